import type { FieldKey, Fields } from '../shared/model';
import type { Compared, Comparison } from './compare';
import type { Field } from './fields';
import { forEachField } from './fields';
import type { FieldValue, Side } from './proposal';
import { newRules, rules } from './rules';

/** A field that both sides changed differently, with its three values. */
export interface FieldConflict {
  field: FieldKey;
  snapshot: FieldValue | undefined;
  sheet: FieldValue;
  planner: FieldValue;
}

/** What a row and its task need to say the same again. */
export interface Merged {
  /** What the task is to be told. */
  toTask: Partial<Fields>;
  /** What the row is to be told. */
  toRow: Partial<Fields>;
  /** What both say already and the snapshot does not. */
  agreed: Partial<Fields>;
  conflicts: FieldConflict[];
}

/** Decides each field by the rules; a conflict is settled only by a decision. */
export function merge(comparison: Comparison, decisions: Partial<Record<FieldKey, Side>>): Merged {
  const merged: Merged = { toTask: {}, toRow: {}, agreed: {}, conflicts: [] };
  forEachField(<K extends FieldKey>(key: K, field: Field<Fields[K]>) => {
    const compared: Compared<Fields[K]> | undefined = comparison[key];
    if (compared) decideField(key, field, compared, decisions[key], merged);
  });
  return merged;
}

function decideField<K extends FieldKey>(
  key: K,
  { same, merge: meet, join }: Field<Fields[K]>,
  { sheet, planner, snapshot, change }: Compared<Fields[K]>,
  decision: Side | undefined,
  { toTask, toRow, agreed, conflicts }: Merged,
) {
  const settle = (value: Fields[K]) => {
    if (!same(value, planner)) toTask[key] = value;
    if (!same(value, sheet)) toRow[key] = value;
    if (same(value, planner) && same(value, sheet)) agreed[key] = value;
  };
  const settleOrAsk = (value: Fields[K] | undefined) => {
    if (value !== undefined) settle(value);
    else if (decision) settle(decision === 'sheet' ? sheet : planner);
    else conflicts.push({ field: key, snapshot, sheet, planner });
  };
  if (typeof change === 'string') {
    settleOrAsk(newRules[change] === 'remember' ? sheet : join?.(sheet, planner));
    return;
  }
  switch (rules[change.sheet][change.planner]) {
    case 'change-row':
      settle(planner);
      break;
    case 'update-task':
      settle(sheet);
      break;
    case 'merge':
      if (same(sheet, planner)) settle(sheet);
      else settleOrAsk(snapshot === undefined ? undefined : meet?.(snapshot, sheet, planner));
      break;
    default:
      break;
  }
}
