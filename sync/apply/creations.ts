import { lineTitleOf, newLineId, toldChecklist } from '../checklist';
import { intentOf, printOf } from '../creation';
import { descriptionOf } from '../description';
import { detailFields } from '../fields';
import type { ChecklistChange, PlannerChange, PlannerOutcome } from '../ports/planner';
import type { Intent } from '../ports/workbook';
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
    const creations = possible.map((operation): Creation => {
      const { subject, values } = operation;
      // The lines are known by their ids from the start: one may be reworded before the answer is there.
      const { change: checklist, steps } = toldChecklist([], values.steps, () => newLineId(run.ports.random));
      const meant = { ...values, steps };
      const intent = intentOf(subject.rowId, planner.me.id, run.ports.now(), meant, run.ports.random);
      run.ledger.intend(intent);
      return { operation, intent, checklist };
    });
    await run.remember();
    const changes = creations.map((creation) => requestOf(run, creation));
    const outcomes = await writeAll(run, changes).catch((error: unknown) => {
      // Cancelled while they were under way: each of them may have been made.
      for (const operation of possible) run.settle(operation, 'uncertain');
      throw error;
    });
    creations.forEach((creation, at) => {
      settleCreation(run, creation, outcomes[at]);
    });
    run.throwIfHopeless(possible);
  }
  await run.remember();
}

interface Creation {
  operation: Of<'create-task'>;
  intent: Intent;
  checklist: ChecklistChange;
}

/** The request that creates the task, with a mark that says how it was created. */
function requestOf(run: Run, { operation, intent: { nonce }, checklist }: Creation): PlannerChange {
  const { subject, values } = operation;
  const { rowId, number } = subject;
  const { memory, language } = run.readings;
  const bucketId = run.buckets.get(values.phase) ?? '';
  const told = taskValuesOf(values);
  const description = descriptionOf(values, language);
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

function settleCreation(run: Run, { operation, intent }: Creation, outcome: PlannerOutcome | undefined) {
  const { subject, agreed } = operation;
  const { nonce, values } = intent;
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
    // What bears no mark yet is known by the intent, if another client's link takes the place of this one.
    if (outcome.done) run.ledger.settle([nonce]);
    run.journal.record(operation);
  } else if (outcome && !outcome.done && outcome.why !== 'uncertain') run.ledger.settle([nonce]);
}
