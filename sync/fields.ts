import type { FieldKey, Fields, PhaseKey, RowId } from '../shared/model';
import { statusOfTask } from '../shared/status';
import type { Directory } from './owners';
import { ownersOfTask } from './held';
import { mergeOwners, readOwners, sameOwners } from './owners';
import type { PlannerTask } from './ports/planner';
import type { SheetRow } from './ports/workbook';
import { holdsSteps } from './checklist';
import { partsOf, toldIn } from './description';
import { joinNotes, mergeNotes, plainNotes, sameNotes } from './notes';
import { joinSteps, mergeSteps, sameSteps, stepsOfRow, stepsOfTask } from './steps';
import { titleOf } from './title';
import { completedBy, completedOn } from './completed-fields';
import { labelField } from './label-fields';
import type { LabelNames } from './label-fields';

/** What cells and tasks are read with. */
export interface FieldContext {
  directory: Directory;
  /** The phase whose bucket this is; undefined for a bucket that is not ours. */
  phaseOfBucket: (bucketId: string | null) => PhaseKey | undefined;
  bucketOfPhase: (phase: PhaseKey) => string | undefined;
  labels: LabelNames;
  /** Of each row among those of its phase. */
  ranks: ReadonlyMap<RowId, number>;
  /** Assignments are held back. */
  quiet: boolean;
}

/** What else is known of a field when one side of it is read. */
interface Known<V> {
  snapshot?: V | undefined;
  sheet?: V | undefined;
  /** All fields as they were agreed on, and as the sheet says them. */
  fields: readonly Partial<Fields>[];
}

/**
 * A field: when two values mean the same, how two edits of it meet (where that is its meaning; else they conflict), and
 * how each side is read. `fromRow` and `fromTask` are undefined
 * where the row or the task cannot say it.
 */
export interface Field<V> {
  same: (one: V, other: V) => boolean;
  /** Undefined where the edits cannot both stand. */
  merge?: (snapshot: V, sheet: V, planner: V) => V | undefined;
  /**
   * What two values come to that were never agreed on, as in a workbook of a version that did not know the field;
   * undefined where they cannot both stand.
   */
  join?: (sheet: V, planner: V) => V | undefined;
  /** True if the task has this value in full, where saying the same may be less. */
  holds?: (task: PlannerTask, value: V, context: FieldContext, fields: Known<V>['fields']) => boolean;
  /**
   * Planner says it by itself when that field of the task changes, so it is never told. What people typed into the cell
   * is no edit: it stands until Planner says something else.
   */
  follows?: FieldKey;
  /** Said by a task's details, which are read only where its etag has moved: unread, they are as they were. */
  isDetail?: true;
  /** Where a row stands rather than what it says: no edit that outlives a deletion. */
  isPlace?: true;
  fromRow: (row: SheetRow, known: { snapshot?: V | undefined }, context: FieldContext) => V | undefined;
  fromTask: (task: PlannerTask, known: Known<V>, context: FieldContext) => V | undefined;
}

const equal = (one: unknown, other: unknown) => one === other;

