import type { Element } from 'hast';
import type { CalendarDate, Link, Responsibility } from '../model';
import { blocksOf, boxIn } from './blocks';
import type { Table } from './blocks';
import { columnOf } from './columns';
import type { Column } from './columns';
import { withoutRepeats } from './links';
import type { Reader } from './passage';
import { responsibilityOf } from './points';
import type { Surrounding } from './points';
import { dayIn } from './written-day';
import { elementsOf, isElement } from './tree';
import { wordsOf } from './words-of';

/** A row, and the phase that a table gives it; `null` for that of the heading above. */
export interface RowOfTable {
  phase: string | null;
  row: Responsibility;
}

/** The rows of a table with a column of responsibilities; a table without one is left out. */
export function rowsOfTable(table: Table, around: Surrounding, reader: Reader): RowOfTable[] {
  const [head, ...body] = gridOf(table.element);
  const headings = (head ?? []).map((cell) => (cell ? wordsOf(cell.children) : ''));
  const columns = headings.map(columnOf);
  if (!head || !columns.includes('responsibility')) {
    reader.ledger.leave(table.nodes, 'unknown-table');
    return [];
  }
  reader.ledger.leave(
    head.flatMap((cell) => cell?.children ?? []),
    'columns',
  );
  const at = columns.indexOf('responsibility');
  let phase: string | null = null;
  let { workstream } = around;
  let last: { cell: Element | undefined; rows: Responsibility[] } = { cell: undefined, rows: [] };
  const rows: RowOfTable[] = [];
  for (const cells of body) {
    const [first, ...others] = cells;
    if (first && others.every((cell) => !cell) && spanOf(first, 'colSpan') >= Math.max(2, head.length)) {
      // A cell over all columns is a heading of the rows below it.
      const { text, notes } = reader.read(first.children);
      workstream = text;
      rows.at(-1)?.row.notes.push(...notes);
      continue;
    }
    const facts = factsFrom(cells, columns, headings, reader);
    if (facts.phase !== '') ({ phase } = facts);
    // A duty whose cell is higher than one row has what each of them says.
    if (!last.cell || last.cell !== cells[at]) {
      const found = dutiesIn(cells, columns, { ...around, workstream }, reader);
      last = { cell: cells[at], rows: found };
      rows.push(...found.map((row) => ({ phase, row })));
    }
    for (const row of last.rows) addFacts(row, facts);
  }
  return rows;
}

/** What a row of a table says of its duty. */
interface Facts {
  phase: string;
  workstream: string;
  owners: string[];
  due: CalendarDate | null;
  notes: string[];
  links: Link[];
}

function factsFrom(
  cells: readonly (Element | undefined)[],
  columns: readonly (Column | undefined)[],
  headings: readonly string[],
  reader: Reader,
): Facts {
  const facts: Facts = { phase: '', workstream: '', owners: [], due: null, notes: [], links: [] };
  cells.forEach((cell, index) => {
    const column = columns[index];
    if (column === 'responsibility') return;
    const { text, notes, links } = reader.read(cell?.children ?? []);
    facts.links.push(...links);
    if (text === '') return;
    const named = `${headings[index] ?? ''}: ${text}`.replace(/^: /, '');
    switch (column) {
      case 'phase':
        facts.phase = text;
        break;
      case 'workstream':
        facts.workstream = text;
        break;
      case 'owner':
        facts.owners.push(text);
        break;
      case 'due': {
        const day = dayIn(text);
        if (day !== null) facts.due = day;
        else facts.notes.push(named);
        break;
      }
      case 'notes':
        facts.notes.push(text);
        break;
      case 'number':
        break;
      case undefined:
        facts.notes.push(named);
    }
    facts.notes.push(...notes);
  });
  return facts;
}

/** The duties in the cells that hold some: one with its steps, or one for each point of a list alone. */
function dutiesIn(
  cells: readonly (Element | undefined)[],
  columns: readonly (Column | undefined)[],
  around: Surrounding,
  reader: Reader,
): Responsibility[] {
  const nodes = cells.flatMap((cell, index) => (cell && columns[index] === 'responsibility' ? [cell.children] : []));
  const blocks = nodes.flatMap((children) => blocksOf(children, reader.ledger));
  return blocks.length === 0 ? [] : responsibilityOf({ blocks, ticked: boxIn(blocks) }, around, reader);
}

function addFacts(row: Responsibility, facts: Facts): void {
  if (facts.workstream !== '') row.workstream = facts.workstream;
  const owners = row.owner === '' ? facts.owners : [row.owner, ...facts.owners];
  row.owner = [...new Set(owners)].join('; ');
  row.due ??= facts.due;
  row.notes.push(...facts.notes.filter((note) => !row.notes.includes(note)));
  row.links = withoutRepeats([...row.links, ...facts.links]);
}

/** The most rows and columns that one cell may be said to cover. */
const widest = 100;

/** The rows of a table, a cell that covers several places in each of them. Tables inside of it are not its own. */
function gridOf(table: Element): (Element | undefined)[][] {
  const rows = [...elementsOf(table.children, 'tr')];
  const grid: (Element | undefined)[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.children) {
      if (!isElement(cell, 'td', 'th')) continue;
      while (grid[at]?.[column]) column++;
      const wide = spanOf(cell, 'colSpan');
      const high = spanOf(cell, 'rowSpan');
      for (let down = 0; down < high && at + down < rows.length; down++) {
        const line = grid[at + down];
        if (line) line[column] = cell;
      }
      column += wide;
    }
  });
  return grid.map((line) => Array.from(line));
}

function spanOf({ properties }: Element, name: string): number {
  const value = Number(properties[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, widest) : 1;
}
