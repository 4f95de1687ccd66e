import { bookExtras } from '../../../../sandbox/excel/engine/extras';
import { explain } from '../../../../shared/words/explain';
import { personAt } from '../../../support/grid-person';
import type { GridPerson } from '../../../support/grid-person';
import { deciding, reported } from '../../../support/open-pane';
import { openWorkbookPane } from '../../../support/workbook-pane';
import type { WorkbookPane } from '../../../support/workbook-pane';
import { wordsIn } from '../../../support/words';

jest.setTimeout(60_000);

/** A workbook that is connected to a plan and in step with it; what happens to it next is the program's doing. */
let desk: WorkbookPane;
let person: GridPerson;

beforeAll(async () => {
  desk = await openWorkbookPane({ removesStatus: true });
  person = personAt(desk.shared.host);
  await desk.open('# Plan\n\n## Initiate\n\n- Name a contact\n- Order the licences\n- Tell the staff\n');
  const { actions, store } = desk.pane;
  await actions.go('plan');
  store.dispatch({ type: 'plan-chosen', plan: { id: desk.planner.tenant.planId } });
  await actions.connect();
  await actions.go('sync');
  await actions.apply();
});

afterAll(() => desk.shared.close());
afterEach(() => {
  desk.ana.refuse(null);
  desk.ana.beforeTrip(null);
});

const titles = () =>
  desk.planner
    .tasks()
    .map(({ title }) => title)
    .sort();

/** One more sync, and what it came to. */
async function sync() {
  const { actions, store } = desk.pane;
  await actions.go('sync');
  await actions.apply();
  return reported(store.state());
}

/** The sheet and Planner say the same, and every row has one task. */
async function expectAgreed(rows: number) {
  await desk.pane.actions.go('sync');
  expect(deciding(desk.pane.store.state()).proposal.operations).toEqual([]);
  expect(new Set(titles()).size).toBe(rows);
  expect(titles()).toHaveLength(rows);
}

it('a workbook that is open for reading only is read, and a sync stops before Planner is told anything', async () => {
  const { pane, planner, shared } = desk;
  person.type('Initiate!D5', 'Blocked');
  bookExtras(shared.host.book).write('readOnly', true);
  await pane.actions.go('home');
  expect(pane.store.state().workbook).toMatchObject({ isReadOnly: true, blocked: 1, unsynced: 1 });
  const tasks = JSON.stringify(planner.tasks());
  expect((await sync()).problem?.kind).toBe('workbook-read-only');
  expect(JSON.stringify(planner.tasks())).toBe(tasks);
  const row = await desk.row('Name a contact');
  await expect(
    desk
      .sheet()
      .then((sheet) =>
        sheet.write([{ kind: 'update-row', rowId: row.id, before: {}, after: { status: 'completed' } }]),
      ),
  ).rejects.toMatchObject({ kind: 'workbook-read-only' });

  bookExtras(shared.host.book).write('readOnly', false);
  expect((await sync()).problem).toBeNull();
  expect(planner.task('Name a contact').percentComplete).toBe(50);
});

it('a protected worksheet stops what is written to it, is named, and costs nothing once the protection is gone', async () => {
  const { pane, planner, ana } = desk;
  const initiate = (workbook: Excel.Workbook) => workbook.worksheets.getItem('Initiate');
  await planner.edit(planner.tenant.ana, 'Order the licences', { percentComplete: 100 });
  await pane.actions.go('sync');
  expect(deciding(pane.store.state()).proposal.counts['update-row']).toBe(1);
  await ana.edit((workbook) => initiate(workbook).protection.protect());
  await pane.actions.apply();
  const { problem } = reported(pane.store.state());
  expect(problem).toMatchObject({ kind: 'workbook-protected', facts: { worksheets: 'Initiate' } });
  expect(explain(problem, wordsIn('en'))).toMatch(/protected: Initiate\./);
  await ana.edit((workbook) => initiate(workbook).protection.unprotect());
  expect((await sync()).problem).toBeNull();
  expect((await desk.row('Order the licences')).status).toBe('completed');
  await expectAgreed(3);
});

it.each([4, 8, 12])(
  'a workbook that closes in the middle of a run, at request %i, is taken up where it was left',
  async (trip) => {
    const { pane, ana } = desk;
    const rows = (await desk.rows()).length;
    person.type(`Initiate!B${5 + rows}`, `Close at ${trip}`);
    await pane.actions.go('sync');
    const last = ana.trips() + trip;
    ana.beforeTrip((at) => {
      if (at >= last) ana.refuse('RequestAborted');
      return Promise.resolve();
    });
    await pane.actions.apply();
    const { syncing, trouble } = pane.store.state();
    expect(syncing.step === 'reported' ? syncing.report.problem : trouble?.error).toMatchObject({
      kind: 'workbook-busy',
    });
    ana.beforeTrip(null);
    ana.refuse(null);
    expect((await sync()).problem).toBeNull();
    await expectAgreed(rows + 1);
  },
);

it('what a coauthor changes while a run is written stays, and is told to Planner by the next', async () => {
  const { pane, planner, ana, shared } = desk;
  await planner.edit(planner.tenant.ana, 'Tell the staff', { percentComplete: 50 });
  await pane.actions.go('sync');
  const luis = await shared.open();
  const first = ana.trips() + 1;
  ana.beforeTrip((at) =>
    at === first
      ? luis.edit(({ worksheets }) => (worksheets.getItem('Initiate').getRange('D7').values = [['Completed']]))
      : Promise.resolve(),
  );
  await pane.actions.apply();
  ana.beforeTrip(null);
  expect((await desk.row('Tell the staff')).status).toBe('completed');
  await pane.actions.go('sync');
  // Both changed it by now, so it is asked.
  expect(deciding(pane.store.state()).proposal.conflicts).toHaveLength(1);
});

it('Excel’s undo takes back what a sync gave a row and remembered of it, and its task is found again', async () => {
  const { shared, pane } = desk;
  const rows = (await desk.rows()).length;
  person.type(`Initiate!B${5 + rows}`, 'Undone in Excel');
  expect((await sync()).problem).toBeNull();
  const { number } = await desk.row('Undone in Excel');
  const tasks = titles();
  for (let steps = 0; steps < 40 && (await shared.host.book.undo()); steps += 1);
  // The row got its number anew, so the one that it had was taken back.
  expect((await desk.row('Undone in Excel')).number).not.toBe(number);
  await pane.actions.go('sync');
  expect(deciding(pane.store.state()).proposal.counts['create-task']).toBe(0);
  await pane.actions.apply();
  expect(reported(pane.store.state()).problem).toBeNull();
  expect(titles()).toEqual(tasks);
});
