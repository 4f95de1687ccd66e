import type { JournalRun } from '../shared/journal';
import type { RowId } from '../shared/model';
import type { SyncSettings } from '../shared/sync-settings';
import { doubtOf } from './doubt';
import { emptiedSides, manyRemovals } from './guards';
import { judge } from './judge';
import { labelNameOf, missingAmong, needsOf, roomFor } from './labels';
import type { Labelled } from './labels';
import { nameQuestions } from './name-questions';
import { pairsOf } from './pairs';
import type { Pair } from './pairs';
import type { Decisions, FieldDecisions } from './decisions';
import type { Guard, Operation, OperationKind, Proposal } from './proposal';
import { inForce, undecided } from './decisions';
import type { Readings } from './readings';
import { bucketsOf, contextOf, labelNames, withBuckets } from './readings';
import { roomForBuckets, withinRoom } from './room';
import { titleOf } from './title';
import { entriesOf, pairsToUndo } from './undo/pairs-to-undo';
import { undoRow } from './undo/undo-row';
import type { Verdict, World } from './verdict';

const none: Record<OperationKind, number> = {
  'create-bucket': 0,
  'create-label': 0,
  'create-task': 0,
  'update-task': 0,
  'remove-task': 0,
  'add-row': 0,
  'update-row': 0,
  'remove-row': 0,
};

/**
 * What a sync would do, from one reading of both sides, or what takes back a run of the journal. Pure: the same readings
 * and decisions give the same proposal. Removals are among the operations only when decided, conflicts only when decided;
 * until then they are `asks` and `conflicts`.
 */
export function propose(read: Readings, decisions: Decisions = undecided, undoes?: JournalRun): Proposal {
  const readings = withBuckets(read, decisions.buckets);
  const told = (verdicts: readonly JudgedPair[], guards: Guard[]) => ({
    ...proposalOf(verdicts, guards, readings, decisions),
    buckets: unrememberedBuckets(readings, read.memory),
    ...(undoes && { undoes }),
  });
  const doubt = doubtOf(readings);
  const all = pairsOf(readings);
  const pairs = undoes ? pairsToUndo(undoes, all) : all;
  const emptied = doubt ? [] : emptiedSides(readings, all, decisions);
  if (doubt || emptied.length > 0) {
    const nothing = { operations: [], counts: countsOf([]), buckets: {}, settings: {} };
    return { ...told([], emptied), ...nothing, doubt };
  }
  const verdicts = judgedWith(pairs, worldOf(readings, decisions), undoes);
  const many = manyRemovals(
    verdicts.flatMap(({ operations }) => operations),
    readings,
    all,
    decisions,
  );
  const cautious = inForce({ decisions, guards: many });
  return told(cautious === decisions ? verdicts : judgedWith(pairs, worldOf(readings, cautious), undoes), many);
}

/** What is to be done about one row, by a sync or by the undo of a run. */
export function verdictOn(pair: Pair, world: World, undoes: JournalRun | undefined): Verdict {
  return undoes ? undoRow(entriesOf(undoes, pair.rowId), pair, world) : judge(pair, world);
}

type JudgedPair = Verdict & { rowId: RowId; left: Operation[] };

function judgedWith(pairs: readonly Pair[], world: World, undoes: JournalRun | undefined): JudgedPair[] {
  const { leave } = world.decisions;
  const whole: World = { ...world, decisions: { ...world.decisions, leave: {} } };
  return pairs.map((pair) => {
    const { rowId } = pair;
    const kinds = leave[rowId] ?? [];
    const all = kinds.length > 0 ? verdictOn(pair, whole, undoes).operations : [];
    const left = all.filter(({ kind }) => kinds.some((one) => one === kind));
    return { rowId, left, ...verdictOn(pair, world, undoes) };
  });
}

