import { nothingSaid } from '../../shared/nothing-said';
import type { Agreed, RowEntry } from '../../shared/journal';
import type { FieldKey, Fields } from '../../shared/model';
import { plannerFields, sheetFields } from '../compare';
import { fieldsWhere } from '../fields';
import type { Field } from '../fields';
import { heldBack } from '../held';
import { holdableByRow, holdableByTask } from '../holdable';
import { ask, pick as only } from '../judge';
import type { Pair } from '../pairs';
import type { Ask, Operation, Subject } from '../proposal';
import { omit, pick } from '../snapshot';
import { detailsOf } from '../task-details';
import { nothing } from '../verdict';
import type { Verdict, World } from '../verdict';
import { undoFields } from './undo-fields';

/** What takes back what a run did to one row and to its task. */
export function undoRow(entries: readonly RowEntry[], pair: Pair, world: World): Verdict {
  const verdict = nothing();
  const subject = subjectToUndo(entries, pair);
  if (pair.elsewhere) verdict.warnings.push({ kind: 'other-plan', subject });
  for (const entry of entries) {
    switch (entry.kind) {
      case 'create-task':
        unmakeTask(entry, pair, subject, world, verdict);
        break;
      case 'remove-task':
        makeTask(entry, pair, subject, world, verdict);
        break;
      case 'add-row':
        unmakeRow(entry, pair, subject, world, verdict);
        break;
      case 'remove-row':
        makeRow(entry, pair, subject, world, verdict);
        break;
      default:
        break;
    }
  }
  const changes = entries.filter(({ kind }) => kind === 'update-task' || kind === 'update-row');
  if (changes.length > 0) undoChanges(changes, pair, subject, world, verdict);
  const left = world.decisions.leave[pair.rowId] ?? [];
  return { ...verdict, operations: verdict.operations.filter(({ kind }) => !left.some((one) => one === kind)) };
}

/** The row in the words that people know it by now, else by those of the run. */
function subjectToUndo([entry]: readonly RowEntry[], { rowId, row, task }: Pair): Subject {
  const number = row?.number ?? entry?.number ?? '';
  return { rowId, number, title: row?.responsibility ?? entry?.title ?? task?.title ?? '' };
}

/** A task that was made is removed again, if it is there and people say so. */
function unmakeTask(entry: RowEntry, pair: Pair, subject: Subject, { context, decisions }: World, verdict: Verdict) {
  const { task } = pair;
  if (task?.id !== entry.taskId) {
    if (!pair.elsewhere) verdict.warnings.push({ kind: 'undo-task-gone', subject });
    return;
  }
  const { id: taskId, etag } = task;
  const { agreed } = entry;
  const remove: Operation = { kind: 'remove-task', subject, taskId, etag, because: 'undone', agreed };
  const isAsMade = saysAll(plannerFields({ ...pair, snapshot: entry.after }, entry.after, context), entry.after);
  const because = isAsMade ? 'task-made' : 'task-made-changed';
  ask(verdict, { subject, because, remove, restore: null }, decisions);
}

/** A row that was added is removed again, if it is there and people say so. */
function unmakeRow(entry: RowEntry, pair: Pair, subject: Subject, { context, decisions }: World, verdict: Verdict) {
  if (!pair.row) {
    verdict.warnings.push({ kind: 'undo-row-gone', subject });
    return;
  }
  const remove: Operation = { kind: 'remove-row', subject, because: 'undone', agreed: entry.agreed };
  const isAsAdded = saysAll(sheetFields({ ...pair, snapshot: entry.after }, context), entry.after);
  const because: Ask['because'] = isAsAdded ? 'row-added' : 'row-added-changed';
  ask(verdict, { subject, because, remove, restore: null }, decisions);
}

/** A task that was removed is made once more; it is another task to Planner. */
function makeTask(entry: RowEntry, pair: Pair, subject: Subject, world: World, verdict: Verdict) {
  const { readings, context, hasRoom } = world;
  if (pair.task) {
    verdict.warnings.push({ kind: 'undo-task-back', subject });
    return;
  }
  const { agreed } = entry;
  const wanted: Fields = { ...nothingSaid, ...agreed?.snapshot, ...entry.before };
  wanted.steps = wanted.steps.map((step) => ({ ...step, item: null }));
  const { value, warnings, refusals } = holdableByTask(wanted, { start: null, due: null }, subject, hasRoom);
  verdict.refusals.push(...refusals);
  if (!readings.sheet.phases.some(({ key }) => key === wanted.phase)) {
    verdict.refusals.push({ subject, why: 'no-phase' });
  }
  if (verdict.refusals.length > 0) return;
  const values: Fields = {
    ...nothingSaid,
    ...value,
    due: wanted.due,
    ...(context.quiet && { owners: heldBack(wanted.owners, []) }),
  };
  verdict.operations.push({ kind: 'create-task', subject, values, again: true, agreed });
  verdict.warnings.push(...warnings, { kind: 'task-anew', subject });
}

