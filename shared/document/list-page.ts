import type { Element, ElementContent } from 'hast';
import { columnOf } from './columns';
import type { Page } from './page';

/** A row of a list in a file, with the line it begins on. */
export interface ListRow {
  line: number;
  cells: readonly (string | { text: string; address: string })[];
}

export interface ListSheet {
  /** Name of its worksheet, where there are several. */
  title: string | null;
  rows: readonly ListRow[];
}

/** Lists of files as a page: a table each. A single column without a heading is a list of responsibilities. */
export function pageOfLists(sheets: readonly ListSheet[]): Page {
  const all = sheets.map(({ title, rows }) => ({
    title,
    filled: rows.filter(({ cells }) => cells.some((cell) => textOf(cell).trim() !== '')),
  }));
  // Beside a list with headings, a single column is a list of something else.
  const hasTable = all.some(({ filled }) => headingAt(filled) >= 0);
  const children = all.flatMap(({ title, filled }) => {
    const [first] = filled;
    if (!first) return [];
    const heading = title === null ? [] : [element('h2', first.line, [text(title, first.line)])];
    const start = Math.max(0, headingAt(filled));
    const above = filled.slice(0, start).map(paragraphOf);
    return [...heading, ...above, !hasTable && isPlain(filled) ? listOf(filled) : tableOf(filled.slice(start))];
  });
  return { tree: { type: 'root', children }, metadata: {}, lines: [], before: 0, silent: new Map() };
}

/** How many rows may stand above the headings: a title, what the list is about, when it was made. */
const mostAbove = 20;

/** Where the row with the headings is; -1 where none has them. */
function headingAt(rows: readonly ListRow[]): number {
  const isHeading = ({ cells }: ListRow) => {
    const columns = cells.map((cell) => columnOf(textOf(cell)));
    return columns.includes('responsibility') && columns.filter((column) => column !== undefined).length > 1;
  };
  return rows.slice(0, mostAbove).findIndex(isHeading);
}

/** One column, whose first cell is a responsibility already. */
function isPlain(rows: readonly ListRow[]): boolean {
  const [first] = rows;
  return (
    rows.every(({ cells }) => cells.slice(1).every((cell) => textOf(cell).trim() === '')) &&
    columnOf(textOf(first?.cells[0] ?? '')) === undefined
  );
}

function paragraphOf({ line, cells }: ListRow): Element {
  const filled = cells.filter((cell) => textOf(cell).trim() !== '');
  return element(
    'p',
    line,
    filled.flatMap((cell, index) => (index === 0 ? [nodeOf(cell, line)] : [text(' ', line), nodeOf(cell, line)])),
  );
}

function listOf(rows: readonly ListRow[]): Element {
  const points = rows.map(({ line, cells }) =>
    element(
      'li',
      line,
      cells.slice(0, 1).map((cell) => nodeOf(cell, line)),
    ),
  );
  return element('ul', rows[0]?.line ?? 1, points);
}

function tableOf(rows: readonly ListRow[]): Element {
  const lines = rows.map(({ line, cells }) =>
    element(
      'tr',
      line,
      cells.map((cell) => element('td', line, [nodeOf(cell, line)])),
    ),
  );
  return element('table', rows[0]?.line ?? 1, lines);
}

type Cell = ListRow['cells'][number];

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

function nodeOf(cell: Cell, line: number): ElementContent {
  if (typeof cell === 'string') return text(cell, line);
  return { ...element('a', line, [text(cell.text, line)]), properties: { href: cell.address } };
}

function element(tagName: string, line: number, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children, position: at(line) };
}

function text(value: string, line: number): ElementContent {
  return { type: 'text', value, position: at(line) };
}

function at(line: number) {
  return { start: { line, column: 1 }, end: { line, column: 1 } };
}