function proposalOf(
  judged: readonly JudgedPair[],
  guards: Guard[],
  readings: Readings,
  decisions: Decisions,
): Omit<Proposal, 'buckets'> {
  const missing = missingBuckets(
    judged.flatMap(({ operations }) => operations),
    readings,
  );
  const verdicts = withinRoom(judged, missing, readings);
  const ofRows = verdicts.flatMap(({ operations }) => operations);
  const buckets = missingBuckets(ofRows, readings).slice(0, roomForBuckets(readings));
  const operations = [...buckets, ...missingLabels(ofRows, readings), ...ofRows];
  const warnings = verdicts.flatMap(({ warnings: said }) => said);
  return {
    operations,
    left: verdicts.flatMap(({ left }) => left),
    asks: verdicts.flatMap(({ asks }) => asks),
    conflicts: verdicts.flatMap(({ conflicts }) => conflicts),
    refusals: verdicts.flatMap(({ refusals }) => refusals),
    warnings,
    guards,
    doubt: null,
    offers: verdicts.flatMap(({ offers }) => offers),
    counts: countsOf(operations),
    remember: verdicts.flatMap(({ remember }) => remember),
    forget: verdicts.filter(({ forget }) => forget).map(({ rowId }) => rowId),
    settled: verdicts.flatMap(({ settled }) => settled),
    settings: decidedSettings(readings, decisions),
    names: nameQuestions(warnings, readings.people),
    waiting: verdicts.reduce((sum, { waiting }) => sum + waiting, 0),
    people: readings.people,
    phases: readings.sheet.phases,
    decisions,
  };
}

/** What every row of these readings is judged with. */
export function worldOf(readings: Readings, decisions: Decisions): World {
  const typed = Object.values(decisions.conflicts).map(typedOf);
  const hasRoom = roomFor([...readings.sheet.rows, ...typed], readings.planner.labels);
  const remembered = new Map(readings.memory.rows.map((row) => [row.rowId, row]));
  const decided = decidedSettings(readings, decisions);
  const known = readings.memory.settings;
  const settings = Object.keys(decided).length > 0 ? { ...known, ...decided } : known;
  return { readings, context: contextOf(readings, settings), decisions, remembered, hasRoom };
}

/** The settings that the decisions change. */
function decidedSettings({ memory: { settings } }: Readings, { quiet, names }: Decisions): Partial<SyncSettings> {
  return {
    ...(quiet !== null && quiet !== settings.quiet && { quiet }),
    ...(Object.keys(names).length > 0 && { names: { ...settings.names, ...names } }),
  };
}

/** What somebody typed to decide conflicts of a row, of what may need a label. */
function typedOf({ status, workstream, party }: FieldDecisions): Labelled {
  return {
    status: typeof status === 'object' ? status.typed : undefined,
    workstream: typeof workstream === 'object' ? workstream.typed : undefined,
    party: typeof party === 'object' ? party.typed : undefined,
  };
}

/** A bucket for every phase that never had one, and for those that an operation needs. */
function missingBuckets(
  operations: readonly Operation[],
  readings: Readings,
): Extract<Operation, { kind: 'create-bucket' }>[] {
  const { sheet, memory } = readings;
  const buckets = bucketsOf(readings);
  const needed = new Set(
    operations.flatMap((operation) => {
      if (operation.kind === 'create-task') return operation.values.phase;
      return operation.kind === 'update-task' ? (operation.after.phase ?? []) : [];
    }),
  );
  return sheet.phases
    .filter(({ key }) => !buckets.has(key) && (needed.has(key) || memory.buckets[key] === undefined))
    .map(({ key, title }) => ({ kind: 'create-bucket', phase: key, name: titleOf(title) }));
}

function missingLabels(operations: readonly Operation[], { planner, language }: Readings): Operation[] {
  const names = labelNames(language);
  const { slots, free } = planner.labels;
  const needs = operations.flatMap((operation) => {
    if (operation.kind === 'create-task') return needsOf(operation.values);
    return operation.kind === 'update-task' ? needsOf(operation.after) : [];
  });
  return missingAmong(needs, slots).flatMap((label, at): Operation[] => {
    const slot = free[at];
    const name = 'status' in label ? names[label.status] : labelNameOf(label.named);
    return slot === undefined ? [] : [{ kind: 'create-label', label, slot, name }];
  });
}

function unrememberedBuckets(readings: Readings, { buckets }: Readings['memory']): Record<string, string> {
  return Object.fromEntries([...bucketsOf(readings)].filter(([phase, id]) => buckets[phase] !== id));
}

/** How many operations there are of each kind. */
export function countsOf(operations: readonly Pick<Operation, 'kind'>[]): Record<OperationKind, number> {
  const counts = { ...none };
  for (const { kind } of operations) counts[kind] += 1;
  return counts;
}
