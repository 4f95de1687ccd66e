import { corpusFile, describeWithCorpus } from '../support/documents';
import { openSandboxPage } from '../support/sandbox-page';

jest.setTimeout(300_000);

describeWithCorpus('a real page in Spanish, with the corpus beside the project', () => {
  it('becomes 38 tasks in 5 buckets, and the second sync writes nothing', async () => {
    const desk = await openSandboxPage({ locale: 'es-ES' });
    const { pane, button, says, tasks, buckets, planner } = desk;
    try {
      await button('Abrir un documento').click();
      await pane.locator('input[type=file]').setInputFiles(corpusFile('ems-your-responsibilities.es.2016-11.md'));
      await button('Crear las hojas').click();
      await says(/38 filas/);
      await desk.picture('real-document');
      await button('Conectar un plan').click();
      await pane.getByRole('radio', { name: 'Rollout', exact: true }).click();
      await button('Conectar este plan').click();
      await button('Sincronizar').click();
      await button(/^Aplicar \d+ cambios$/).click();
      await says('Se ha hecho todo.');
      await desk.picture('real-document-synced');
      expect(tasks()).toHaveLength(38);
      const counts = Object.values(planner().buckets).map(
        ({ id }) => tasks().filter(({ bucketId }) => bucketId === id).length,
      );
      expect(buckets()).toHaveLength(5);
      expect(counts).toEqual([21, 2, 6, 2, 7]);
      const before = JSON.stringify(planner());
      await button('Sincronizar de nuevo').click();
      await says('No hay nada que hacer: las hojas y Planner coinciden.');
      expect(JSON.stringify(planner())).toBe(before);
      expect(desk.complaints).toEqual([]);
    } finally {
      await desk.close();
    }
  });
});
