import { checklistChanges, lineTitleOf, newLineId } from '../checklist';
import { intentOf, printOf } from '../creation';
import { descriptionOf } from '../description';
import { detailFields } from '../fields';
import type { PlannerChange, PlannerOutcome } from '../ports/planner';
import { taskValuesOf } from '../task-values';
import type { Run } from './run';
import type { Of } from './write';
import { canHold, settle, twenties, writeAll } from './write';

/** Tasks for rows: what is meant is remembered before it is asked for, and what came of it after every twenty. */
export async function createTasks(run: Run) {
  const { planner } = run.readings;
  // Planner shows the newest task of a bucket first: made from the last row to the first, they stand in the rows' order.
  for (const operations of twenties(run.left('create-task').reverse())) {
    run.throwIfCancelled();
    const possible = operations.filter(({ values }) => canHold(run, values));
    for (const operation of operations) if (!possible.includes(operation)) run.settle(operation, 'cancelled');
    const intents = possible.map(({ subject, values }) => {
      const intent = intentOf(subject.rowId, planner.me.id, run.ports.now(), values, run.ports.random);
      run.ledger.intend(intent);
      return intent;
    });
    await run.remember();
    const changes = possible.map((operation, at): PlannerChange =>
      creationOf(run, operation, intents[at]?.nonce ?? ''),
    );
    const outcomes = await writeAll(run, changes).catch((error: unknown) => {
      // Cancelled while they were under way: each of them may have been made.
      for (const operation of possible) run.settle(operation, 'uncertain');
      throw error;
    });
    possible.forEach((operation, at) => {
      settleCreation(run, operation, outcomes[at], intents[at]?.nonce ?? '');
    });
    run.throwIfHopeless(possible);
  }
  await run.remember();
}

/** The request that creates the task, with a mark that says how it was created. */
function creationOf(run: Run, { subject: { rowId, number }, values }: Of<'create-task'>, nonce: string): PlannerChange {
  const { memory, language } = run.readings;
  const bucketId = run.buckets.get(values.phase) ?? '';
  const told = taskValuesOf(values);
  const description = descriptionOf(values, language);
  const checklist = checklistChanges([], values.steps, () => newLineId(run.ports.random));
  const lines = values.steps.slice(0, Object.keys(checklist).length);
  const print = printOf({
    bucketId,
    values: told,
    description,
    checklist: lines.map(({ text, done }) => ({ title: lineTitleOf(text), isChecked: done })),
  });
  const mark = { workbookId: memory.workbookId, rowId, number, creation: { nonce, print }, replaces: null };
  return { kind: 'create-task', bucketId, values: told, details: { description, mark, checklist } };
}

function settleCreation(run: Run, operation: Of<'create-task'>, outcome: PlannerOutcome | undefined, nonce: string) {
  const { subject, values, agreed } = operation;
  settle(run, operation, outcome);
  if (outcome?.task) {
    const said = agreed ? { ...agreed.snapshot } : run.saidBy(outcome.task, values);
    if (!outcome.done) {
      // Without its details the task does not say all of these yet.
      delete said.responsibility;
      delete said.owners;
      for (const key of detailFields) Reflect.deleteProperty(said, key);
    }
    run.ledger.link(subject.rowId, { id: outcome.task.id, etag: null }, said);
    run.ledger.settle([nonce]);
    run.journal.record(operation);
  } else if (outcome && !outcome.done && outcome.why !== 'uncertain') run.ledger.settle([nonce]);
}
