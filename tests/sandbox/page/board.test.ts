import { changeOf, formOf } from '../../../sandbox/page/board/changes';
import { columnsOf, progressOf } from '../../../sandbox/page/board/model';
import type { BoardReading, Task } from '../../../sandbox/page/board/reading';

const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  etag: `W/"${id}"`,
  title: `Task ${id}`,
  bucketId: 'b1',
  orderHint: id,
  percentComplete: 0,
  due: null,
  assignees: [],
  labels: [],
  steps: { done: 0, all: 0 },
  hasDescription: false,
  ...more,
});

const reading = (tasks: Task[]): BoardReading => ({
  buckets: [
    { id: 'b1', etag: '', name: 'Assess', orderHint: 'b' },
    { id: 'b2', etag: '', name: 'Initiate', orderHint: 'B' },
  ],
  tasks,
  labelNames: { category1: 'Blocked' },
  people: [{ id: 'ana', name: 'Ana Prueba' }],
});

const today = '2026-11-23';
const ids = (tasks: Task[]) => columnsOf(reading(tasks), today).map(({ cards }) => cards.map((card) => card.task.id));
const cardOf = (one: Task) => columnsOf(reading([one]), today).flatMap(({ cards }) => cards)[0];

describe('the board', () => {
  it('puts buckets in the order of their hints, capitals before small letters as Planner does', () => {
    expect(columnsOf(reading([]), today).map(({ bucket }) => bucket?.name)).toEqual(['Initiate', 'Assess']);
  });

  it('puts what is done below what is open, each by its hints', () => {
    const tasks = [task('d', { percentComplete: 100 }), task('c'), task('a'), task('b', { percentComplete: 100 })];
    expect(ids(tasks)).toEqual([[], ['a', 'c', 'b', 'd']]);
  });

  it('shows tasks without a bucket in a column of their own, which is there only for them', () => {
    expect(ids([task('a', { bucketId: '' })])).toEqual([[], [], ['a']]);
  });

  it.each([
    ['2026-11-22', 0, true],
    ['2026-11-23', 0, false],
    ['2026-11-22', 50, true],
    ['2026-11-22', 100, false],
    [null, 0, false],
  ])('with a due date of %s and %i percent done is overdue: %s', (due, percentComplete, overdue) => {
    expect(cardOf(task('a', { due, percentComplete }))?.overdue).toBe(overdue);
  });

  it.each([
    [0, 'not-started'],
    [1, 'in-progress'],
    [99, 'in-progress'],
    [100, 'completed'],
  ])('shows %i percent as %s', (percent, progress) => {
    expect(progressOf(percent)).toBe(progress);
  });

  it('names owners and labels, and keeps those it has no name for', () => {
    const card = cardOf(task('a', { assignees: ['ana', 'gone'], labels: ['category12', 'category1'] }));
    expect(card?.owners.map(({ name }) => name)).toEqual(['Ana Prueba', '?']);
    expect(card?.labels).toEqual([
      { key: 'category1', name: 'Blocked' },
      { key: 'category12', name: '' },
    ]);
  });
});

describe('a colleague’s change', () => {
  const before = task('a', { assignees: ['ana', 'luis'], due: '2026-12-01', percentComplete: 30 });

  it('sends nothing when nothing was changed, and leaves 30 percent at 30', () => {
    expect(changeOf(before, formOf(before))).toEqual({});
  });

  it('sends only what was changed', () => {
    expect(changeOf(before, { ...formOf(before), title: '  Ask the branch offices ' })).toEqual({
      title: 'Ask the branch offices',
    });
    expect(changeOf(before, { ...formOf(before), progress: 'completed' })).toEqual({ percentComplete: 100 });
    expect(changeOf(before, { ...formOf(before), bucketId: 'b2' })).toEqual({ bucketId: 'b2' });
  });

  it('does not send an empty title, which Planner would refuse', () => {
    expect(changeOf(before, { ...formOf(before), title: ' ' })).toEqual({});
  });

  it('sets and clears the due date as Planner’s own board does', () => {
    expect(changeOf(before, { ...formOf(before), due: '2026-12-24' })).toEqual({
      dueDateTime: '2026-12-24T10:00:00Z',
    });
    expect(changeOf(before, { ...formOf(before), due: '' })).toEqual({ dueDateTime: null });
  });

  it('assigns and unassigns without touching the others', () => {
    expect(changeOf(before, { ...formOf(before), assignees: ['luis', 'zoe'] })).toEqual({
      assignments: { zoe: { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: ' !' }, ana: null },
    });
  });
});
