import { nothingSaid } from '../shared/nothing-said';
import type { Fields } from '../shared/model';
import { inPlanner } from '../shared/status';
import { taskIdOfRow } from './adoption';
import { checklistOf, holdsSteps } from './checklist';
import { changeOfSide, compare, plannerFields, sheetFields } from './compare';
import { completionOf, ownersToRemember, stepsToRemember } from './completion';
import { descriptionOf } from './description';
import { isOfAnother } from './doubt';
import { detailFields, fieldKeys, followersOf, isAgreed } from './fields';
import { holdBack, saysOwners, waitingAmong } from './held';
import { drop, holdableByRow, holdableByTask } from './holdable';
import { merge } from './merge';
import { addRow, createTask, newRow, offeredTask } from './newcomers';
import type { Pair } from './pairs';
import type { PlannerTask } from './ports/planner';
import type { SheetRow } from './ports/workbook';
import type { Decisions } from './decisions';
import type { Ask, Operation } from './proposal';
import { subjectOf } from './proposal';
import { rules } from './rules';
import { shortfallsIn, stepShortfalls } from './shortfalls';
import { detailsOf } from './task-details';
import { nothing } from './verdict';
import type { Verdict, World } from './verdict';

/**
 * Applies the rules to one pair, but for what is left out this time. What was created twice goes, whatever else becomes
 * of the row.
 */
export function judge(pair: Pair, world: World): Verdict {
  const judged = judgeOne(pair, world);
  const left = world.decisions.leave[pair.rowId] ?? [];
  // Updates are left out field by field: what is told to both sides is told to neither.
  const isLeft = ({ kind }: Operation) => ['create-task', 'add-row'].includes(kind) && left.some((one) => one === kind);
  const verdict = judged.operations.some(isLeft) ? nothing() : judged;
  const subject = subjectOf(pair);
  const doubles = pair.doubles.map(({ id, etag }): Operation => ({
    kind: 'remove-task',
    subject,
    taskId: id,
    etag,
    because: 'double',
  }));
  const isRemembered = verdict.remember.length > 0;
  return {
    ...verdict,
    operations: [...verdict.operations, ...doubles],
    settled: pair.intent && isRemembered ? [pair.intent.nonce] : [],
  };
}

function judgeOne(pair: Pair, world: World): Verdict {
  const { row, task, link, elsewhere } = pair;
  const isRemembered = world.remembered.has(pair.rowId);
  if (elsewhere) {
    return row
      ? { ...nothing(), warnings: [{ kind: 'other-plan', subject: subjectOf(pair) }] }
      : { ...nothing(), forget: true };
  }
  if (row && pair.isSpare) return secondRow(pair);
  if (row && task) return together(pair, row, task, world);
  if (row) return link === 'known' ? taskGone(pair, row, world) : newRow(pair, row, world, isRemembered);
  if (task && link === 'offered') return offeredTask(pair, task, world);
  if (task) return link === 'new' ? addRow(pair, task, world, false) : rowGone(pair, task, world);
  return { ...nothing(), forget: isRemembered };
}

/** A second row for a task goes if nothing is lost with it; otherwise it becomes a row of its own. */
function secondRow(pair: Pair): Verdict {
  return { ...nothing(), operations: [{ kind: 'remove-row', subject: subjectOf(pair), because: 'double' }] };
}

