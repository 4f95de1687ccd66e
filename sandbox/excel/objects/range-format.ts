import {
  BooleanNumber,
  HorizontalAlign,
  TextDirection,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';

import { mapCells, styleArea, styleAt } from '../engine/cells';
import { autofitRows, columnWidth, rowHeight, setColumnWidth, setRowHeight } from '../engine/lines';
import { hostObject, type HostObject, type Verbs } from './host-object';
import { amount, oneOf, text, truth, whole } from './parameters';
import { bordersOf } from './range-borders';
import type { RangeRef } from './range-ref';

const horizontal = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};
const vertical = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };

const directions = {
  Context: TextDirection.UNSPECIFIED,
  LeftToRight: TextDirection.LEFT_TO_RIGHT,
  RightToLeft: TextDirection.RIGHT_TO_LEFT,
};

const black = '#000000';
const white = '#FFFFFF';

/** One thing of the style of all cells; null where they differ, as Excel answers. */
function common<T extends string | number | boolean>(range: RangeRef, read: (style: IStyleData) => T): T | null {
  const { sheet, area } = range;
  const looked = range.held ?? { ...area, rows: 1, columns: 1 };
  const seen = new Set(mapCells(looked, (row, column) => read(styleAt(sheet, row, column))).flat());
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

function put({ book, sheetId, area }: RangeRef, style: IStyleData): void {
  styleArea(book, sheetId, area, style);
}

const flag = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefont */
const font: Verbs<RangeRef> = {
  kind: 'RangeFont',
  read: {
    Bold: (range) => common(range, (style) => style.bl === BooleanNumber.TRUE),
    Italic: (range) => common(range, (style) => style.it === BooleanNumber.TRUE),
    Color: (range) => common(range, (style) => colour(style.cl?.rgb) ?? black),
    Name: (range) => common(range, (style) => style.ff ?? 'Calibri'),
    Size: (range) => common(range, (style) => style.fs ?? 11),
    Strikethrough: (range) => common(range, (style) => style.st?.s === BooleanNumber.TRUE),
    Underline: (range) => common(range, (style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None')),
  },
  write: {
    Bold: (range, value) => put(range, { bl: flag(truth(value)) }),
    Italic: (range, value) => put(range, { it: flag(truth(value)) }),
    Color: (range, value) => put(range, { cl: { rgb: text(value, 'a colour') } }),
    Name: (range, value) => put(range, { ff: text(value) }),
    Size: (range, value) => put(range, { fs: amount(value) }),
    Strikethrough: (range, value) => put(range, { st: { s: flag(truth(value)) } }),
    Underline: (range, value) => put(range, { ul: { s: flag(oneOf(value, ['None', 'Single', 'Double']) !== 'None') } }),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefill */
const fill: Verbs<RangeRef> = {
  kind: 'RangeFill',
  read: { Color: (range) => common(range, (style) => colour(style.bg?.rgb) ?? white) },
  write: { Color: (range, value) => put(range, { bg: { rgb: text(value, 'a colour') } }) },
  call: { Clear: (range) => put(range, { bg: null }) },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeformat; heights and widths are in points. */
const format: Verbs<RangeRef> = {
  kind: 'RangeFormat',
  read: {
    ColumnWidth: ({ sheet, area }) => columnWidth(sheet, area),
    RowHeight: ({ sheet, area }) => rowHeight(sheet, area),
    WrapText: (range) => common(range, (style) => style.tb === WrapStrategy.WRAP),
    HorizontalAlignment: (range) =>
      common(range, (style) => nameOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED)),
    VerticalAlignment: (range) => common(range, (style) => nameOf(vertical, style.vt ?? VerticalAlign.BOTTOM)),
    ReadingOrder: (range) => common(range, (style) => nameOf(directions, style.td ?? TextDirection.UNSPECIFIED)),
    IndentLevel: (range) => common(range, (style) => Math.round(((style.pd?.l ?? 2) - 2) / indentPixels)),
  },
  write: {
    ColumnWidth: ({ book, sheetId, area }, value) => setColumnWidth(book, sheetId, area, amount(value)),
    RowHeight: ({ book, sheetId, area }, value) => setRowHeight(book, sheetId, area, amount(value)),
    WrapText: (range, value) => put(range, { tb: truth(value) ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    HorizontalAlignment: (range, value) => put(range, { ht: horizontal[oneOf(value, names(horizontal))] }),
    VerticalAlignment: (range, value) => put(range, { vt: vertical[oneOf(value, names(vertical))] }),
    ReadingOrder: (range, value) => put(range, { td: directions[oneOf(value, names(directions))] }),
    IndentLevel: (range, value) => put(range, { pd: { l: 2 + whole(value) * indentPixels } }),
  },
  part: {
    Borders: bordersOf,
    Font: (range) => hostObject(font, range),
    Fill: (range) => hostObject(fill, range),
  },
  call: {
    AutofitRows: ({ book, sheetId, area }) => autofitRows(book, sheetId, area),
    AutofitColumns: (range) => fitColumns(range),
  },
};

/** A step of indentation is three characters wide. */
const indentPixels = 21;

export function formatOf(range: RangeRef): HostObject {
  return hostObject(format, range);
}

/** As wide as the longest line, which needs a guess where there is no screen: 7 pixels a character, 5 around it. */
function fitColumns(range: RangeRef): void {
  const { book, sheet, sheetId, area, held } = range;
  if (!held) return;
  for (let column = held.column; column < held.column + held.columns; column += 1) {
    const texts = mapCells({ ...held, column, columns: 1 }, (row) =>
      String(sheet.getCellRaw(row, column)?.v ?? ''),
    ).flat();
    const longest = Math.max(0, ...texts.flatMap((line) => line.split('\n')).map((line) => line.length));
    if (longest > 0) setColumnWidth(book, sheetId, { ...area, column, columns: 1 }, (longest * 7 + 5) * 0.75);
  }
}

/** Excel answers colours as `#RRGGBB`; Univer's own are sometimes `rgb(…)`. */
function colour(value: Nullable<string>): string | undefined {
  if (!value) return undefined;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(value);
  if (!parts) return value.toUpperCase();
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}

function names<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table).filter((key): key is K => key in table);
}

function nameOf<V>(table: Record<string, V>, value: V): string {
  return Object.keys(table).find((key) => table[key] === value) ?? 'General';
}
