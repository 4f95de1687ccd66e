import { createSyncing } from '../support/syncing';
import type { Syncing } from '../support/syncing';
import type { Intent } from '../../sync/ports/workbook';

async function synced(): Promise<Syncing> {
  const syncing = createSyncing();
  syncing.workbook.type('p1', 'Check the network', { due: '2026-05-01' });
  syncing.workbook.type('p1', 'Train the desk');
  await syncing.run();
  return syncing;
}

/** The same two rows with the same two tasks, each with one mark, which names the row; and nothing more to do. */
async function endsAsBefore(syncing: Syncing, taskIds: readonly string[]) {
  expect(syncing.tasks().map(({ id }) => id)).toEqual(taskIds);
  const { rows } = syncing.workbook.content;
  expect(rows.map(({ responsibility }) => responsibility)).toEqual(['Check the network', 'Train the desk']);
  for (const { id } of rows) {
    const taskId = syncing.workbook.records.get(id)?.taskId;
    const task = syncing.tasks().find((one) => one.id === taskId);
    const links = Object.keys(task?.details.references ?? {});
    expect(links).toHaveLength(1);
    expect(links[0]).toContain(id);
  }
  expect((await syncing.run()).idle).toBe(true);
}

describe('rows that lost their ids', () => {
  it.each([
    ['and the memory with them, as Excel’s undo does it', true],
    ['while the memory still knows the old ones', false],
  ])('%s, keep their tasks', async (_, undone) => {
    const syncing = await synced();
    const ids = syncing.tasks().map(({ id }) => id);
    for (const row of syncing.workbook.content.rows) row.id = '';
    if (undone) syncing.workbook.loseMemory();
    const { proposal } = await syncing.run();
    expect(proposal).toMatchObject({ asks: [], conflicts: [], counts: { 'create-task': 0, 'add-row': 0 } });
    await endsAsBefore(syncing, ids);
  });

  it('keep what was done in Planner meanwhile', async () => {
    const syncing = await synced();
    const ids = syncing.tasks().map(({ id }) => id);
    for (const row of syncing.workbook.content.rows) row.id = '';
    await syncing.edit(syncing.tenant.luis, 'Check', { percentComplete: 100 });
    await syncing.run();
    expect(syncing.workbook.row('Check').status).toBe('completed');
    await endsAsBefore(syncing, ids);
  });
});

it('rows that were worded anew since they lost their ids, their numbers and the memory keep their tasks', async () => {
  const syncing = await synced();
  const ids = syncing.tasks().map(({ id }) => id);
  for (const row of syncing.workbook.content.rows) [row.id, row.number] = ['', ''];
  syncing.workbook.loseMemory();
  syncing.workbook.row('Train').responsibility = 'Train the night desk';
  syncing.workbook.type('p1', 'Order the switches');
  const { counts } = (await syncing.run()).proposal;
  expect([counts['create-task'], counts['add-row']]).toEqual([1, 0]);
  expect(syncing.tasks().map(({ id }) => id)).toEqual([...ids, expect.any(String)]);
});

it('a row that was made much shorter since it lost its id and the memory is known by its number and what is left of its words', async () => {
  const syncing = createSyncing();
  const { workbook } = syncing;
  workbook.type('p1', `Check the network ${'and its cables and its switches '.repeat(8).trim()}`);
  await syncing.run();
  const [task] = syncing.tasks();
  workbook.loseMemory();
  Object.assign(workbook.row('Check'), { id: '', responsibility: 'Check the network every Monday' });
  await syncing.run();
  expect(syncing.tasks()).toMatchObject([{ id: task?.id, title: 'Check the network every Monday' }]);
  expect(workbook.content.rows).toHaveLength(1);
});

it('a row that was deleted and typed again keeps its task', async () => {
  const syncing = await synced();
  const ids = syncing.tasks().map(({ id }) => id);
  syncing.workbook.remove('Train');
  syncing.workbook.type('p1', 'Train the desk');
  expect((await syncing.run()).proposal.asks).toEqual([]);
  await endsAsBefore(syncing, ids);
});

it('a row that lost its id and was moved to another phase meanwhile keeps its task, and moves it', async () => {
  const syncing = await synced();
  const ids = syncing.tasks().map(({ id }) => id);
  syncing.workbook.type('p2', 'Order the cables');
  await syncing.run();
  const row = syncing.workbook.row('Check');
  row.id = '';
  row.phase = 'p2';
  expect((await syncing.run()).proposal).toMatchObject({ asks: [], counts: { 'create-task': 0, 'update-task': 1 } });
  expect(syncing.tasks().map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  expect((await syncing.run()).idle).toBe(true);
});

it('a task that was just made for a row which has not arrived here gets no second row, until that must have been lost', async () => {
  const syncing = await synced();
  syncing.workbook.content.rows.splice(0);
  syncing.workbook.loseMemory();
  expect(await syncing.run()).toMatchObject({ proposal: { operations: [] } });
  syncing.ports.now = () => new Date('2026-03-02T09:30:00Z');
  expect((await syncing.run()).done).toMatchObject({ 'add-row': 2, 'create-task': 0 });
  expect((await syncing.run()).idle).toBe(true);
});

it('rows that were given one another’s numbers, because the memory of numbers was lost too, are known by their titles', async () => {
  const syncing = createSyncing();
  const { workbook } = syncing;
  const titles = ['Paint the first pier', 'Paint the second pier'];
  for (const title of titles) workbook.type('p1', title);
  await syncing.run();
  const before = syncing.tasks().map(({ id, title }) => [id, title]);
  const [first, second] = titles.map((title) => workbook.row(title));
  if (!first || !second) throw new Error('The rows are gone');
  [first.number, second.number] = [second.number, first.number];
  for (const row of workbook.content.rows) row.id = '';
  workbook.loseMemory();
  const { proposal } = await syncing.run();
  expect(proposal).toMatchObject({ asks: [], conflicts: [], counts: { 'create-task': 0, 'add-row': 0 } });
  expect(syncing.tasks().map(({ id, title }) => [id, title])).toEqual(before);
});

it('a row that was begun under another id than the one by which its task is known keeps that task', async () => {
  const syncing = createSyncing();
  const { workbook, ports } = syncing;
  const row = workbook.type('p1', 'Check the network');
  const begun: Intent[] = [];
  const { memory } = ports;
  ports.memory = {
    ...memory,
    write: (change) => {
      begun.push(...(change.intents ?? []));
      return memory.write(change);
    },
  };
  await syncing.run();
  const [task] = syncing.tasks();
  const { id } = row;
  // Luis, to whom nothing of this has come yet, knew the row by other words and another id, and read the task first.
  workbook.loseMemory();
  Object.assign(row, { id: '', responsibility: 'Check the networks' });
  await syncing.run();
  expect(row.id).not.toBe(id);
  // Of both, the workbook keeps what Ana typed and the id that her client gave.
  Object.assign(row, { id, number: '1.07', responsibility: 'Look after every cable' });
  await memory.write({ intents: begun.slice(0, 1) });
  await syncing.run();
  expect(syncing.tasks()).toMatchObject([{ id: task?.id, title: 'Look after every cable' }]);
  expect(workbook.content.rows).toHaveLength(1);
  expect((await syncing.run()).idle).toBe(true);
});
