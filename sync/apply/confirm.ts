import { isOfAnother } from '../doubt';
import { pairsOf } from '../pairs';
import type { PlannerReading } from '../ports/planner';
import type { Run } from './run';

/**
 * Reads the plan once more after writing: etags as they are now (a change of details moves the task's etag too), and
 * what became of creations whose answer was lost. Gives that reading; null where nothing was written.
 */
export async function confirmTasks(run: Run): Promise<PlannerReading | null> {
  if (!run.wrote) return null;
  const { ports, plan, ledger, options } = run;
  const known = new Map(ledger.all().flatMap(({ taskId, etag }) => (taskId && etag ? [[taskId, etag] as const] : [])));
  const fresh = await ports.planner.read(plan, known, options.signal);
  adoptUncertain(run, fresh);
  const tasks = new Map(fresh.tasks.map((task) => [task.id, task]));
  for (const { rowId, taskId } of ledger.all()) {
    const task = taskId === null ? undefined : tasks.get(taskId);
    if (task?.details && !isOfAnother(task.details.mark, rowId, run.readings.memory))
      ledger.seen(rowId, task, run.world.context);
  }
  return fresh;
}

/** A task that bears the row's mark is the one whose answer was lost. */
function adoptUncertain(run: Run, fresh: PlannerReading) {
  const uncertain = run.of('create-task').filter((operation) => run.outcomes.get(operation) === 'uncertain');
  if (uncertain.length === 0) return;
  const { readings, ledger, buckets } = run;
  const intents = [...readings.memory.intents, ...ledger.intents()];
  const memory = { ...readings.memory, rows: ledger.all(), intents, buckets: Object.fromEntries(buckets) };
  const pairs = new Map(
    pairsOf({ ...readings, memory, planner: fresh, found: new Map() }).map((one) => [one.rowId, one]),
  );
  for (const operation of uncertain) {
    const { rowId } = operation.subject;
    const { task = null, link = 'new', intent = null } = pairs.get(rowId) ?? {};
    if (task?.details?.mark?.rowId !== rowId || link !== 'found') continue;
    if (intent) ledger.settle([intent.nonce]);
    // It was made as it was meant; what it says otherwise by now is somebody's edit.
    const made = operation.agreed?.snapshot ?? intent?.values ?? run.saidBy(task, operation.values);
    ledger.link(rowId, { id: task.id, etag: null }, made);
    run.settle(operation, 'done');
  }
}
