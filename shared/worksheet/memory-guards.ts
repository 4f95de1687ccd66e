import { columnKeys } from '../columns';
import type { ColumnKey } from '../columns';
import { isCalendarDate } from '../dates';
import type { DocumentRecord, FieldKey, Fields, Owners, StepLine } from '../model';
import { priorities } from '../priority';
import { statuses } from '../status';
import { directions, unaskedKinds } from '../sync-settings';
import type { SyncSettings } from '../sync-settings';
import type { IntentRecord, Settings } from './memory-layout';

/** What was parsed out of a cell of the memory is one of these or the cell is not readable. */

type Known = Record<string, unknown>;

export function isKnown(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function hasTexts(value: unknown, keys: readonly string[]): value is Known {
  return isKnown(value) && keys.every((key) => typeof value[key] === 'string');
}

export function isIntent(value: unknown): value is Pick<IntentRecord, 'rowId' | 'by' | 'at'> {
  return hasTexts(value, ['rowId', 'by', 'at']);
}

export function isPlan(value: unknown): value is NonNullable<Settings['plan']> {
  return hasTexts(value, ['planId', 'planTitle']) && (isText(value['groupId']) || value['groupId'] === null);
}

export function isLastSync(value: unknown): value is NonNullable<Settings['lastSync']> {
  return hasTexts(value, ['at', 'by']);
}

export function isLease(value: unknown): value is NonNullable<Settings['lease']> {
  return hasTexts(value, ['holder', 'by']) && Number.isInteger(value['beat']);
}

export function isLead(value: unknown): value is NonNullable<Settings['lead']> {
  return hasTexts(value, ['meeting', 'holder', 'by']);
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

export function isSyncSettings(value: unknown): value is SyncSettings {
  if (!isKnown(value)) return false;
  const { removals, names, unasked } = value;
  return (
    isKnown(value['directions']) &&
    Object.values(value['directions']).every((said) => directions.some((one) => one === said)) &&
    ['ask', 'sheet', 'planner'].some((one) => one === value['conflicts']) &&
    Array.isArray(unasked) &&
    unasked.every((said) => unaskedKinds.some((one) => one === said)) &&
    isKnown(removals) &&
    [removals['rows'], removals['percent']].every((limit) => typeof limit === 'number' && limit >= 0) &&
    typeof value['quiet'] === 'boolean' &&
    isKnown(names) &&
    Object.values(names).every((meant) => meant === null || isText(meant))
  );
}

export function isDocument(value: unknown): value is DocumentRecord {
  return (
    hasTexts(value, ['id', 'key', 'title', 'language', 'party']) && (!('taken' in value) || isText(value['taken']))
  );
}

export function isColumnMap(value: unknown): value is Record<string, ColumnKey> {
  return isKnown(value) && Object.values(value).every((key) => columnKeys.some((known) => known === key));
}

export function isSnapshot(value: unknown): value is Partial<Fields> {
  return (
    isKnown(value) && Object.entries(fieldGuards).every(([key, isField]) => !(key in value) || isField(value[key]))
  );
}

export function isFieldKey(value: unknown): value is FieldKey {
  return typeof value === 'string' && value in fieldGuards;
}

const isText = (value: unknown) => typeof value === 'string';
const isDate = (value: unknown) => value === null || (typeof value === 'string' && isCalendarDate(value));

const fieldGuards: Record<FieldKey, (value: unknown) => boolean> = {
  responsibility: isText,
  owners: isOwners,
  status: (value) => statuses.some((status) => status === value),
  completedOn: isDate,
  completedBy: isText,
  start: isDate,
  due: isDate,
  priority: (value) => value === null || priorities.some((priority) => priority === value),
  phase: isText,
  order: Number.isFinite,
  steps: (value) => Array.isArray(value) && value.every(isStepLine),
  notes: isText,
  workstream: isText,
  party: isText,
};

function isStepLine(value: unknown): value is StepLine {
  const isItem = (item: unknown) => item === null || typeof item === 'string';
  return (
    hasTexts(value, ['text']) &&
    Number.isInteger(value['depth']) &&
    typeof value['done'] === 'boolean' &&
    isItem(value['item'])
  );
}

function isOwners(value: unknown): value is Owners {
  return isKnown(value) && [value['people'], value['others'], value['held'] ?? []].every(isTexts);
}
