import type { WorksheetLanguage } from '../shared/language';
import type { Person, PhaseKey, RowId } from '../shared/model';
import type { SyncSettings } from '../shared/sync-settings';
import { worksheetWordsIn } from '../shared/words/worksheet-words';
import type { FieldContext } from './fields';
import { directoryOf } from './owners';
import type { FoundTask, PlannerReading } from './ports/planner';
import type { MemoryReading, SheetReading } from './ports/workbook';
import { slotsNamed } from './labels';
import { onceFor } from './once-for';
import { ranksOf } from './order';
import type { KnownPlace } from './order';
import { titleOf } from './title';
import { namesAmong } from './label-fields';

/** Everything a proposal is made from: one reading of the sheet, of the workbook's memory and of the plan. */
export interface Readings {
  sheet: SheetReading;
  memory: MemoryReading;
  planner: PlannerReading;
  /** Linked tasks that the plan's list did not have, looked up one by one. */
  found: ReadonlyMap<string, FoundTask>;
  /** Members of the group, and strangers who have tasks in the plan. */
  people: readonly Person[];
  /** The language of what is written for people: label names, lines of a description. */
  language: WorksheetLanguage;
  /** A random word, which the ids of rows that are added carry. */
  word: string;
  /** When both sides were read, by the reader's own clock. */
  at: Date;
}

/**
 * The bucket of each phase: the one remembered if it is still there, else one of that name. A phase without one is absent.
 */
export function bucketsOf({ sheet, memory, planner }: Pick<Readings, 'sheet' | 'memory' | 'planner'>) {
  const buckets = new Map<PhaseKey, string>();
  const present = new Set(planner.buckets.map(({ id }) => id));
  for (const { key } of sheet.phases) {
    const id = memory.buckets[key];
    if (id !== undefined && present.has(id)) buckets.set(key, id);
  }
  for (const { key, title } of sheet.phases) {
    if (buckets.has(key)) continue;
    const taken = new Set(buckets.values());
    const named = planner.buckets.find(({ id, name }) => !taken.has(id) && name.trim() === titleOf(title));
    if (named) buckets.set(key, named.id);
  }
  return buckets;
}

/** The readings with buckets that are meant for phases which have none; a bucket that is gone or another phase's is not. */
export function withBuckets(readings: Readings, meant: Readonly<Record<PhaseKey, string>>): Readings {
  const buckets = bucketsOf(readings);
  const free = new Set(
    readings.planner.buckets.map(({ id }) => id).filter((id) => ![...buckets.values()].includes(id)),
  );
  const chosen = Object.entries(meant).filter(([phase, id]) => !buckets.has(phase) && free.delete(id));
  if (chosen.length === 0) return readings;
  const { memory } = readings;
  return { ...readings, memory: { ...memory, buckets: { ...memory.buckets, ...Object.fromEntries(chosen) } } };
}

type ReadWith = Pick<SyncSettings, 'quiet' | 'names' | 'directions'>;

/** What cells and tasks are read with. */
export function contextOf(readings: Readings, settings: ReadWith): FieldContext {
  return settings === readings.memory.settings ? rememberedContextOf(readings) : contextWith(readings, settings);
}

const rememberedContextOf = onceFor((readings: Readings) => contextWith(readings, readings.memory.settings));

function contextWith(readings: Readings, { quiet, names, directions }: ReadWith): FieldContext {
  const buckets = bucketsOf(readings);
  const phases = new Map([...buckets].map(([phase, bucket]) => [bucket, phase]));
  // Two people may make the bucket of a phase at the same moment; what is in the other one belongs to the phase too.
  for (const { key, title } of readings.sheet.phases) {
    for (const { id, name } of readings.planner.buckets) {
      if (name.trim() === titleOf(title) && !phases.has(id)) phases.set(id, key);
    }
  }
  return {
    directory: directoryOf(readings.people, readings.sheet.people, names),
    phaseOfBucket: (bucketId) => (bucketId === null ? undefined : phases.get(bucketId)),
    bucketOfPhase: (phase) => buckets.get(phase),
    labels: {
      known: namesAmong([...readings.sheet.rows, ...readings.memory.rows.map(({ snapshot }) => snapshot)]),
      hasLabel: (name) => slotsNamed(name, readings.planner.labels.slots.names).length > 0,
    },
    ranks: ranksIn(readings, directions.order !== 'planner'),
    quiet,
  };
}

/** The ranks of the rows; those that are remembered stay where the order is not mirrored. */
function ranksIn({ sheet, memory }: Readings, isMirrored: boolean): Map<RowId, number> {
  // What a creation was begun with may be what its task was told.
  const remembered = new Map<RowId, KnownPlace>(memory.intents.map(({ rowId, values }) => [rowId, values]));
  for (const { rowId, snapshot } of memory.rows) remembered.set(rowId, snapshot);
  const ranks = ranksOf(sheet.rows, remembered);
  if (isMirrored) return ranks;
  return new Map([...ranks].map(([id, rank]) => [id, remembered.get(id)?.order ?? rank]));
}

/** How the status labels are called in the plan when they have to be made. */
export function labelNames(language: WorksheetLanguage) {
  const { status } = worksheetWordsIn(language);
  return { ongoing: status.ongoing, blocked: status.blocked, deferred: status.deferred };
}