/** THE fields, one line each where a line says it. */
export const fields: { [K in FieldKey]: Field<Fields[K]> } = {
  responsibility: {
    same: (one, other) => one.trim() === other.trim(),
    fromRow: (row) => row.responsibility,
    // A title that was cut says the same as the text it was cut from.
    fromTask: ({ title, details }, { snapshot, sheet }) =>
      [snapshot, sheet].find((text) => text !== undefined && titleOf(text) === title) ??
      toldIn(details?.description ?? '', title).responsibility,
  },
  owners: {
    same: sameOwners,
    merge: mergeOwners,
    fromRow: (row, { snapshot }, { directory }) => readOwners(row.owners, directory, snapshot?.people).owners,
    // Of a row of which nothing is known, the description tells whom Planner cannot hold.
    fromTask: (task, { snapshot, sheet }) =>
      ownersOfTask(task, {
        snapshot,
        sheet,
        others: toldIn(task.details?.description ?? '', task.title).others,
      }),
    holds: ({ assignees }, { people }, { quiet }) => quiet || people.every((id) => assignees.includes(id)),
  },
  status: {
    same: equal,
    fromRow: (row) => row.status,
    fromTask: ({ percentComplete, labels }) => statusOfTask(percentComplete, labels),
  },
  completedOn,
  completedBy,
  start: { same: equal, fromRow: (row) => row.start, fromTask: ({ start }) => start },
  due: { same: equal, fromRow: (row) => row.due, fromTask: ({ due }) => due },
  priority: {
    same: (one, other) => (one ?? 'medium') === (other ?? 'medium'),
    join: (sheet, planner) => (sheet === null ? planner : planner === null ? sheet : undefined),
    fromRow: (row) => row.priority,
    fromTask: ({ priority }) => (priority === 'medium' ? null : priority),
  },
  phase: {
    same: equal,
    fromRow: (row) => row.phase,
    fromTask: ({ bucketId }, _, { phaseOfBucket }) => phaseOfBucket(bucketId),
    holds: ({ bucketId }, phase, { bucketOfPhase }) => [undefined, bucketId].includes(bucketOfPhase(phase)),
  },
  order: {
    same: equal,
    isPlace: true,
    fromRow: ({ id }, _, { ranks }) => ranks.get(id),
    // Planner follows the sheet, so a task says what it was told.
    fromTask: (_, { snapshot, sheet }) => snapshot ?? sheet,
  },
  steps: {
    same: sameSteps,
    merge: mergeSteps,
    join: joinSteps,
    isDetail: true,
    fromRow: (row, { snapshot }) => stepsOfRow(row.steps, snapshot),
    fromTask: ({ details }, known) => (details ? stepsOfTask(details.checklist, known) : known.snapshot),
    holds: ({ details }, steps) => !details || holdsSteps(details.checklist, steps),
  },
  notes: {
    same: sameNotes,
    merge: mergeNotes,
    join: joinNotes,
    isDetail: true,
    fromRow: (row) => plainNotes(row.notes),
    fromTask: ({ title, details }, known) =>
      details ? partsOf(details.description, known.fields, title).notes : known.snapshot,
  },
  workstream: labelField('workstream'),
  party: labelField('party'),
};

/** In the order in which they are told. */
export const fieldKeys: readonly FieldKey[] = keysOf(fields);

function keysOf<T extends object>(table: T): Extract<keyof T, string>[] {
  const isKey = (key: string): key is Extract<keyof T, string> => key in table;
  return Object.keys(table).filter(isKey);
}

/** The fields that a task's details say. */
export const detailFields: readonly FieldKey[] = fieldKeys.filter((key) => fields[key].isDetail);

/** The fields that Planner says by itself when this one changes. */
export function followersOf(field: FieldKey): FieldKey[] {
  return fieldKeys.filter((key) => fields[key].follows === field);
}

type FieldVisitor = <K extends FieldKey>(key: K, field: Field<Fields[K]>) => unknown;

/** Visits every field with its own types. */
export function forEachField(visit: FieldVisitor): void {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- ties the key to the type of its field
  const call = <K extends FieldKey>(key: K) => visit(key, fields[key]);
  fieldKeys.forEach(call);
}

/** The fields for which something holds. */
export function fieldsWhere(holds: FieldVisitor): FieldKey[] {
  const found: FieldKey[] = [];
  forEachField((key, field) => {
    if (holds(key, field) === true) found.push(key);
  });
  return found;
}

/** True if both say the same of the field. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- ties the key to the type of its field
export function isAgreed<K extends FieldKey>(key: K, one: Partial<Fields>, other: Partial<Fields>): boolean {
  const { same }: Field<Fields[K]> = fields[key];
  const [here, there]: (Fields[K] | undefined)[] = [one[key], other[key]];
  return here !== undefined && there !== undefined && same(here, there);
}

/** True if the row's cell for the field could not be read as what it should be. */
export function isUnreadable(row: SheetRow, key: FieldKey): boolean {
  return row.unreadable.some(({ field }) => field === key);
}
