import { nothingSaid } from '../shared/nothing-said';
import type { Fields, PhaseKey } from '../shared/model';
import { inPlanner } from '../shared/status';
import { plannerFields, sheetFields } from './compare';
import { isOwnMark } from './doubt';
import { heldBack, waitingAmong } from './held';
import { holdableByTask } from './holdable';
import { fitsIntoCell } from './notes';
import type { Pair } from './pairs';
import type { PlannerTask } from './ports/planner';
import type { SheetRow } from './ports/workbook';
import type { Operation, Warning } from './proposal';
import { subjectOf } from './proposal';
import type { Readings } from './readings';
import { shortfallsIn } from './shortfalls';
import { nothing } from './verdict';
import type { Verdict, World } from './verdict';

/** A task for a row that nobody knows yet. */
export function newRow(pair: Pair, row: SheetRow, world: World, isRemembered: boolean): Verdict {
  const { responsibility, owners, start, due, steps } = row;
  const isBlank = responsibility.trim() === '' && owners.length + steps.length === 0 && start === null && due === null;
  if (inPlanner[row.status] === null || isBlank) return { ...nothing(), forget: isRemembered };
  return createTask(pair, row, world, false);
}

/** A task for a row; `again`: it had one that is gone. */
export function createTask(pair: Pair, row: SheetRow, world: World, again: boolean): Verdict {
  const { context, hasRoom } = world;
  const subject = subjectOf(pair);
  const wanted: Fields = { ...nothingSaid, ...sheetFields(pair, context) };
  // A new checklist has none of the lines that were.
  wanted.steps = wanted.steps.map((step) => ({ ...step, item: null }));
  const { value, warnings, refusals } = holdableByTask(wanted, { start: null, due: null }, subject, hasRoom);
  const unreadable = row.unreadable.map((cell): Warning => ({ kind: 'unreadable', subject, ...cell }));
  if (refusals.length > 0) return { ...nothing(), refusals };
  // A status whose label has no room goes on as its percent alone says it.
  const percent = inPlanner[wanted.status]?.percentComplete;
  const values: Fields = {
    ...nothingSaid,
    status: percent === 50 ? 'inProgress' : 'notStarted',
    ...value,
    // Without its start, a task can have the due date that matters more.
    due: wanted.due,
    ...(context.quiet && { owners: heldBack(wanted.owners, []) }),
  };
  return {
    ...nothing(),
    operations: [{ kind: 'create-task', subject, values, again }],
    warnings: [...unreadable, ...warnings, ...shortfallsIn(values, world, subject)],
    waiting: waitingAmong(values),
  };
}

/** A row for a task; `back`: it had one that is gone. */
export function addRow(pair: Pair, task: PlannerTask, world: World, back: boolean): Verdict {
  const { readings, context } = world;
  const subject = subjectOf(pair);
  const said = plannerFields(pair, {}, context);
  const phase = [said.phase, pair.snapshot.phase].find((key) => isPhase(key, readings));
  if (phase === undefined) return { ...nothing(), refusals: [{ subject, why: 'no-phase' }] };
  const values: Fields = { ...nothingSaid, ...said, phase };
  const warnings: Warning[] = [];
  if (!fitsIntoCell(values.notes)) {
    values.notes = '';
    warnings.push({ kind: 'notes-too-long', subject });
  }
  const { details } = task;
  const isMarked = isOwnMark(details?.mark, readings.memory) && details.mark.rowId === pair.rowId;
  const detailsEtag = isMarked || !details || pair.link === 'known' ? null : details.etag;
  const replaces = isOwnMark(details?.mark, readings.memory) ? details.mark.reference : null;
  const { id: taskId, etag } = task;
  const operation = { kind: 'add-row', subject, taskId, etag, detailsEtag, replaces, values, back } as const;
  return { ...nothing(), operations: [operation], warnings, waiting: waitingAmong(values) };
}

/** A task of another bucket is offered; once somebody chose a phase for it, it goes there and gets a row. */
export function offeredTask(pair: Pair, task: PlannerTask, world: World): Verdict {
  const { readings, context, decisions } = world;
  const phase = decisions.adopt[task.id];
  if (phase === undefined || !isPhase(phase, readings)) {
    const bucket = readings.planner.buckets.find(({ id }) => id === task.bucketId)?.name ?? '';
    return { ...nothing(), offers: [{ taskId: task.id, title: task.title, bucket }] };
  }
  const added = addRow({ ...pair, snapshot: { phase } }, task, world, false);
  const isThere = context.phaseOfBucket(task.bucketId) === phase;
  return isThere ? added : { ...added, operations: [moveTo(phase, pair, task), ...added.operations] };
}

function moveTo(phase: PhaseKey, pair: Pair, task: PlannerTask): Operation {
  const [subject, after] = [subjectOf(pair), { phase }];
  return {
    kind: 'update-task',
    subject,
    taskId: task.id,
    etag: task.etag,
    before: {},
    after,
    task,
    details: null,
  };
}

function isPhase(key: PhaseKey | undefined, { sheet }: Readings): key is PhaseKey {
  return sheet.phases.some((phase) => phase.key === key);
}
