import type { FieldKey, Fields } from '../../shared/model';
import type { Field } from '../fields';
import { fieldKeys, fieldsWhere } from '../fields';
import { plannerFields, sheetFields } from '../compare';
import { pairsOf } from '../pairs';
import type { FoundTask, PlannerTask } from '../ports/planner';
import type { Operation } from '../proposal';
import type { Run } from './run';
import type { Of } from './write';

type Again = Of<'update-task'> | Of<'remove-task'>;

/** What reading and judging a task once more says of an operation on it. */
export type SecondLook<O extends Again> =
  | { kind: 'gone' }
  /** A write that was repeated meets its own success. */
  | { kind: 'done'; task: PlannerTask }
  /** It comes out as it was, on the task as it is now. */
  | { kind: 'same'; next: O }
  | { kind: 'moved' };

/**
 * Tasks that changed since they were read, read and judged again: only what comes out identical may go on, with the
 * etag of the new reading. All else waits for the next proposal.
 */
export async function lookAgain<O extends Again>(
  run: Run,
  operations: readonly O[],
  isKind: (operation: Operation) => operation is O,
): Promise<Map<O, SecondLook<O>>> {
  if (operations.length === 0) return new Map();
  const ids = operations.map(({ taskId }) => taskId);
  const found = await run.ports.planner.find(ids, run.slots, run.options.signal);
  const pairs = new Map(pairsOf(run.readings).map((pair) => [pair.rowId, pair]));
  const look = (operation: O, fresh: FoundTask): SecondLook<O> => {
    if (fresh === 'gone') return { kind: 'gone' };
    const pair = pairs.get(operation.subject.rowId);
    if (!pair || fresh.planId !== run.plan.planId) return { kind: 'moved' };
    const next = run.judgeAgain({ ...pair, task: fresh, doubles: [] }).find(isKind);
    // A removal was confirmed for what the task said then.
    const wanted = operation.kind === 'update-task' ? operation.after : plannerFields(pair, {}, run.world.context);
    const said = run.saidBy(fresh, wanted, [pair.snapshot, sheetFields(pair, run.world.context)]);
    // A place cannot be read off a task; it is told once more.
    if (operation.kind === 'update-task') delete said.order;
    if (next) return isSame(operation, next, wanted, said) ? { kind: 'same', next } : { kind: 'moved' };
    const isDone = operation.kind === 'update-task' && isSubset(wanted, said);
    return isDone ? { kind: 'done', task: fresh } : { kind: 'moved' };
  };
  return new Map(operations.map((operation) => [operation, look(operation, found.get(operation.taskId) ?? 'gone')]));
}

/** The same change once more, apart from what the task says by now. */
function isSame(operation: Again, next: Again, wanted: Partial<Fields>, said: Partial<Fields>): boolean {
  if (operation.kind !== 'update-task' || next.kind !== 'update-task') return isSubset(wanted, said);
  const changed = fieldsWhere(<K extends FieldKey>(key: K, { same }: Field<Fields[K]>) => {
    if (key in said) return key in next.after;
    const [wanted, now] = [operation.after, next.after].map((after): Fields[K] | undefined => after[key]);
    const [base, held] = [operation.before, next.before].map((before): Fields[K] | undefined => before[key]);
    if (wanted === undefined || now === undefined) return wanted !== now;
    return !same(wanted, now) || base === undefined || held === undefined || !same(base, held);
  });
  const text = operation.details?.description ?? null;
  return changed.length === 0 && (next.details === null || (next.details.description ?? null) === text);
}

function isSubset(wanted: Partial<Fields>, said: Partial<Fields>): boolean {
  return fieldKeys.every((key) => !(key in wanted) || key in said);
}