function together(pair: Pair, row: SheetRow, task: PlannerTask, world: World): Verdict {
  const { readings, context, decisions, hasRoom } = world;
  const subject = subjectOf(pair);
  const sheet = sheetFields(pair, context);
  // Neither status is Planner's: not applicable asks for the task's removal, withdrawn leaves the task as it is.
  if (inPlanner[row.status] === null)
    for (const key of ['status', ...followersOf('status')] as const) Reflect.deleteProperty(sheet, key);
  const planner = plannerFields(pair, sheet, context);
  const comparison = compare(sheet, planner, pair.snapshot);
  const { settings } = readings.memory;
  const fromRow = holdableByRow(merge(comparison, settings, decisions.conflicts[pair.rowId] ?? {}), row, subject);
  const { toRow, toTask, agreed, conflicts } = fromRow.value;
  // A row that was added for a task takes it along; what was lost on the way is that it had moved, or that it should.
  const isAdded = taskIdOfRow(pair.rowId) === task.id && pair.snapshot.phase === undefined;
  if (isAdded && planner.phase === undefined) toTask.phase = row.phase;
  // What the details say was not read, so nothing can be told to them.
  if (!task.details) for (const key of detailFields) drop({ toRow, toTask }, key);
  holdBack(fromRow.value, task.assignees, context.quiet);
  // A place among the rows of one phase is none among those of another.
  if ((toTask.phase ?? planner.phase) !== sheet.phase) drop({ toRow, toTask }, 'order');
  const left = decisions.leave[pair.rowId] ?? [];
  const leavesTask = left.includes('update-task');
  for (const field of fieldKeys) {
    if ((leavesTask && field in toTask) || (left.includes('update-row') && field in toRow))
      drop({ toRow, toTask }, field);
  }
  const completion = completionOf(task, planner, fromRow.value, pair, context, settings);
  const held = holdableByTask(leavesTask ? {} : { ...completion.after, ...toTask }, task, subject, hasRoom);
  for (const field of fieldKeys) if (field in toTask && !(field in held.value)) drop({ toRow, toTask }, field);
  // Who only waited to be assigned is taken off without a word to Planner.
  if (held.value.owners && planner.owners && saysOwners(planner.owners, held.value.owners)) {
    if (!toRow.owners) agreed.owners = held.value.owners;
    delete held.value.owners;
  } else if (held.value.owners && toRow.owners) toRow.owners = held.value.owners;
  const told = held.value.steps;
  if (told && task.details && holdsSteps(task.details.checklist, told)) {
    // The checklist has them already, or has no room for what it lacks: the sheet's word is enough.
    delete held.value.steps;
    if (!toRow.steps) agreed.steps = told;
  }
  // A field in conflict stays as it was, in our lines of the description too.
  const open = pick(pair.snapshot, Object.fromEntries(conflicts.map(({ field }) => [field, null])));
  const final = { ...planner, ...held.value, ...toRow, ...agreed, ...open };
  const verdict: Verdict = {
    ...nothing(),
    conflicts: conflicts.map((conflict) => ({ ...conflict, subject })),
    refusals: held.refusals,
    warnings: [...fromRow.warnings, ...held.warnings],
    waiting: waitingAmong(final),
  };
  if (planner.phase === undefined && !held.value.phase) verdict.warnings.push({ kind: 'other-bucket', subject });

  const notes = held.value.notes ?? planner.notes;
  const saying = { ...final, ...(notes !== undefined && { notes }) };
  const described = detailsOf(pair, task, sheet, saying, readings, held.value.steps !== undefined);
  const { isKept } = described;
  const details = leavesTask ? null : described.details;
  if (isKept) verdict.warnings.push({ kind: 'description-kept', subject });
  // What is about to go is not changed first.
  const goes = row.status === 'notApplicable' && decisions.removals[pair.rowId] === 'remove';
  if (!goes && (Object.keys(held.value).length > 0 || details)) {
    verdict.operations.push({
      kind: 'update-task',
      subject,
      taskId: task.id,
      etag: task.etag,
      before: pick({ ...planner, ...completion.before }, held.value),
      after: held.value,
      task,
      details,
    });
    verdict.warnings.push(...shortfallsIn(held.value, world, subject));
  } else if (agreed.steps) verdict.warnings.push(...stepShortfalls(agreed.steps, subject));
  if (Object.keys(toRow).length > 0) {
    verdict.operations.push({ kind: 'update-row', subject, before: pick(sheet, toRow), after: toRow });
  }
  if (row.status === 'notApplicable') {
    const remove: Operation = {
      kind: 'remove-task',
      subject,
      taskId: task.id,
      etag: task.etag,
      because: 'not-applicable',
    };
    ask(verdict, { subject, because: 'not-applicable', remove, restore: null }, decisions);
  }
  const owners = ownersToRemember(held.value, planner, fromRow.value, pair);
  if (owners) agreed.owners = owners;
  const steps = stepsToRemember(task, held.value, fromRow.value, pair);
  if (steps) agreed.steps = steps;
  // A task that waits for its mark is not linked without it.
  const isUnmarked = leavesTask && described.details?.mark != null;
  if (!isUnmarked && (pair.link === 'found' || Object.keys(agreed).length > 0)) {
    const snapshot = { ...pair.snapshot, ...agreed };
    // Details are read again only where the etag has moved: what is still to be agreed on must be.
    const isSeen =
      detailFields.every((key) => isAgreed(key, planner, snapshot)) &&
      !isOfAnother(task.details?.mark, pair.rowId, readings.memory);
    verdict.remember.push({
      rowId: pair.rowId,
      taskId: task.id,
      etag: isSeen ? task.etag : null,
      detailsEtag: task.details?.etag ?? world.remembered.get(pair.rowId)?.detailsEtag ?? null,
      snapshot,
    });
  }
  return verdict;
}

