import { openMemory } from '../../../../addin/excel/memory';
import { nothingSaid } from '../../../../shared/nothing-said';
import { keepCurrent } from '../../../../addin/taskpane/keep-current';
import { workbookServices } from '../../../../addin/taskpane/workbook-services';
import { createSyncing } from '../../../support/syncing';
import { openPane } from '../../../support/open-pane';
import { openPhases } from '../../../support/phases';
import type { Phases } from '../../../support/phases';

let phases: Phases;

beforeEach(async () => {
  phases = await openPhases([3, 2]);
});
afterEach(() => phases.close());

/** The pane at the workbook under Microsoft's client. */
function atHome() {
  const { services } = workbookServices(phases.ana);
  const pane = openPane(createSyncing(), services);
  const inFront = () =>
    phases.ana.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return worksheet.name;
    });
  /** The numbers of the rows that a phase shows. */
  const shown = (name: string) =>
    phases.ana.Excel.run(async (context) => {
      const { tables } = context.workbook.worksheets.getItem(name);
      const body = tables.getItemAt(0).getDataBodyRange().load('values,rowCount');
      await context.sync();
      const lines = body.values.map((_, at) => body.getRow(at).load('rowHidden'));
      await context.sync();
      return body.values.flatMap((cells, at) => (lines[at]?.rowHidden ? [] : String(cells[0])));
    });
  return { ...pane, services, inFront, shown };
}

it('Ana has only the blocked rows shown, in all phases, and then all rows again', async () => {
  const { actions, store, shown, inFront } = atHome();
  phases.person.type('Phase A!D6', 'Blocked');
  phases.person.type('Phase B!C5', 'Luis Vega');
  await actions.go('home');
  expect(store.state().workbook).toMatchObject({ blocked: 1, unowned: 4 });

  await actions.showOnly('blocked');
  expect(store.state()).toMatchObject({ shown: 'blocked', trouble: null });
  expect([await inFront(), await shown('Phase A'), await shown('Phase B')]).toEqual(['Phase A', ['1.02'], []]);

  await actions.showOnly('unowned');
  expect([await shown('Phase A'), await shown('Phase B')]).toEqual([['1.01', '1.02', '1.03'], ['2.02']]);

  // What is pressed already is let go.
  await actions.showOnly('unowned');
  expect(store.state().shown).toBeNull();
  expect([await shown('Phase A'), await shown('Phase B')]).toEqual([
    ['1.01', '1.02', '1.03'],
    ['2.01', '2.02'],
  ]);
});

it('the number on Sync follows what is typed in the sheet', async () => {
  const { actions, store, services } = atHome();
  const plan = { groupId: 'g', planId: 'p', planTitle: 'Harbour move' };
  const memory = await workbookServices(phases.ana).memory();
  const { rows } = await phases.sheet.read();
  await memory.write({
    plan,
    rows: rows.map(({ id, responsibility, phase, status }) => ({
      rowId: id,
      taskId: `task of ${id}`,
      etag: null,
      detailsEtag: null,
      snapshot: { ...nothingSaid, responsibility, phase, status },
    })),
  });
  await actions.go('home');
  const unsynced = () => store.state().workbook?.unsynced;
  expect(unsynced()).toBe(0);

  // The page's clock is set forward; the events are Excel's.
  const later: (() => void)[] = [];
  const page = {
    addEventListener: () => undefined,
    clearTimeout: () => void later.splice(0),
    setTimeout: (work: () => void) => later.push(work),
  };
  const read = new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      stop();
      resolve();
    });
  });
  await keepCurrent((onChange) => services.watch(onChange), actions, page);
  phases.person.type('Phase A!E6', 46000);
  phases.person.type('Phase B!D5', 'In progress');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(later).toHaveLength(1);
  later[0]?.();
  await read;
  expect(unsynced()).toBe(2);
});

it('what Ana hands to whoever helps has versions and counts, and nobody’s name or words', async () => {
  const { actions } = atHome();
  phases.person.type('Phase A!C5', 'Luis Vega');
  const memory = openMemory(phases.ana);
  const { settings } = await memory.read();
  await memory.write({ settings: { ...settings, names: { 'luis vega': 'user-7' } } });
  const told = (await actions.diagnose()).join('\n');
  expect(told).toMatch(
    /^Excel 16\.0\S+ PC\nsets: ExcelApi 1\.17, SharedRuntime 1\.1, DialogApi 1\.2, NestedAppAuth 1\.1\n/,
  );
  expect(told).toContain('workbook: on the web\nphases=2 rows=5 remembered=0 tasks=0 people=');
  expect(told).toContain('plan: none');
  expect(told).not.toMatch(/luis|user-7|Harbour|pier|Phase A|sandbox\.example/i);
  // A workbook that cannot be read is no reason to keep silent.
  phases.ana.refuse('InvalidOperationInCellEditMode');
  expect((await actions.diagnose()).at(-1)).toMatch(/^workbook-busy\n/);
});
