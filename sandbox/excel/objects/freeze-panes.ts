import { hostObject, nullObject, type HostObject, type Verbs } from './host-object';
import { optional, whole } from './parameters';
import { rangeObject, rangeParameter } from './range';
import { RangeRef } from './range-ref';
import type { SheetRef } from './worksheet';
import type { Book } from '../engine/book';
import { makeRoom } from '../engine/cells';
import { frozen } from '../engine/freeze';

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
const verbs: Verbs<SheetRef> = {
  kind: 'WorksheetFreezePanes',
  call: {
    FreezeAt(ref, [range]) {
      const { area } = rangeParameter({ book: ref.book, sheetId: ref.id }, range);
      freeze(ref.book, ref.id, area.row + area.rows, area.column + area.columns);
    },
    FreezeRows: ({ book, id }, [count]) => freeze(book, id, optional(count, whole, 0), 0),
    FreezeColumns: ({ book, id }, [count]) => freeze(book, id, 0, optional(count, whole, 0)),
    Unfreeze: ({ book, id }) => freeze(book, id, 0, 0),
    GetLocation: (ref) => location(ref),
    GetLocationOrNullObject: (ref) => location(ref),
  },
};

export function freezePanesOf(ref: SheetRef): HostObject {
  return hostObject(verbs, ref);
}

function freeze(book: Book, subUnitId: string, rows: number, columns: number): void {
  makeRoom(book, subUnitId, rows + 1, columns + 1);
  const first = { startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
  book.run('sheet.command.set-frozen', { subUnitId, ...first, ySplit: rows, xSplit: columns });
}

function location({ book, id }: SheetRef): HostObject {
  const { rows, columns } = frozen(book.sheet(id));
  if (rows === 0 && columns === 0) return nullObject;
  const sheet = book.sheet(id);
  const area = { row: 0, column: 0, rows: rows || sheet.getRowCount(), columns: columns || sheet.getColumnCount() };
  return rangeObject(new RangeRef(book, id, area));
}
