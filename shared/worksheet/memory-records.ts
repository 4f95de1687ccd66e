import { nothingSaid } from '../nothing-said';
import { Problem } from '../errors';
import { worksheetLanguages } from '../language';
import { memorySchema, memoryWorksheets } from './memory-layout';
import type { IntentRecord, PhaseRecord, RowRecord, Settings } from './memory-layout';
import {
  isColumnMap,
  isDocument,
  isIntent,
  isLastSync,
  isLead,
  isLease,
  isPlan,
  isSnapshot,
  isSyncSettings,
  isTexts,
} from './memory-guards';
import { usualSettings } from '../sync-settings';

/**
 * How many characters a cell holds:
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const cellLength = 32_767;
/** What is put into one: a text that begins with an apostrophe is told to Excel with one more. */
export const pieceLength = cellLength - 1;

/** The cells of a row's record; a snapshot too long for one cell goes on in the next ones. */
export function encodeRow({ rowId, taskId, etag, detailsEtag, snapshot }: RowRecord): string[] {
  return [rowId, taskId ?? '', etag ?? '', detailsEtag ?? '', '', ...pieces(JSON.stringify(snapshot))];
}

/** The cells of an intent. */
export function encodeIntent({ nonce, rowId, by, at, values }: IntentRecord): string[] {
  return [intentId(nonce), '', '', '', JSON.stringify({ rowId, by, at }), ...pieces(JSON.stringify(values))];
}

/** The id of an intent's record; no row's id has a space. */
export function intentId(nonce: string): string {
  return intentPrefix + nonce;
}

const intentPrefix = 'intent ';

export function isIntentId(id: string): boolean {
  return id.startsWith(intentPrefix);
}

/** The intent in these cells; one of an older version says nothing of the fields that it did not know. Errors: `memory-unreadable`. */
export function decodeIntent(cells: readonly unknown[]): IntentRecord {
  const { rows } = memoryWorksheets;
  const [id = '', , , , intent = '', ...values] = cells.map(textOf);
  const nonce = id.slice(intentPrefix.length);
  return {
    nonce,
    ...parse(intent, isIntent, rows),
    values: { ...nothingSaid, ...parse(values.join(''), isSnapshot, rows) },
  };
}

/** The record in these cells. Errors: `memory-unreadable`. */
export function decodeRow(cells: readonly unknown[]): RowRecord {
  const { rows } = memoryWorksheets;
  const [rowId = '', taskId = '', etag = '', detailsEtag = '', , ...snapshot] = cells.map(textOf);
  if (rowId === '') throw unreadable(rows);
  return {
    rowId,
    taskId: filled(taskId),
    etag: filled(etag),
    detailsEtag: filled(detailsEtag),
    snapshot: parse(snapshot.join(''), isSnapshot, rows),
  };
}

/** One record a setting. A setting that is absent has none; one that is `null` has an empty one, over what it was. */
export function encodeSettings(settings: Partial<Settings>): string[][] {
  const {
    workbookId,
    language,
    plan,
    documents = [],
    buckets = {},
    lastSync,
    sync,
    lease,
    places,
    tookOver,
    rebuilt,
    lead,
  } = settings;
  return [
    ...(workbookId === undefined
      ? []
      : [
          ['schema', String(memorySchema)],
          ['workbookId', workbookId],
        ]),
    ...(language === undefined ? [] : [['language', language]]),
    ...recordOf('plan', plan),
    ...documents.map((document) => [documentPrefix + document.id, JSON.stringify(document)]),
    ...Object.entries(buckets).map(([phase, bucket]) => [bucketPrefix + phase, bucket]),
    ...recordOf('lastSync', lastSync),
    ...recordOf('sync', sync),
    ...recordOf('lease', lease),
    ...recordOf('places', places),
    ...recordOf('tookOver', tookOver),
    ...(rebuilt === undefined ? [] : [['rebuilt', rebuilt ? 'yes' : '']]),
    ...recordOf('lead', lead),
  ];
}

function recordOf(name: string, value: object | null | undefined): string[][] {
  return value === undefined ? [] : [[name, value ? JSON.stringify(value) : '']];
}