function taskGone(pair: Pair, row: SheetRow, world: World): Verdict {
  const { context, decisions } = world;
  const { settings } = world.readings.memory;
  const subject = subjectOf(pair);
  // The row asks for no task, and there is none.
  if (inPlanner[row.status] === null) return { ...nothing(), forget: true };
  const decision = rules[changeOfSide('sheet', sheetFields(pair, context), pair.snapshot, settings)].gone;
  const again = createTask(pair, row, world, true);
  if (decision === 'make-again' || isRestored(pair, again, decisions)) return again;
  const verdict = nothing();
  const restore = again.operations[0] ?? null;
  ask(
    verdict,
    { subject, because: 'task-gone', remove: { kind: 'remove-row', subject, because: 'task-gone' }, restore },
    decisions,
  );
  return verdict;
}

function rowGone(pair: Pair, task: PlannerTask, world: World): Verdict {
  const { context, decisions } = world;
  const { settings } = world.readings.memory;
  const subject = subjectOf(pair);
  const decision = rules.gone[changeOfSide('planner', plannerFields(pair, {}, context), pair.snapshot, settings)];
  const back = addRow(pair, task, world, true);
  if (decision === 'bring-back' || isRestored(pair, back, decisions)) return back;
  const verdict = nothing();
  const remove: Operation = { kind: 'remove-task', subject, taskId: task.id, etag: task.etag, because: 'row-gone' };
  ask(verdict, { subject, because: 'row-gone', remove, restore: back.operations[0] ?? null }, decisions);
  return verdict;
}

/** True if the description or the checklist may have to change, so that they must have been read. */
export function needsDetails(pair: Pair, world: World): boolean {
  const { row, task } = pair;
  if (!row || !task || task.details) return false;
  const checklist = checklistOf(pair.snapshot.steps ?? []);
  const description = descriptionOf({ ...nothingSaid, ...pair.snapshot }, world.readings.language);
  const probe = { ...task, details: { etag: '', description, mark: null, checklist } };
  const { operations } = judgeOne({ ...pair, task: probe }, world);
  return operations.some((operation) => operation.kind === 'update-task' && operation.details !== null);
}

/** Asks for a removal, or does it where it was confirmed. */
export function ask(verdict: Verdict, question: Ask, { removals }: Decisions) {
  if (removals[question.subject.rowId] === 'remove') verdict.operations.push(question.remove);
  else verdict.asks.push(question);
}

/** True if the deletion is to be undone, and can be. */
function isRestored({ rowId }: Pair, { operations }: Verdict, { removals }: Decisions): boolean {
  return removals[rowId] === 'restore' && operations.length > 0;
}

/** The values of `from` for the fields that `like` names. */
export function pick(from: Partial<Fields>, like: object): Partial<Fields> {
  if (Object.keys(like).length === 0) return {};
  return Object.fromEntries(Object.entries(from).filter(([key]) => key in like));
}
