import type { Fields, RowId } from '../../shared/model';
import { identified, newLineId, toldChecklist } from '../checklist';
import type { ChecklistChange, Place, PlannerChange, PlannerTask } from '../ports/planner';
import type { Operation } from '../proposal';
import { taskChangesOf } from '../task-values';
import { lookAgain } from './again';
import { placesOf } from './places';
import type { Run } from './run';
import type { Of } from './write';
import { canHold, settle, twenties, writeAll } from './write';

type Update = Of<'update-task'>;

const isUpdate = (operation: Operation): operation is Update => operation.kind === 'update-task';

/** A task that was found changed by so many readings in a row is being worked on. */
const mostReadings = 3;

/** Changes of tasks, moves last. */
export async function updateTasks(run: Run) {
  const all = run.of('update-task');
  const isMove = ({ after }: Update) => after.phase !== undefined;
  for (const operations of twenties([...all.filter((one) => !isMove(one)), ...all.filter(isMove)])) {
    run.throwIfCancelled();
    let moved = await writeUpdates(run, new Map(operations.map((operation) => [operation, operation])));
    for (let readings = 1; readings < mostReadings && moved.length > 0; readings += 1) {
      const again = new Map<Update, Update>();
      for (const [operation, look] of await lookAgain(run, moved, isUpdate)) {
        if (look.kind === 'same') again.set(operation, look.next);
        else if (look.kind === 'done') confirm(run, operation, undefined, stepsOn(look.task, operation));
        else run.settle(operation, look.kind);
      }
      moved = await writeUpdates(run, again);
    }
    for (const operation of moved) run.settle(operation, 'busy');
    await run.remember();
    run.throwIfHopeless(operations);
  }
}

/** Writes operations, each as its second form says; gives back those that met a change in between. */
async function writeUpdates(run: Run, operations: ReadonlyMap<Update, Update>): Promise<Update[]> {
  const places = placesOf(run, [...operations.values()]);
  const parts = [...operations].map(([operation, form]) => {
    const { after, details } = form;
    // New lines are known by their ids from the start: one may be reworded before the next reading.
    const lines =
      details && after.steps && toldChecklist(details.checklist, after.steps, () => newLineId(run.ports.random));
    return { operation, lines, changes: changesOf(run, form, places.get(form.subject.rowId), lines?.change) };
  });
  const outcomes = await writeAll(
    run,
    parts.flatMap(({ changes }) => changes),
  );
  const moved: Update[] = [];
  for (const { operation, lines, changes } of parts) {
    const own = outcomes.splice(0, changes.length);
    const failed = own.find(({ done }) => !done);
    if (changes.length === 0) run.settle(operation, 'cancelled');
    else if (!failed) {
      confirm(run, operation, own.find((outcome) => outcome.task)?.task, lines?.steps);
    } else if (!failed.done && failed.why === 'moved') moved.push(operation);
    else settle(run, operation, failed);
  }
  return moved;
}

function confirm(run: Run, operation: Update, task?: Parameters<Run['saidBy']>[0], steps?: Fields['steps']) {
  const { subject, agreed } = operation;
  const after = { ...operation.after, ...(steps && { steps }) };
  const said = task ? run.saidBy(task, after, knownOf(run, subject.rowId)) : after;
  run.ledger.confirm(subject.rowId, said, agreed);
  run.settle(operation, 'done');
}

/** The steps that a task was told, known by the lines that it has of them. */
function stepsOn({ details }: PlannerTask, { after }: Update): Fields['steps'] | undefined {
  return after.steps && identified(after.steps, details?.checklist ?? []);
}

/** The row's fields as they were agreed on, and the names that its cells say. */
function knownOf(run: Run, rowId: RowId): Partial<Fields>[] {
  const row = run.readings.sheet.rows.find(({ id }) => id === rowId);
  const said = row ? [{ workstream: row.workstream, party: row.party }] : [];
  return [run.ledger.of(rowId)?.snapshot ?? {}, ...said];
}

/** The requests that an update takes: the task and its details are two resources. None if it has become impossible. */
function changesOf(
  run: Run,
  { subject, taskId, etag, task, after, details }: Update,
  place: Place | undefined,
  lines: ChecklistChange | undefined,
): PlannerChange[] {
  if (!canHold(run, after)) return [];
  const changes: PlannerChange[] = [];
  if (Object.keys(after).length > 0) {
    const bucketId = after.phase === undefined ? undefined : run.buckets.get(after.phase);
    const values = taskChangesOf(after, task, run.world.context.labels, knownOf(run, subject.rowId));
    changes.push({
      kind: 'update-task',
      taskId,
      etag,
      before: task,
      after: values,
      ...(bucketId && { bucketId }),
      ...(place && { place }),
    });
  }
  if (details) {
    const { etag: detailsEtag, description, mark } = details;
    changes.push({
      kind: 'write-details',
      taskId,
      etag: detailsEtag,
      details: {
        ...(description !== null && { description }),
        ...(mark && { mark }),
        ...(lines && { checklist: lines }),
      },
    });
  }
  return changes;
}
