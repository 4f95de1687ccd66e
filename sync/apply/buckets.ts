import { withLabel } from '../labels';
import type { PlannerChange } from '../ports/planner';
import type { Run } from './run';
import { settle, writeAll } from './write';

/** Buckets for phases, behind those that are there, in the order of the worksheets. */
export async function createBuckets(run: Run) {
  run.throwIfCancelled();
  const operations = run.left('create-bucket');
  let after = run.readings.planner.buckets.at(-1)?.orderHint ?? '';
  const changes = operations.map(({ name }): PlannerChange => {
    const change: PlannerChange = { kind: 'create-bucket', name, after };
    // The place after a bucket that has no hint of its own yet (planner-order-hint-format).
    after = `${after} !`;
    return change;
  });
  const outcomes = await writeAll(run, changes);
  operations.forEach((operation, at) => {
    const outcome = outcomes[at];
    if (outcome?.done && outcome.bucket) run.addBucket(operation.phase, outcome.bucket.id);
    settle(run, operation, outcome);
  });
  run.throwIfHopeless(operations);
}

/** Names for the labels that statuses, workstreams and parties need, in slots that were free when the plan was read. */
export async function nameLabels(run: Run) {
  const operations = run.of('create-label');
  if (operations.length === 0) return;
  const names = Object.fromEntries(operations.map(({ slot, name }) => [slot, name]));
  const [outcome] = await writeAll(run, [{ kind: 'name-labels', etag: run.readings.planner.labels.etag, names }]);
  for (const operation of operations) {
    if (outcome?.done) run.slots = withLabel(run.slots, operation.label, operation.slot);
    settle(run, operation, outcome);
  }
}
