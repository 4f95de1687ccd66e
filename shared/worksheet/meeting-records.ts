import { jsonIn } from '../json';
import { isCalendarDate } from '../dates';
import type { KeptMeeting, KeptRow, MeetingHead } from '../meeting';
import { statuses } from '../status';
import { hasTexts, isKnown, isTexts } from './memory-guards';
import { pieces, textOf } from './memory-records';

/** A meeting has two records of the memory: what is known of it, and its rows, which are long. */
const parts = { head: 0, rows: 1 } as const;

/** The cells of what is known of a meeting: an id, how long the text is, and the text. */
export function encodeHead(head: MeetingHead): string[] {
  return encode(head.id, parts.head, head);
}

/** The cells of a meeting's rows; the text is cut where a cell ends. */
export function encodeRows(id: string, rows: readonly KeptRow[]): string[] {
  const lines = rows.map((row) => rowKeys.map((key) => row[key]));
  return encode(id, parts.rows, lines);
}

function encode(id: string, part: number, content: object): string[] {
  const text = JSON.stringify(content);
  return [`${id} ${part}`, String(text.length), ...pieces(text)];
}

const rowKeys = ['id', 'number', 'phase', 'responsibility', 'owners', 'status', 'due', 'remark'] as const;

/** The meetings in these records, the latest first; what is not whole is left out. */
export function decodeMeetings(records: readonly (readonly unknown[])[]): KeptMeeting[] {
  const texts = new Map(
    records.map((cells) => {
      const [record = '', size, ...text] = cells.map(textOf);
      return [record, text.join('').slice(0, Number(size))] as const;
    }),
  );
  return [...texts]
    .flatMap(([record, text]) => {
      const head = jsonIn(text);
      if (!isHead(head) || record !== `${head.id} ${parts.head}`) return [];
      const rows = rowsIn(texts.get(`${head.id} ${parts.rows}`) ?? '');
      return rows ? [{ ...head, rows }] : [];
    })
    .sort((one, other) => (one.id < other.id ? 1 : -1));
}

function isHead(value: unknown): value is MeetingHead {
  if (!hasTexts(value, ['id', 'at', 'day', 'title', 'by'])) return false;
  const { endedAt, present, decisions, actions, minutes } = value;
  return (
    (endedAt === null || typeof endedAt === 'string') &&
    [present, decisions, actions].every(isTexts) &&
    (minutes === undefined || typeof minutes === 'number')
  );
}

function rowsIn(text: string): KeptRow[] | null {
  const lines = jsonIn(text);
  if (!Array.isArray(lines)) return null;
  const rows = lines.map((line: unknown): unknown =>
    Array.isArray(line) ? Object.fromEntries(rowKeys.map((key, at) => [key, line[at]])) : null,
  );
  return rows.every(isKeptRow) ? rows : null;
}

function isKeptRow(value: unknown): value is KeptRow {
  if (!isKnown(value) || !hasTexts(value, ['id', 'number', 'phase', 'responsibility', 'remark'])) return false;
  const { owners, status, due } = value;
  return (
    isTexts(owners) &&
    statuses.some((one) => one === status) &&
    (due === null || (typeof due === 'string' && isCalendarDate(due)))
  );
}