const bucketPrefix = 'bucket ';
const documentPrefix = 'document ';

/** The settings in these records. Errors: `memory-unreadable`, also for a memory of a newer version. */
export function decodeSettings(records: readonly (readonly unknown[])[]): Settings {
  const { settings } = memoryWorksheets;
  const values = new Map(records.map(([name, value]) => [textOf(name), textOf(value)]));
  const language = worksheetLanguages.find((one) => one === values.get('language'));
  const workbookId = values.get('workbookId') ?? '';
  const schema = Number(values.get('schema'));
  if (workbookId === '' || !language || !(schema >= 1 && schema <= memorySchema)) throw unreadable(settings);
  const plan = values.get('plan') ?? '';
  const [lastSync = '', sync = '', lease = '', places = '', tookOver = '', lead = ''] = [
    ...['lastSync', 'sync', 'lease', 'places', 'tookOver', 'lead'].map((name) => values.get(name)),
  ];
  const buckets: Settings['buckets'] = {};
  const documents: Settings['documents'] = [];
  for (const [name, value] of values) {
    if (name.startsWith(documentPrefix)) documents.push(parse(value, isDocument, settings));
    if (name.startsWith(bucketPrefix)) buckets[name.slice(bucketPrefix.length)] = value;
  }
  return {
    workbookId,
    language,
    plan: plan === '' ? null : parse(plan, isPlan, settings),
    documents: documents.sort((one, other) => Number(one.id) - Number(other.id)),
    buckets,
    lastSync: lastSync === '' ? null : parse(lastSync, isLastSync, settings),
    sync: sync === '' ? usualSettings : parse(sync, isSyncSettings, settings),
    lease: lease === '' ? null : parse(lease, isLease, settings),
    places: places === '' ? [] : parse(places, isTexts, settings),
    tookOver: tookOver === '' ? [] : parse(tookOver, isTexts, settings),
    rebuilt: values.get('rebuilt') === 'yes',
    lead: lead === '' ? null : parse(lead, isLead, settings),
  };
}

/** The cells of a phase's record. */
export function encodePhase(record: PhaseRecord): string[] {
  const { key, title, introduction, worksheet, table, position, lastNumber, columns } = record;
  const known = [key, title, worksheet, table, String(position), String(lastNumber), JSON.stringify(columns)];
  return [...known, introduction.slice(0, pieceLength)];
}

/** The record in these cells. Errors: `memory-unreadable`. */
export function decodePhase(cells: readonly unknown[]): PhaseRecord {
  const { phases } = memoryWorksheets;
  const [key = '', title = '', worksheet = '', table = '', position, lastNumber, columns = '', introduction = ''] =
    cells.map(textOf);
  const record = {
    key,
    title,
    introduction,
    worksheet,
    table,
    position: Number(position),
    lastNumber: Number(lastNumber),
    columns: parse(columns, isColumnMap, phases),
  };
  if (key === '' || table === '' || !(record.position >= 1) || !(record.lastNumber >= 0)) throw unreadable(phases);
  return record;
}

/** Numbers too: a program that rewrote the file may have taken the text of an id for one. */
export function textOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

function filled(text: string): string | null {
  return text === '' ? null : text;
}

/** The text in cells; a character of two UTF-16 units stays whole. */
export function pieces(text: string): string[] {
  if (text.length <= pieceLength) return [text];
  const half = /[\uD800-\uDBFF]/.test(text.charAt(pieceLength - 1)) ? 1 : 0;
  return [text.slice(0, pieceLength - half), ...pieces(text.slice(pieceLength - half))];
}

function parse<T>(text: string, isValid: (value: unknown) => value is T, worksheet: string): T {
  try {
    const value: unknown = JSON.parse(text);
    if (isValid(value)) return value;
  } catch (error) {
    throw unreadable(worksheet, error);
  }
  throw unreadable(worksheet);
}

function unreadable(worksheet: string, cause?: unknown): Problem {
  return new Problem('memory-unreadable', { worksheet }, cause);
}
