import { openCopyToShare } from '../../../addin/excel/copy-to-share';
import { readGlance } from '../../../addin/excel/glance';
import { rebuildMemory } from '../../../addin/excel/memory-rebuilding';
import { openMemory } from '../../../addin/excel/memory';
import { workbookServices } from '../../../addin/taskpane/workbook-services';
import { columns } from '../../../shared/columns';
import { listsWorksheet } from '../../../shared/worksheet/lists-worksheet';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import { readCells } from '../../../shared/worksheet/xlsx-cells';
import { connectPlan } from '../../../sync/connect';
import { undecided } from '../../../sync/decisions';
import { sync } from '../../../sync/sync';
import { openPane } from '../../support/open-pane';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';
import { createSyncing } from '../../support/syncing';
import type { Syncing } from '../../support/syncing';

let phases: Phases;
let planner: Syncing;

beforeEach(async () => {
  phases = await openPhases([2, 1]);
  planner = createSyncing();
  await connect();
  await run();
});

afterEach(() => phases.close());

const ports = () => ({ ...planner.ports, sheet: phases.sheet, memory: openMemory(phases.ana) });
const run = () => sync(ports(), 'en', () => Promise.resolve(undecided));
const connect = () => {
  const { groupId, planId } = planner.tenant;
  return connectPlan(ports(), { groupId, planId, planTitle: 'Harbour' }, 'another');
};

const hiddenWorksheets = [...Object.values(memoryWorksheets), listsWorksheet];

/** Very hidden worksheets go, as the Document Inspector removes them; hidden columns too where that is asked of it. */
async function inspect({ hiddenColumns }: { hiddenColumns: boolean }) {
  await phases.ana.edit((workbook) => {
    for (const name of hiddenWorksheets) {
      const worksheet = workbook.worksheets.getItem(name);
      worksheet.visibility = 'Visible';
      worksheet.delete();
    }
    if (!hiddenColumns) return;
    for (const name of ['Phase1Rows', 'Phase2Rows']) {
      const table = workbook.tables.getItem(name);
      for (let at = columns.length - 1; at >= 6; at -= 1) table.columns.getItemAt(at).delete();
    }
  });
}

const glance = () => readGlance(phases.ana, '2026-03-02');

it('a workbook that lost its memory says so, and is joined to its plan again', async () => {
  await inspect({ hiddenColumns: false });
  expect(await glance()).toMatchObject({ phases: [], lost: 2 });
  await rebuildMemory(phases.ana, 'unknown');
  expect(await glance()).toMatchObject({
    phases: [{ key: 'phase-1', total: 2 }, { key: 'phase-2' }],
    lost: 0,
    isReadOnly: false,
    plan: null,
  });
  await connect();
  expect(await openMemory(phases.ana).read()).toMatchObject({ workbookId: 'book-1', rebuilt: false });
  expect((await run()).proposal.operations).toEqual([]);
  expect((await run()).idle).toBe(true);
  const { worksheets } = await phases.host.describe();
  const hidden = worksheets.filter(({ visibility }) => visibility === 'veryHidden').map(({ name }) => name);
  expect(hidden.sort()).toEqual(hiddenWorksheets.toSorted());
});

it('one that lost its hidden columns too gets them back, with the choices of its drop-downs, and doubles nothing', async () => {
  await inspect({ hiddenColumns: true });
  await phases.ana.edit((workbook) => {
    workbook.tables.getItem('Phase1Rows').columns.getItemAt(1).name = 'What to do';
  });
  await planner.edit(planner.tenant.luis, 'Look after pier 1, berth 2', { percentComplete: 50 });
  await rebuildMemory(phases.ana, 'unknown');
  await connect();
  const { done, proposal } = await run();
  expect(done).toMatchObject({ 'create-task': 0, 'add-row': 0, 'update-task': 3 });
  expect(proposal.conflicts).toMatchObject([{ field: 'status', subject: { number: '1.02' } }]);
  expect(planner.tasks()).toHaveLength(3);
  expect((await run()).proposal.operations).toEqual([]);

  const { worksheets } = await phases.host.describe();
  const [first] = worksheets;
  expect(first?.columns.slice(6, 20).every(({ hidden }) => hidden)).toBe(true);
  expect(first?.tables[0]?.columns.slice(0, 7)).toEqual([
    'No.',
    'What to do',
    'Owner',
    'Status',
    'Due',
    'Latest remark',
    'Start',
  ]);
  const lists = first?.validations.filter(({ rule }) => rule.type === 'list' && rule.source.includes(listsWorksheet));
  expect(lists?.map(({ range }) => range)).toContain('D5:D6');
});

it('a workbook that never had any is none that lost them', async () => {
  await phases.ana.edit((workbook) => {
    for (const name of ['Phase A', 'Phase B']) workbook.worksheets.getItem(name).delete();
  });
  await inspect({ hiddenColumns: false });
  expect(await glance()).toMatchObject({ phases: [], lost: 0 });
});

describe('a copy to share', () => {
  const files: Uint8Array[] = [];
  beforeEach(() => {
    files.length = 0;
    phases.host.onFile((file) => files.push(file));
  });

  it('opens in a window of its own, without memory, and leaves the workbook as it was', async () => {
    const { actions, store } = openPane(planner, workbookServices(phases.ana).services);
    const before = await phases.host.describe();
    await actions.openCopyToShare();
    expect(store.state()).toMatchObject({ trouble: null, notice: { kind: 'copy-opened' } });
    const [copy] = files;
    if (!copy) throw new Error('No window was opened');
    const { worksheets } = await readCells(copy);
    expect([...worksheets.keys()]).toEqual(['Phase A', 'Phase B', 'People', listsWorksheet]);
    expect(worksheets.get('Phase A')?.[4]?.slice(0, 2)).toEqual(['1.01', 'Look after pier 1, berth 1']);
    expect(await phases.host.describe()).toEqual(before);
    // Office keeps two copies of a file at most, so each must have been let go.
    for (let again = 0; again < 2; again += 1) await actions.openCopyToShare();
    expect(files).toHaveLength(3);
  });

  it('is refused in a sentence where Excel does not give its file, or opens none', async () => {
    const asked = jest.spyOn(phases.ana.Office.context.requirements, 'isSetSupported').mockReturnValueOnce(false);
    await expect(openCopyToShare(phases.ana)).rejects.toMatchObject({ kind: 'host-too-old' });
    expect(asked.mock.calls).toEqual([['CompressedFile', '1.1']]);
    phases.ana.refuse('AccessDenied');
    await expect(openCopyToShare(phases.ana)).rejects.toMatchObject({ kind: 'workbook-protected' });
    expect(files).toEqual([]);
  });
});