/** A row that was removed is added once more, with its id. */
function makeRow(entry: RowEntry, pair: Pair, subject: Subject, { readings }: World, verdict: Verdict) {
  const { row, agreed, before } = entry;
  if (pair.row || !row) {
    verdict.warnings.push({ kind: 'undo-row-back', subject });
    return;
  }
  const values: Fields = { ...nothingSaid, ...agreed?.snapshot, ...before };
  if (!readings.sheet.phases.some(({ key }) => key === values.phase)) {
    verdict.refusals.push({ subject, why: 'no-phase' });
    return;
  }
  const taskId = agreed?.taskId ?? '';
  const added = { ...subject, number: '' };
  verdict.operations.push({
    kind: 'add-row',
    subject: added,
    taskId,
    etag: '',
    detailsEtag: null,
    replaces: null,
    values,
    back: true,
    row,
    agreed,
  });
  verdict.warnings.push({ kind: 'row-anew', subject });
}

function undoChanges(entries: readonly RowEntry[], pair: Pair, subject: Subject, world: World, verdict: Verdict) {
  const { readings, context, decisions, hasRoom, remembered } = world;
  const { row, task } = pair;
  if (!row && entries.some(({ kind }) => kind === 'update-row')) {
    verdict.warnings.push({ kind: 'undo-row-gone', subject });
  }
  if (!task && !pair.elsewhere && entries.some(({ kind }) => kind === 'update-task')) {
    verdict.warnings.push({ kind: 'undo-task-gone', subject });
  }
  const { toTask, toRow, settled, conflicts } = undoFields(
    entries,
    pair,
    context,
    decisions.conflicts[pair.rowId] ?? {},
  );
  verdict.conflicts.push(...conflicts.map((conflict) => ({ ...conflict, subject })));
  const isPlaced = entries.some(({ kind, after: told }) => kind === 'update-task' && 'order' in told);
  if (task && isPlaced && !settled.includes('order')) verdict.warnings.push({ kind: 'undo-order', subject });
  const merged = { toTask, toRow, agreed: {}, conflicts: [] };
  const fromRow = row ? holdableByRow(merged, row, subject) : { value: merged, warnings: [], refusals: [] };
  const held = task ? holdableByTask(fromRow.value.toTask, task, subject, hasRoom) : { ...fromRow, value: {} };
  verdict.warnings.push(
    ...fromRow.warnings.filter((one) => !('field' in one) || settled.includes(one.field)),
    ...held.warnings,
  );
  verdict.refusals.push(...held.refusals);

  const agreed = agreedBefore(entries, settled);
  const after = held.value;
  if (task) {
    const final = { ...nothingSaid, ...omit(pair.snapshot, settled), ...agreed.snapshot };
    const here = sheetFields(pair, context);
    const there = plannerFields(pair, here, context);
    const saying = { ...final, ...pick(there, ['notes']), ...pick(after, ['notes']) };
    const { details, isKept } = detailsOf(pair, task, here, saying, readings, after.steps !== undefined);
    if (isKept) verdict.warnings.push({ kind: 'description-kept', subject });
    if (Object.keys(after).length > 0) {
      const before = only(there, after);
      const { id: taskId, etag } = task;
      verdict.operations.push({ kind: 'update-task', subject, taskId, etag, before, after, task, details, agreed });
      const isMailed = after.owners?.people.some((person) => !task.assignees.includes(person));
      if (isMailed) verdict.warnings.push({ kind: 'mail-again', subject });
    }
  }
  const cells = fromRow.value.toRow;
  if (row && Object.keys(cells).length > 0) {
    const before = only(sheetFields(pair, context), cells);
    verdict.operations.push({ kind: 'update-row', subject, before, after: cells, agreed });
  }
  // What people took back by hand is remembered as it was, too.
  const known = remembered.get(pair.rowId);
  const untold = settled.filter((key) => !(key in toTask) && !(key in toRow));
  if (known && known.taskId !== null && untold.length > 0) {
    const snapshot = { ...omit(known.snapshot, untold), ...pick(agreed.snapshot, untold) };
    if (JSON.stringify(snapshot) !== JSON.stringify(known.snapshot)) {
      verdict.remember.push({ ...known, etag: null, snapshot });
    }
  }
}

/** What was agreed on of these fields before the run. */
function agreedBefore(entries: readonly RowEntry[], settled: readonly FieldKey[]): Agreed {
  const snapshot = entries.reduce<Partial<Fields>>((all, one) => ({ ...all, ...one.agreed?.snapshot }), {});
  return { taskId: null, snapshot: pick(snapshot, settled) };
}

function saysAll(said: Partial<Fields>, wanted: Partial<Fields>): boolean {
  const differing = fieldsWhere(<K extends FieldKey>(key: K, { same, isPlace, follows }: Field<Fields[K]>) => {
    const [one, other]: (Fields[K] | undefined)[] = [said[key], wanted[key]];
    return !isPlace && !follows && one !== undefined && other !== undefined && !same(one, other);
  });
  return differing.length === 0;
}
