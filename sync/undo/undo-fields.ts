import type { RowEntry } from '../../shared/journal';
import type { FieldKey, Fields } from '../../shared/model';
import { plannerFields, sheetFields } from '../compare';
import type { Field, FieldContext } from '../fields';
import { forEachField, isUnreadable } from '../fields';
import type { FieldConflict } from '../merge';
import type { Pair } from '../pairs';
import type { FieldDecisions } from '../decisions';
import type { FieldValue } from '../proposal';

/** What takes back the changes of one row's fields. */
export interface FieldsUndone {
  toTask: Partial<Fields>;
  toRow: Partial<Fields>;
  /** Fields that are as they were before the run, once those two are written. */
  settled: FieldKey[];
  conflicts: (FieldConflict & { before: FieldValue })[];
}

/**
 * Field by field: a side that still says what the run wrote gets back what it said before. One that says something else by
 * now stays as it is, on both sides, unless it is decided that the field shall be as it was.
 */
export function undoFields(
  entries: readonly RowEntry[],
  pair: Pair,
  context: FieldContext,
  decisions: FieldDecisions,
): FieldsUndone {
  const undone: FieldsUndone = { toTask: {}, toRow: {}, settled: [], conflicts: [] };
  const here = sheetFields(pair, context);
  const there = plannerFields(pair, here, context);
  forEachField(<K extends FieldKey>(key: K, field: Field<Fields[K]>) => {
    // Rows stand where people put them; only what was another phase's place goes back with it.
    if (field.isPlace && !undone.settled.includes('phase')) return;
    const sides = entries.flatMap((entry) => sideOf(key, field, entry, pair, here, context) ?? []);
    const changed = sides.find(({ now }) => now === 'changed');
    if (changed && decisions[key] === undefined) {
      const { wrote, before } = changed;
      const [sheet = wrote, planner = wrote] = [here[key], there[key]];
      undone.conflicts.push({ field: key, snapshot: wrote, sheet, planner, before });
    }
    if (sides.length === 0 || (changed && decisions[key] !== 'before')) return;
    undone.settled.push(key);
    for (const { kind, before } of sides.filter(({ now }) => now !== 'before')) {
      (kind === 'update-task' ? undone.toTask : undone.toRow)[key] = before;
    }
  });
  return undone;
}

interface WrittenSide<V> {
  kind: RowEntry['kind'];
  wrote: V;
  before: V;
  /** Which of the two the side says by now, or something else. */
  now: 'written' | 'before' | 'changed';
}

/** One side of a field that the run wrote; null where it did not, or where nobody can say what it was or is. */
function sideOf<K extends FieldKey>(
  key: K,
  { same, fromRow, fromTask }: Field<Fields[K]>,
  { kind, before: all, after }: RowEntry,
  { row, task, snapshot }: Pair,
  here: Partial<Fields>,
  context: FieldContext,
): WrittenSide<Fields[K]> | null {
  const wrote: Fields[K] | undefined = after[key];
  const before: Fields[K] | undefined = all[key];
  if (wrote === undefined || before === undefined) return null;
  // A cut title or an owner whom Planner cannot hold is read as what it was cut from.
  const saidAs = (known: Fields[K]): Fields[K] | undefined => {
    if (kind === 'update-task')
      return task ? fromTask(task, { snapshot: known, sheet: known, fields: [snapshot, here] }, context) : undefined;
    return row && !isUnreadable(row, key) ? fromRow(row, { snapshot: known }, context) : undefined;
  };
  const says = (value: Fields[K]) => {
    const said = saidAs(value);
    return said !== undefined && same(said, value);
  };
  if (saidAs(wrote) === undefined) return null;
  return { kind, wrote, before, now: says(wrote) ? 'written' : says(before) ? 'before' : 'changed' };
}
