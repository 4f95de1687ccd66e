import { rowServices } from '../../../../addin/taskpane/row/row-services';
import type { State } from '../../../../addin/taskpane/state';
import { workbookServices } from '../../../../addin/taskpane/workbook-services';
import { shifted, withOwner } from '../../../../shared/row-edit';
import { afterEvents } from '../../../support/excel-desk';
import { openPane } from '../../../support/open-pane';
import { openPhases } from '../../../support/phases';
import type { Phases } from '../../../support/phases';
import { createSyncing } from '../../../support/syncing';

let phases: Phases;

beforeEach(async () => {
  phases = await openPhases([4, 2]);
});
afterEach(() => phases.close());

function shown({ rowEditing, trouble }: State) {
  if (rowEditing.step !== 'shown') throw new Error('No row is shown', { cause: trouble?.error });
  return rowEditing;
}

/** The pane at the row that is selected, under Microsoft's client. */
function atRows() {
  const workbook = workbookServices(phases.ana);
  const pane = openPane(createSyncing(), {
    ...workbook.services,
    ...rowServices({ ...workbook, now: () => new Date('2026-11-24T09:00:00Z') }),
    account: () => ({ name: 'Ana Ruiz', mail: 'ana@example.com' }),
  });
  const select = (worksheet: string, address: string) =>
    phases.ana.edit(({ worksheets }) => {
      worksheets.getItem(worksheet).activate();
      worksheets.getItem(worksheet).getRange(address).select();
    });
  /** What is said of the row's history. */
  const told = () =>
    shown(pane.store.state()).selected.history.map(({ day, what, from, to, who }) =>
      [day, `${what}: ${from} → ${to}`, who].join(' | '),
    );
  const numbers = () => shown(pane.store.state()).selected.rows.map(({ number }) => number);
  return { ...pane, workbook, select, numbers, told };
}

it('Ana answers for the row that is selected; it is written cell by cell, and a colleague’s edit stands', async () => {
  const { actions, store, workbook, select, numbers, told } = atRows();
  const plan = { groupId: 'g', planId: 'plan 1', planTitle: 'Harbour move' };
  await (
    await workbook.memory()
  ).write({
    plan,
    rows: [{ rowId: 'row-2', taskId: 'task-2', etag: null, detailsEtag: null, snapshot: {} }],
  });
  await workbook.services.watchSelection(() => void actions.followSelection());
  await select('Phase A', 'B6');
  await actions.go('row');
  expect(numbers()).toEqual(['1.02']);
  const [row] = shown(store.state()).selected.rows;
  if (!row) throw new Error('No row');
  expect(shown(store.state()).selected.pages.get('row-2')).toBe(
    'https://planner.cloud.microsoft/webui/plan/plan%201/view/board/task/task-2',
  );

  const steps = [{ text: 'Ask the harbour master', depth: 1, done: true }];
  await actions.editRows([row], () => ({ owners: ['Ana Ruiz'], status: 'inProgress', steps, priority: 'urgent' }));
  expect(await phases.row('row-2')).toMatchObject({
    owners: ['Ana Ruiz'],
    status: 'inProgress',
    steps,
    priority: 'urgent',
  });
  expect(shown(store.state())).toMatchObject({ left: 0, selected: { rows: [{ status: 'inProgress' }] } });
  // What is said here is in the log as answers of a meeting are, and the row tells it.
  expect(told()).toEqual([
    '2026-11-24 | Steps:  → ☑ Ask the harbour master | Ana Ruiz',
    '2026-11-24 | Priority:  → Urgent | Ana Ruiz',
    '2026-11-24 | Owner:  → Ana Ruiz | Ana Ruiz',
    '2026-11-24 | Status: Not started → In progress | Ana Ruiz',
  ]);

  // Luis was faster at the status; the date that Ana sets besides does not touch it.
  const [seen] = shown(store.state()).selected.rows;
  if (!seen) throw new Error('No row');
  phases.person.type('Phase A!D6', 'Blocked');
  await actions.editRows([seen], () => ({ due: '2027-03-01' }));
  expect(await phases.row('row-2')).toMatchObject({ status: 'blocked', due: '2027-03-01' });
  await actions.editRows([seen], () => ({ status: 'completed' }));
  expect(shown(store.state()).left).toBe(1);
  expect((await phases.row('row-2')).status).toBe('blocked');
  // What was not written is not in the log either.
  expect(told().slice(0, 2)).toEqual([
    '2026-11-24 | Due:  → 1 Mar 2027 | Ana Ruiz',
    '2026-11-24 | Steps:  → ☑ Ask the harbour master | Ana Ruiz',
  ]);

  // The pane follows the sheet.
  const next = new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      stop();
      resolve();
    });
  });
  await select('Phase B', 'A5:C5');
  await afterEvents();
  await next;
  expect(numbers()).toEqual(['2.01']);
  expect(told()).toEqual([]);
  await select('People', 'A2');
  await actions.go('row');
  expect(numbers()).toEqual([]);
});

it('several rows take an owner more, a status, a due date and other days, and those that a filter hides stay as they are', async () => {
  const { actions, store, select, numbers } = atRows();
  phases.person.type('Phase A!D6', 'Completed');
  phases.person.type('Phase A!C5', 'Ana Ruiz');
  phases.person.type('Phase A!E5', 46000);
  phases.person.type('Phase A!E8', '=E5+1');
  await phases.ana.edit(({ tables }) =>
    tables.getItemAt(0).columns.getItem('Status').filter.applyValuesFilter(['Not started']),
  );
  await select('Phase A', 'B5:B8');
  await actions.go('row');
  expect(numbers()).toEqual(['1.01', '1.03', '1.04']);
  const { rows } = shown(store.state()).selected;
  await actions.editRows(rows, ({ owners }) => ({ owners: withOwner(owners, 'ana ruiz') }));
  await actions.editRows(shown(store.state()).selected.rows, ({ owners }) => ({ owners: withOwner(owners, 'Eva') }));
  await actions.editRows(shown(store.state()).selected.rows, (row) => shifted(row, -7));
  const all = await phases.sheet.read();
  expect(all.rows.slice(0, 4).map(({ owners }) => owners)).toEqual([
    ['Ana Ruiz', 'Eva'],
    [],
    ['ana ruiz', 'Eva'],
    ['ana ruiz', 'Eva'],
  ]);
  expect(await phases.cells('Phase A', 'E5')).toEqual([[45993]]);
  // A formula is a person's own, and is told as not written.
  expect(await phases.cells('Phase A', 'E8', 'formulas')).toEqual([['=E5+1']]);
  expect(shown(store.state()).left).toBe(1);

  await actions.editRows(shown(store.state()).selected.rows.slice(0, 2), () => ({ status: 'deferred' }));
  await actions.editRows(shown(store.state()).selected.rows.slice(1, 2), () => ({ due: '2026-12-24' }));
  expect(await phases.cells('Phase A', 'D5:E8')).toEqual([
    ['Deferred', 45993],
    ['Completed', ''],
    ['Deferred', 46380],
    ['Not started', 45994],
  ]);
  const log = await phases.cells('Log', 'B2:F20');
  expect(log.filter(([, , what]) => what !== 'Owner').map(([number, , ...told]) => [number, ...told])).toContainEqual([
    '1.01',
    'Due',
    '9 Dec 2025',
    '2 Dec 2025',
  ]);
});
