import { isObject } from '../wire';
import type { Area } from '../address';
import type { Book } from './book';
import { shifted, type Shift } from './shift';
import { watchShifts } from './shift-watch';
import {
  areaOf,
  columnsOf,
  findTable,
  newColumnId,
  placeTable,
  tablesIn,
  tablesOn,
  freeHeading,
  type Column,
} from './tables';

interface Place {
  area: Area;
  columns: Column[];
}

/**
 * Keeps every table where Excel would have it when rows and columns come and go. Univer moves tables itself, but those of the
 * worksheet in front whichever one was meant, and columns under new ids; so after each command the tables are put right.
 */
export function keepTables(book: Book): () => void {
  let places = new Map<string, Place>();
  let moved = false;
  const look = () => {
    places = new Map(
      tablesIn(book).map((table) => [table.getId(), { area: areaOf(table), columns: columnsOf(table) }]),
    );
  };
  look();
  const follow = (shift: Shift) => {
    moved = true;
    const here = new Set(tablesOn(book, shift.sheetId).map((table) => table.getId()));
    for (const [id, place] of places) {
      if (here.has(id)) places.set(id, following(book, id, place, shift));
    }
  };
  const stops = [
    watchShifts(book, follow),
    book.after(({ id, params }) => {
      if (id === 'sheet.mutation.set-sheet-table' && !(isObject(params) && causedByShift(params['trigger']))) look();
      if (id === 'sheet.mutation.add-table' || id === 'sheet.mutation.delete-table') look();
      if (!isCommand(id) || !moved) return;
      for (const [key, place] of places) {
        const table = findTable(book, key);
        if (table) placeTable(book, table, place.area, place.columns);
      }
      moved = id.startsWith('sheet.command.') && moved;
      look();
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

function isCommand(id: string): boolean {
  return id.startsWith('sheet.command.') || id === 'univer.command.undo' || id === 'univer.command.redo';
}

function causedByShift(trigger: unknown): boolean {
  return typeof trigger === 'string' && /^sheet\.command\.(insert|remove|delete)-(row|col|range|multi)/.test(trigger);
}

function following(book: Book, id: string, place: Place, shift: Shift): Place {
  const area = shifted(place.area, shift);
  if (!area) return place;
  // A table whose last row went keeps an empty one.
  const kept = area.rows === 1 ? { ...area, rows: 2 } : area;
  return { area: kept, columns: shift.axis === 'columns' ? columnsAfter(book, id, place, shift) : place.columns };
}

function columnsAfter(book: Book, id: string, { area, columns }: Place, { kind, area: lines }: Shift): Column[] {
  const at = lines.column - area.column;
  if (kind === 'delete') return columns.filter((_, index) => index < at || index >= at + lines.columns);
  if (at <= 0 || at >= columns.length) return columns;
  const table = findTable(book, id);
  const result = [...columns];
  for (let added = 0; added < lines.columns && table; added += 1) {
    const name = freeHeading(
      '',
      result.map((column) => column.name),
      at + added,
    );
    result.splice(at + added, 0, { id: newColumnId(table), name });
  }
  return result;
}
