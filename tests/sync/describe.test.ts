import { languages } from '../../shared/words/languages';
import { tell, tellReport } from '../support/told';
import { createSyncing } from '../support/syncing';

async function eventful() {
  const syncing = createSyncing();
  const { workbook, tenant } = syncing;
  for (const text of ['First', 'Second', 'Third', 'Fourth', 'Fifth']) workbook.type('p1', text);
  await syncing.run();
  workbook.row('First').due = '2026-12-01';
  workbook.row('Second').due = '2026-06-01';
  await syncing.edit(tenant.luis, 'Second', { dueDateTime: '2026-05-01T10:00:00Z' });
  await syncing.remove(tenant.luis, 'Third');
  workbook.row('Fourth').owners = ['Nobody known'];
  workbook.type('p2', `Long ${'and longer '.repeat(30)}`, { status: 'blocked' });
  const report = await syncing.run();
  return { proposal: report.proposal, report };
}

describe('a proposal in words', () => {
  it('says in both languages what will be done, asked, kept back and shortened', async () => {
    const { proposal, report } = await eventful();
    const english = tell(proposal, 'en');
    expect(english).toEqual(
      expect.arrayContaining([
        'Planner: create the bucket “Phase p2”.',
        'Planner: change 1.01 “First”. Due: none → 1 Dec 2026.',
        'The task of 1.03 “Third” is no longer in Planner. Remove the row, or make the task again?',
        '1.02 “Second”, Due: both sides changed it. Sheet: 1 Jun 2026. Planner: 1 May 2026. Before: none. Which one?',
        '1.04 “Fourth”: Nobody known is not a member of the plan’s group. The task’s description names this owner.',
      ]),
    );
    expect(tell(proposal, 'es')).toContain('Planner: cambiar 1.01 «First». Vence: vacío → 1 dic 2026.');
    for (const language of languages) {
      const lines = [...tell(proposal, language), ...tellReport(report, language)];
      expect(lines.filter((line) => /undefined|\[object|\bnull\b/.test(line))).toEqual([]);
    }
    expect(tellReport(report, 'en')).toContain('1 task created in Planner');
  });

  it('says so when there is nothing to do', async () => {
    const syncing = createSyncing();
    syncing.workbook.type('p1', 'Only');
    await syncing.run();
    expect(tellReport(await syncing.run(), 'es')).toEqual(['No hay nada que hacer: la hoja y Planner dicen lo mismo.']);
  });
});
