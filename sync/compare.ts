import type { FieldKey, Fields } from '../shared/model';
import type { SyncSettings } from '../shared/sync-settings';
import type { Field, FieldContext } from './fields';
import { fieldsWhere, forEachField, isUnreadable } from './fields';
import type { Pair } from './pairs';
import type { Side } from './decisions';
import type { FieldChange, Newcomer } from './rules';

/** One field of a row that has a task: its three values and what became of it on each side since the snapshot. */
export interface Compared<V> {
  sheet: V;
  planner: V;
  /** Absent where the two never agreed on it. */
  snapshot?: V;
  change: { sheet: FieldChange; planner: FieldChange } | Extract<Newcomer, 'same' | 'different'>;
}

export type Comparison = { [K in FieldKey]?: Compared<Fields[K]> };

/** The fields that the row says; those whose cell cannot be read are as they were, or absent where that is not known. */
export function sheetFields({ row, snapshot }: Pick<Pair, 'row' | 'snapshot'>, context: FieldContext): Partial<Fields> {
  const said: Partial<Fields> = {};
  forEachField((key, { fromRow }) => {
    if (!row) return;
    const value = isUnreadable(row, key) ? snapshot[key] : fromRow(row, { snapshot: snapshot[key] }, context);
    if (value !== undefined) said[key] = value;
  });
  return said;
}

/** The fields that the task says. */
export function plannerFields(
  { task, snapshot }: Pick<Pair, 'task' | 'snapshot'>,
  sheet: Partial<Fields>,
  context: FieldContext,
): Partial<Fields> {
  const said: Partial<Fields> = {};
  forEachField((key, { fromTask }) => {
    const known = { snapshot: snapshot[key], sheet: sheet[key], fields: [snapshot, sheet] };
    const value = task ? fromTask(task, known, context) : undefined;
    if (value !== undefined) said[key] = value;
  });
  return said;
}

/** Field by field, of the fields that both sides say. */
export function compare(sheet: Partial<Fields>, planner: Partial<Fields>, snapshot: Partial<Fields>): Comparison {
  const comparison: Comparison = {};
  forEachField(<K extends FieldKey>(key: K, { same }: Field<Fields[K]>) => {
    const here: Fields[K] | undefined = sheet[key];
    const there: Fields[K] | undefined = planner[key];
    const before: Fields[K] | undefined = snapshot[key];
    if (here === undefined || there === undefined) return;
    const compared: Compared<Fields[K]> =
      before === undefined
        ? { sheet: here, planner: there, change: same(here, there) ? 'same' : 'different' }
        : {
            sheet: here,
            planner: there,
            snapshot: before,
            change: { sheet: changeOf(same(here, before)), planner: changeOf(same(there, before)) },
          };
    Reflect.set(comparison, key, compared);
  });
  return comparison;
}

/**
 * What became of one side as a whole, where the other is gone: a field that was never agreed on counts as edited, but for
 * those that an earlier version did not know. What the other side decides is no edit, nor is what only
 * follows another field.
 */
export function changeOfSide(
  side: Side,
  said: Partial<Fields>,
  snapshot: Partial<Fields>,
  { directions }: Pick<SyncSettings, 'directions'>,
): FieldChange {
  const edited = fieldsWhere(<K extends FieldKey>(key: K, { same, join, isPlace, follows }: Field<Fields[K]>) => {
    const value: Fields[K] | undefined = said[key];
    const before: Fields[K] | undefined = snapshot[key];
    const counts = !isPlace && !follows && [side, 'both'].includes(directions[key] ?? 'both');
    return counts && value !== undefined && (before === undefined ? join === undefined : !same(value, before));
  });
  return changeOf(edited.length === 0);
}

function changeOf(same: boolean): FieldChange {
  return same ? 'unchanged' : 'edited';
}
