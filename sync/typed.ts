import type { FieldKey, Fields } from '../shared/model';
import { inPlanner } from '../shared/status';
import { readDate, readOwnerNames, readPriority, readStatus } from '../shared/worksheet/cell-values';
import type { FieldContext } from './fields';
import { isStatusWord } from './labels';
import { readOwners } from './owners';
import type { FieldDecisions } from './decisions';

/** Reads what somebody typed as a field; undefined where it cannot be that. */
type Reader<V> = (text: string, context: Pick<FieldContext, 'directory'>) => V | undefined;

function labelName(text: string): string | undefined {
  return isStatusWord(text) ? undefined : text.trim();
}

/** The fields that can be typed to decide a conflict; both sides must be able to hold what was typed. */
const readers = {
  responsibility: (text) => text.trim() || undefined,
  owners: (text, { directory }) => {
    const { owners, unheld } = readOwners(readOwnerNames(text), directory);
    // A name of several people is nobody's until one of them is chosen.
    return unheld.some(({ why }) => why === 'several') ? undefined : owners;
  },
  status: (text) => {
    const status = readStatus(text);
    return status && inPlanner[status] ? status : undefined;
  },
  start: readDate,
  due: readDate,
  priority: readPriority,
  notes: (text) => text.trim(),
  workstream: labelName,
  party: labelName,
} satisfies { [K in FieldKey]?: Reader<Fields[K]> };

export type TypedField = keyof typeof readers;

export function canBeTyped(field: FieldKey): field is TypedField {
  return field in readers;
}

/** The decision that a typed text makes of a field; undefined where it cannot be read. */
export function readTyped(
  field: TypedField,
  text: string,
  context: Pick<FieldContext, 'directory'>,
): FieldDecisions | undefined {
  const typed = readers[field](text, context);
  return typed === undefined ? undefined : { [field]: { typed } };
}
