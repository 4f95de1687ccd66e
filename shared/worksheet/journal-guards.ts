import { isCalendarDate } from '../dates';
import type { Agreed, JournalDecision, JournalEntry, JournalPart } from '../journal';
import { rowEntryKinds } from '../journal';
import { blankRow } from '../row';
import type { RowValues } from '../row';
import { statuses } from '../status';
import { hasTexts, isFieldKey, isKnown, isSnapshot } from './memory-guards';

/** What was parsed out of a record of the journal is a part of it, or the record is not whole. */
export function isJournalPart(value: unknown): value is JournalPart {
  return (
    hasTexts(value, ['id', 'at', 'by']) &&
    (value['undoes'] === null || typeof value['undoes'] === 'string') &&
    Number.isInteger(value['part']) &&
    isListOf(value['entries'], isEntry) &&
    isListOf(value['decisions'], isDecision)
  );
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isEntry(value: unknown): value is JournalEntry {
  if (hasTexts(value, ['kind', 'name'])) return value['kind'] === 'create-bucket' || value['kind'] === 'create-label';
  return (
    hasTexts(value, ['kind', 'rowId', 'number', 'title']) &&
    rowEntryKinds.some((kind) => kind === value['kind']) &&
    (value['taskId'] === null || typeof value['taskId'] === 'string') &&
    isSnapshot(value['before']) &&
    isSnapshot(value['after']) &&
    (value['agreed'] === null || isAgreed(value['agreed'])) &&
    (value['row'] === undefined || isRow(value['row']))
  );
}

function isAgreed(value: unknown): value is Agreed {
  return (
    isKnown(value) && (value['taskId'] === null || typeof value['taskId'] === 'string') && isSnapshot(value['snapshot'])
  );
}

function isRow(value: unknown): value is RowValues {
  return isKnown(value) && Object.entries(blankRow).every(([key, blank]) => isCellLike(key, value[key], blank));
}

/** Of the same kind as what a blank cell of that column says. */
function isCellLike(key: string, value: unknown, blank: unknown): boolean {
  if (key === 'status') return statuses.some((status) => status === value);
  if (blank === null) return value === null || (typeof value === 'string' && isCalendarDate(value));
  if (key === 'owners') return Array.isArray(value) && value.every((name) => typeof name === 'string');
  if (key === 'steps') return Array.isArray(value) && value.every(isStep);
  return typeof value === typeof blank;
}

function isStep(value: unknown): boolean {
  return hasTexts(value, ['text']) && Number.isInteger(value['depth']) && typeof value['done'] === 'boolean';
}

function isDecision(value: unknown): value is JournalDecision {
  if (!isKnown(value)) return false;
  switch (value['kind']) {
    case 'conflict':
      return hasTexts(value, ['rowId', 'number', 'title', 'choice']) && isFieldKey(value['field']);
    case 'removal':
      return hasTexts(value, ['rowId', 'number', 'title', 'choice']);
    default:
      return value['kind'] === 'believed' && hasTexts(value, ['side']);
  }
}
