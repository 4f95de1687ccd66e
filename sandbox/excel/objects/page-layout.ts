import { formatArea } from '../address';
import { sheetExtras } from '../engine/extras';
import { isObject, type Json } from '../wire';
import { hostObject, nullObject, type HostObject, type Verbs } from './host-object';
import { rangeObject, rangeParameter } from './range';
import { rangeAt } from './range-ref';
import type { SheetRef } from './worksheet';

const initial: Json = {
  Orientation: 'Portrait',
  PaperSize: 'Letter',
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintGridlines: false,
  PrintOrder: 'DownThenOver',
  BlackAndWhite: false,
};

/** https://learn.microsoft.com/javascript/api/excel/excel.pagelayout; margins are in points. Nothing here is printed. */
const verbs: Verbs<SheetRef> = {
  kind: 'PageLayout',
  read: Object.fromEntries(Object.keys(initial).map((name) => [name, (ref: SheetRef) => pageOf(ref)[name]])),
  write: Object.fromEntries(
    Object.keys(initial).map((name) => [name, (ref: SheetRef, value: unknown) => put(ref, name, value)]),
  ),
  call: {
    SetPrintArea: (ref, [range]) => put(ref, 'printArea', addressOf(ref, range)),
    SetPrintTitleRows: (ref, [range]) => put(ref, 'titleRows', addressOf(ref, range)),
    SetPrintTitleColumns: (ref, [range]) => put(ref, 'titleColumns', addressOf(ref, range)),
    SetPrintMargins(ref, [unit, margins]) {
      const points = unit === 'Inches' ? 72 : unit === 'Centimeters' ? 72 / 2.54 : 1;
      if (!isObject(margins)) return;
      for (const [name, value] of Object.entries(margins)) {
        if (typeof value === 'number')
          put(ref, `${name.charAt(0).toUpperCase()}${name.slice(1)}Margin`, value * points);
      }
    },
    GetPrintTitleRowsOrNullObject: (ref) => found(ref, 'titleRows'),
    GetPrintTitleColumnsOrNullObject: (ref) => found(ref, 'titleColumns'),
    GetPrintAreaOrNullObject: (ref) => found(ref, 'printArea'),
  },
};

export function pageLayoutOf(ref: SheetRef): HostObject {
  return hostObject(verbs, ref);
}

/** What has been set, over Excel's defaults. */
export function pageOf({ book, id }: SheetRef): Json {
  const kept = sheetExtras(book.sheet(id)).read('page');
  return { ...initial, ...(isObject(kept) ? kept : {}) };
}

function put({ book, id }: SheetRef, name: string, value: unknown): void {
  const extras = sheetExtras(book.sheet(id));
  const kept = extras.read('page');
  extras.write('page', { ...(isObject(kept) ? kept : {}), [name]: value, changed: true });
}

function addressOf(ref: SheetRef, range: unknown): string {
  return formatArea(rangeParameter({ book: ref.book, sheetId: ref.id }, range).area);
}

function found(ref: SheetRef, name: string): HostObject {
  const address = pageOf(ref)[name];
  return typeof address === 'string' ? rangeObject(rangeAt(ref.book, ref.id, address)) : nullObject;
}
