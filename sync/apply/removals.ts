import type { RowId } from '../../shared/model';
import { pairsOf } from '../pairs';
import type { Operation } from '../proposal';
import { lookAgain } from './again';
import type { Run } from './run';
import type { Of } from './write';
import { rowsThatStay } from './since';
import { settle, twenties, writeAll } from './write';

type Removal = Of<'remove-task'>;

const isRemoval = (operation: Operation): operation is Removal => operation.kind === 'remove-task';

/** Confirmed removals of tasks. One that somebody edited in the meantime stays, on either side. */
export async function removeTasks(run: Run) {
  if (run.of('remove-task').length === 0) return;
  const stays = await rowsThatStay(run);
  const keepsAnother = await rowsThatKeepAnother(run);
  for (const operation of run.of('remove-task')) {
    // A double goes whatever becomes of the row.
    const mayGo = isDouble(operation) ? keepsAnother : stays;
    if (!mayGo(operation.subject.rowId)) run.settle(operation, 'moved');
  }
  for (const operations of twenties(run.left('remove-task'))) {
    run.throwIfCancelled();
    const first = new Map(operations.map((operation) => [operation, operation]));
    const moved = await writeRemovals(run, first);
    // Somebody uses it by now.
    for (const operation of moved.filter(isDouble)) run.settle(operation, 'moved');
    const looks = await lookAgain(
      run,
      moved.filter((operation) => !isDouble(operation)),
      isRemoval,
    );
    const second = new Map<Removal, Removal>();
    for (const [operation, look] of looks) {
      if (look.kind === 'same') second.set(operation, look.next);
      else if (look.kind === 'gone') removed(run, operation);
      else run.settle(operation, 'moved');
    }
    for (const operation of await writeRemovals(run, second)) run.settle(operation, 'moved');
    await run.remember();
    run.throwIfHopeless(operations);
  }
}

/** Which rows have, for their doubles, a task that stays: a list may still show one that is gone by now. */
async function rowsThatKeepAnother(run: Run): Promise<(rowId: RowId) => boolean> {
  const { ports, plan, readings, slots, options } = run;
  const rows = new Set(
    run
      .of('remove-task')
      .filter(isDouble)
      .map(({ subject }) => subject.rowId),
  );
  if (rows.size === 0) return () => false;
  const kept = new Map(
    pairsOf(readings).flatMap(({ rowId, task }) => (task && rows.has(rowId) ? [[rowId, task.id] as const] : [])),
  );
  const found = await ports.planner.find([...kept.values()], slots, options.signal);
  return (rowId) => {
    const task = found.get(kept.get(rowId) ?? '') ?? 'gone';
    return task !== 'gone' && task.planId === plan.planId;
  };
}

function isDouble({ because }: Removal): boolean {
  return because === 'double';
}

async function writeRemovals(run: Run, operations: ReadonlyMap<Removal, Removal>): Promise<Removal[]> {
  const forms = [...operations];
  const outcomes = await writeAll(
    run,
    forms.map(([, { taskId, etag }]) => ({ kind: 'remove-task', taskId, etag })),
  );
  return forms.flatMap(([operation], at) => {
    const outcome = outcomes[at];
    if (outcome && !outcome.done && outcome.why === 'moved') return operation;
    if (outcome?.done) removed(run, operation);
    else settle(run, operation, outcome);
    return [];
  });
}

function removed(run: Run, operation: Removal) {
  if (!isDouble(operation)) run.ledger.leave(operation.subject.rowId, operation.agreed ?? null);
  run.settle(operation, 'done');
}
