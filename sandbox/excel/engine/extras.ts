import type { Worksheet } from '@univerjs/core';

import { isObject, type Json } from '../wire';
import type { Book } from './book';

/**
 * What Excel keeps with a worksheet or a workbook and Univer has no place for. It rides in Univer's own custom data, so that
 * a snapshot, a copy or the return of a deleted worksheet takes it along.
 */
export interface Extras {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
}

export function sheetExtras(sheet: Worksheet): Extras {
  return over(
    () => sheet.getCustomMetadata(),
    (data) => sheet.setCustomMetadata(data),
  );
}

export function bookExtras(book: Book): Extras {
  return over(
    () => book.workbook.getCustomMetadata(),
    (data) => book.workbook.setCustomMetadata(data),
  );
}

function over(get: () => unknown, set: (data: Json) => void): Extras {
  const data = (): Json => {
    const found = get();
    return isObject(found) ? found : {};
  };
  return {
    read: (key) => data()[key],
    write: (key, value) => set({ ...data(), [key]: value }),
  };
}
