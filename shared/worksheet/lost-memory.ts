import { slug } from '../document/phase-key';
import { firstDocument, readOrigin } from '../document/origin';
import type { ColumnKey } from '../columns';
import type { WorksheetLanguage } from '../language';
import type { DocumentRecord } from '../model';
import { readText } from './cell-values';
import { lostColumns, numberIn } from './lost-columns';
import type { LostColumns } from './lost-columns';
import type { PhaseRecord } from './memory-layout';
import { peopleTable } from './people-worksheet';

/** A table as it stands in a workbook, and what stands where a phase worksheet has its title and introduction. */
export interface StandingTable {
  worksheet: string;
  table: string;
  columns: readonly { id: number; name: string }[];
  /** The body, row by row. */
  values: readonly (readonly unknown[])[];
  title: string;
  introduction: string;
}

/** What a memory can be made of again. */
export interface LostMemory {
  language: WorksheetLanguage;
  /** In the order of their numbers. */
  phases: PhaseRecord[];
  documents: DocumentRecord[];
}

/** Without these a table is none of ours; the hidden columns may have gone with the memory. */
const needed: readonly ColumnKey[] = ['responsibility', 'owner', 'status', 'due'];
/** Renamed ones are known by their places between these. */
const fewestHeaded = 2;

/**
 * Knows the phase worksheets of a workbook without a memory by their tables, as the Document Inspector leaves them.
 * Null where there are none.
 */
export function lostMemory(tables: readonly StandingTable[]): LostMemory | null {
  const known = tables.flatMap((table) => {
    const found = table.table === peopleTable ? null : columnsOf(table);
    return found ? [{ table, ...found, place: placeOf(table, found) }] : [];
  });
  const [first] = known;
  if (!first) return null;
  const keys = new Set<string>();
  const positions = new Set<number>();
  const ordered = known.toSorted(
    (one, other) => (one.place?.position ?? Infinity) - (other.place?.position ?? Infinity),
  );
  const highest = Math.max(0, ...known.map(({ place }) => place?.position ?? 0));
  const phases = ordered.map(({ table, columns, place }): PhaseRecord => {
    const wanted = place?.position ?? 0;
    const position = wanted < 1 || positions.has(wanted) ? Math.max(highest, ...positions) + 1 : wanted;
    positions.add(position);
    const title = table.title.trim() || table.worksheet;
    const key = unlike(keys, phaseIn(table, columns) ?? slug(title));
    keys.add(key);
    const named = table.columns.map(({ id }, at) => [String(id), keyAt(columns, at)] as const);
    return {
      key,
      title,
      introduction: table.introduction,
      worksheet: table.worksheet,
      table: table.table,
      columns: Object.fromEntries(named.flatMap(([id, columnKey]) => (columnKey ? [[id, columnKey]] : []))),
      position,
      lastNumber: place?.lastNumber ?? 0,
    };
  });
  const language = mostFrequent(known.map((one) => one.language)) ?? first.language;
  return { language, phases, documents: documentsIn(known) };
}

type Known = Pick<LostColumns, 'columns' | 'language'> & { table: StandingTable };

function columnsOf({ columns, values }: StandingTable): LostColumns | null {
  const found = lostColumns(
    columns.map(({ name }) => name),
    values,
  );
  const isWhole = needed.every((key) => found.columns.has(key)) && found.headed >= fewestHeaded;
  if (!isWhole) return null;
  const numbers = texts(values, found.columns.get('number')).map(numberIn);
  const isNumbered = numbers.length > 0 && numbers.filter((one) => one !== undefined).length * 2 >= numbers.length;
  // A phase without a row has no number to be known by, but has all its columns.
  return isNumbered || found.columns.has('rowId') ? found : null;
}

/** The number of the phase, and the last that it gave to a row. */
function placeOf({ values }: StandingTable, { columns }: LostColumns) {
  const numbers = texts(values, columns.get('number')).flatMap((text) => numberIn(text) ?? []);
  const position = mostFrequent(numbers.map((number) => number.position));
  if (position === undefined) return undefined;
  const counts = numbers.filter((number) => number.position === position).map(({ count }) => count);
  return { position, lastNumber: Math.max(...counts) };
}

/** The key of the phase, as the hidden column of the document tells it. */
function phaseIn({ values }: StandingTable, columns: LostColumns['columns']): string | undefined {
  return mostFrequent(texts(values, columns.get('document')).flatMap((cell) => readOrigin(cell).place?.phase ?? []));
}

/** The documents that rows come from; what they are called is lost. */
function documentsIn(known: readonly Known[]): DocumentRecord[] {
  const rows = known.flatMap(({ table: { values }, columns }) => {
    const [document, party] = [columns.get('document'), columns.get('party')];
    if (document === undefined) return [];
    return values.map((row) => ({
      id: readText(row[document]).trim() === '' ? '' : readOrigin(readText(row[document])).document,
      party: party === undefined ? '' : readText(row[party]).trim(),
    }));
  });
  const ids = [...new Set(rows.map(({ id }) => id))].filter((id) => Number(id) >= Number(firstDocument));
  return ids
    .toSorted((one, other) => Number(one) - Number(other))
    .map((id) => ({
      id,
      key: '',
      title: '',
      language: '',
      party: mostFrequent(rows.flatMap((row) => (row.id === id && row.party !== '' ? row.party : []))) ?? '',
    }));
}

function texts(values: StandingTable['values'], column: number | undefined): string[] {
  if (column === undefined) return [];
  return values.map((row) => readText(row[column]).trim()).filter((text) => text !== '');
}

function keyAt(columns: LostColumns['columns'], position: number): ColumnKey | undefined {
  return [...columns].find(([, at]) => at === position)?.[0];
}

function unlike(taken: ReadonlySet<string>, wanted: string): string {
  let key = wanted;
  for (let count = 2; taken.has(key); count++) key = `${wanted}-${count}`;
  return key;
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}
