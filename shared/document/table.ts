import type { Element, ElementContent } from 'hast';
import { readDate } from '../worksheet/cell-values';
import type { Responsibility } from '../model';
import type { Table } from './blocks';
import { columnOf } from './columns';
import type { Column } from './columns';
import { withoutRepeats } from './links';
import type { Reader } from './passage';
import type { Surrounding } from './points';
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
  let phase: string | null = null;
  const rows: RowOfTable[] = [];
  for (const cells of body) {
    const read = rowFrom(cells, columns, headings, around, reader);
    if (read.phase !== '') ({ phase } = read);
    if (read.row.text !== '') rows.push({ phase, row: read.row });
  }
  return rows;
}

function rowFrom(
  cells: readonly (Element | undefined)[],
  columns: readonly (Column | undefined)[],
  headings: readonly string[],
  around: Surrounding,
  reader: Reader,
) {
  let phase = '';
  const row: Responsibility = {
    text: '',
    workstream: around.workstream,
    steps: [],
    notes: [...around.notes],
    links: [...around.links],
    done: false,
    source: '',
    owner: '',
    due: null,
  };
  cells.forEach((cell, index) => {
    const nodes: readonly ElementContent[] = cell?.children ?? [];
    const { text, notes, links } = reader.read(nodes);
    row.links.push(...links);
    if (text === '') return;
    const named = `${headings[index] ?? ''}: ${text}`.replace(/^: /, '');
    switch (columns[index]) {
      case 'phase':
        phase = text;
        break;
      case 'responsibility':
        row.text = row.text === '' ? text : `${row.text} ${text}`;
        row.source = reader.readSource(nodes);
        break;
      case 'workstream':
        row.workstream = text;
        break;
      case 'owner':
        row.owner = row.owner === '' ? text : `${row.owner}; ${text}`;
        break;
      case 'due': {
        const day = readDate(text);
        if (day) row.due = day;
        else row.notes.push(named);
        break;
      }
      case 'notes':
        row.notes.push(text);
        break;
      case 'number':
        break;
      case undefined:
        row.notes.push(named);
    }
    row.notes.push(...notes);
  });
  row.links = withoutRepeats(row.links);
  return { phase, row };
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
