import type { FieldKey, Fields } from '../shared/model';
import type { Direction, SyncSettings } from '../shared/sync-settings';
import type { Compared, Comparison } from './compare';
import type { Field } from './fields';
import { forEachField } from './fields';
import { follow, holdFollowers } from './following';
import type { FieldDecision, FieldDecisions } from './decisions';
import type { FieldValue } from './proposal';
import { fieldRules, newFieldRules, newRules } from './rules';
import type { Decision } from './rules';

/** A field that both sides changed differently, with its values; `snapshot` is absent where they never agreed on it. */
export interface FieldConflict {
  field: FieldKey;
  snapshot?: FieldValue;
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

/** Decides each field by the rules and its direction; a conflict is settled by a decision, else by the policy. */
export function merge(
  comparison: Comparison,
  { directions, conflicts }: Pick<SyncSettings, 'directions' | 'conflicts'>,
  decisions: FieldDecisions,
): Merged {
  const merged: Merged = { toTask: {}, toRow: {}, agreed: {}, conflicts: [] };
  forEachField(<K extends FieldKey>(key: K, field: Field<Fields[K]>) => {
    const compared: Compared<Fields[K]> | undefined = comparison[key];
    const decision: FieldDecision<Fields[K]> | undefined = decisions[key];
    const otherwise = conflicts === 'ask' ? undefined : conflicts;
    if (!compared) return;
    if (field.follows !== undefined) follow(key, field, compared, merged);
    else decideField(key, field, compared, directions[key] ?? 'both', decision ?? otherwise, merged);
  });
  holdFollowers(merged);
  return merged;
}

function decideField<K extends FieldKey>(
  key: K,
  { same, merge: meet, join }: Field<Fields[K]>,
  { sheet, planner, snapshot, change }: Compared<Fields[K]>,
  direction: Direction,
  decision: FieldDecision<Fields[K]> | undefined,
  { toTask, toRow, agreed, conflicts }: Merged,
) {
  const rule = ruleOf(change, direction);
  if (rule === 'nothing') return;
  const settle = (value: Fields[K]) => {
    if (!same(value, planner)) toTask[key] = value;
    if (!same(value, sheet)) toRow[key] = value;
    if (same(value, planner) && same(value, sheet)) agreed[key] = value;
  };
  const settleOrAsk = (value: Fields[K] | undefined) => {
    if (value !== undefined) settle(value);
    else if (decision === undefined || decision === 'before') {
      conflicts.push({ field: key, ...(snapshot !== undefined && { snapshot }), sheet, planner });
    } else if (decision === 'sheet') settle(sheet);
    else settle(decision === 'planner' ? planner : decision.typed);
  };
  const meetOrAsk = () => {
    if (same(sheet, planner)) settle(sheet);
    else settleOrAsk(snapshot === undefined ? join?.(sheet, planner) : meet?.(snapshot, sheet, planner));
  };
  switch (rule) {
    case 'change-row':
      settle(planner);
      break;
    case 'update-task':
    case 'remember':
      settle(sheet);
      break;
    case 'merge':
    case 'conflict':
      meetOrAsk();
      break;
    default:
      break;
  }
}

function ruleOf(change: Compared<unknown>['change'], direction: Direction): Decision | 'conflict' | 'remember' {
  if (change === 'same') return newRules.same;
  if (change === 'different') return newFieldRules[direction];
  return fieldRules[direction][change.sheet][change.planner];
}
