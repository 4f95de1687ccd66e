import { checklistChanges, newLineId } from '../checklist';
import { descriptionOf } from '../description';
import { intentNonce } from '../adoption';
import { detailFields } from '../fields';
import type { PlannerChange, PlannerOutcome } from '../ports/planner';
import { taskValuesOf } from '../task-values';
import type { Run } from './run';
import type { Of } from './write';
import { canHold, settle, twenties, writeAll } from './write';

/** Tasks for rows: what is meant is remembered before it is asked for, and what came of it after every twenty. */
export async function createTasks(run: Run) {
  const { planner, memory, language } = run.readings;
  // Planner shows the newest task of a bucket first: made from the last row to the first, they stand in the rows' order.
  for (const operations of twenties(run.left('create-task').reverse())) {
    run.throwIfCancelled();
    const possible = operations.filter(({ values }) => canHold(run, values));
    for (const operation of operations) if (!possible.includes(operation)) run.settle(operation, 'cancelled');
    for (const { subject, values } of possible) {
      const nonce = intentNonce(planner.me.id, run.ports.random);
      run.ledger.intend(subject.rowId, { nonce, at: run.ports.now().toISOString() }, values);
    }
    await run.remember();
    const changes = possible.map(({ subject: { rowId, number }, values }): PlannerChange => ({
      kind: 'create-task',
      bucketId: run.buckets.get(values.phase) ?? '',
      values: taskValuesOf(values),
      details: {
        description: descriptionOf(values, language),
        mark: { workbookId: memory.workbookId, rowId, number },
        checklist: checklistChanges([], values.steps, () => newLineId(run.ports.random)),
      },
    }));
    const outcomes = await writeAll(run, changes).catch((error: unknown) => {
      // Cancelled while they were under way: each of them may have been made.
      for (const operation of possible) run.settle(operation, 'uncertain');
      throw error;
    });
    possible.forEach((operation, at) => {
      settleCreation(run, operation, outcomes[at]);
    });
    run.throwIfHopeless(possible);
  }
  await run.remember();
}

function settleCreation(run: Run, operation: Of<'create-task'>, outcome: PlannerOutcome | undefined) {
  const { subject, values } = operation;
  settle(run, operation, outcome);
  if (outcome?.task) {
    const said = run.saidBy(outcome.task, values);
    if (!outcome.done) {
      // Without its details the task does not say all of these yet.
      delete said.responsibility;
      delete said.owners;
      for (const key of detailFields) Reflect.deleteProperty(said, key);
    }
    run.ledger.link(subject.rowId, { id: outcome.task.id, etag: null }, said);
  } else if (outcome && !outcome.done && outcome.why !== 'uncertain') run.ledger.withdraw(subject.rowId);
}
