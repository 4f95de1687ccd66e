import type { ColumnKey } from '../columns';
import { countedStatuses } from '../status-report';
import type { WorksheetWords } from '../words/worksheet/shape';
import { columnLetters } from './address';
import { quoted } from './summary';

/** The columns of counts of the Status worksheet, from B on; `percent` and `bar` follow from the others. */
export const countColumns = [
  'total',
  ...countedStatuses,
  'overdue',
  'dueSoon',
  'undated',
  'unowned',
  'percent',
  'bar',
] as const;

export type CountColumn = (typeof countColumns)[number];

/** The letters of a column of counts. */
export function lettersOf(column: CountColumn): string {
  return columnLetters(countColumns.indexOf(column) + 1);
}

/**
 * The hidden row with the word of each status at the head of its column, and that of withdrawn rows above the totals:
 * what a formula compares with, so that none has a word of a language in it.
 */
export const wordsRow = 3;

const wordOf = (column: CountColumn) => `$${lettersOf(column)}$${wordsRow}`;

/** Rows of these statuses are not open; what withdrawn rows say stands above the totals. */
const settledColumns: readonly CountColumn[] = ['total', 'completed', 'ongoing', 'deferred', 'notApplicable'];

/** The words of those statuses between separators, in the first cell of their row: one look tells whether a row is open. */
export const settledWords = `=LOWER(${settledColumns.map((column) => `";"&${wordOf(column)}`).join('&')}&";")`;

const settled = `$A$${wordsRow}`;

/** The names of a table and of its columns, as structured references need them. */
export interface NamedTable {
  name: string;
  heading: (key: ColumnKey) => string;
}

/** A table whose columns are called as we call them. */
export function asDescribed(name: string, words: WorksheetWords): NamedTable {
  return { name, heading: (key) => words.column[key] };
}

/** A reference to a column of a table; some characters of a heading are escaped in it. */
export function columnIn({ name, heading }: NamedTable, key: ColumnKey): string {
  return `${name}[${heading(key).replace(/[[\]#'@]/g, "'$&")}]`;
}

/** The row of a worksheet in which a table has the row of an id; what moved it may stand behind that (`row-id`). */
export function rowOfId(table: NamedTable, id: string): string {
  const ids = columnIn(table, 'rowId');
  const headings = ids.replace('[', '[[#Headers],[') + ']';
  const places = [id, `${id} *`].map((text) => `MATCH(${quoted(text)},${ids},0)`);
  return `(ROW(${headings})+IFERROR(${places.join(',')}))`;
}

/** What a row must be to be counted: one factor for each condition. */
function factorsOf(column: CountColumn, table: NamedTable): string[] {
  const status = columnIn(table, 'status');
  const due = columnIn(table, 'due');
  const open = `ISERROR(FIND(";"&LOWER(${status})&";",${settled}))`;
  switch (column) {
    case 'total':
      return [`(${status}<>${wordOf('total')})`];
    case 'overdue':
      return [open, `ISNUMBER(${due})`, `(${due}<TODAY())`];
    case 'dueSoon':
      return [open, `ISNUMBER(${due})`, `(${due}>=TODAY())`, `(${due}<TODAY()+8)`];
    case 'undated':
      return [open, `(1-ISNUMBER(${due}))`];
    case 'unowned':
      return [open, isBlank(columnIn(table, 'owner'))];
    default:
      return [`(${status}=${wordOf(column)})`];
  }
}

function isBlank(cells: string): string {
  return `(TRIM(${cells})="")`;
}

/** Whether the cells of owners name the one whose name stands in a cell, the whole of it, among others. */
function names(table: NamedTable, { name, key }: Extract<Whose, { kind: 'owner' }>): string {
  return `ISNUMBER(FIND(${key},";"&${joined(table, name)}&";"))`;
}

/**
 * The owners of each row in small letters, without the spaces behind what separates them. Where there is no name to look
 * for there is one blank instead, because not every program leaves out what a condition does not ask for.
 */
function joined(table: NamedTable, name: string): string {
  return `SUBSTITUTE(LOWER(IF(${name}="","",${columnIn(table, 'owner')})),"; ",";")`;
}

/** How many names the owners of each row are. */
function namesIn(table: NamedTable): string {
  const owners = columnIn(table, 'owner');
  return `(LEN(${owners})-LEN(SUBSTITUTE(${owners},";",""))+1)`;
}

/** Whose rows a line of the worksheet counts. */
export type Whose =
  | { kind: 'everyone' }
  /** The owner whose name is in a cell, and in another one as `keyFor` writes it. */
  | { kind: 'owner'; name: string; key: string }
  | { kind: 'nobody' }
  /** Names of owners; less those that other lines count, they are of people who have no line. */
  | { kind: 'names' };

function factorFor(whose: Whose, table: NamedTable): string[] {
  const owner = columnIn(table, 'owner');
  switch (whose.kind) {
    case 'everyone':
      return [];
    case 'owner':
      return [names(table, whose)];
    case 'nobody':
      return [isBlank(owner)];
    case 'names':
      return [`(TRIM(${owner})<>"")`, namesIn(table)];
  }
}

/** What is left of the total. */
const others: readonly CountColumn[] = ['completed', 'inProgress', 'ongoing', 'blocked', 'deferred', 'notApplicable'];

/** The formula of one count in one row of the worksheet, without `=`; rows without a responsibility count nowhere. */
export function countOf(column: CountColumn, row: number, tables: readonly NamedTable[], whose: Whose): string {
  const at = (one: CountColumn) => `${lettersOf(one)}${row}`;
  switch (column) {
    case 'notStarted':
      return `${at('total')}-${others.map(at).join('-')}`;
    case 'percent': {
      const counted = `(${at('total')}-${at('ongoing')}-${at('notApplicable')})`;
      return `IF(${counted}=0,"–",${at('completed')}/${counted})`;
    }
    case 'bar': {
      const tenths = `ROUND(10*${at('percent')},0)`;
      return `IF(ISNUMBER(${at('percent')}),REPT("█",${tenths})&REPT("░",10-${tenths}),"")`;
    }
    default:
      return tables
        .map((table) => {
          const says = `(${columnIn(table, 'responsibility')}<>"")`;
          return `SUMPRODUCT(${[says, ...factorsOf(column, table), ...factorFor(whose, table)].join('*')})`;
        })
        .join('+');
  }
}

/** What the name in a cell is looked for by: in small letters, between separators. Nothing in it is a wildcard to FIND. */
export function keyFor(cell: string): string {
  return `";"&LOWER(${cell})&";"`;
}
