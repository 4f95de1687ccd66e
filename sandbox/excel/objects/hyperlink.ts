import { CustomRangeType, type ICellData, type IDocumentData } from '@univerjs/core';

import { valueAt, writeCells } from '../engine/cells';
import { cellFrom } from '../engine/input';
import { invalidArgument } from '../excel-error';
import { isObject, type Json } from '../wire';
import type { RangeRef } from './range-ref';

/** The link of the first cell, or null. https://learn.microsoft.com/javascript/api/excel/excel.rangehyperlink */
export function hyperlinkOf({ sheet, area }: RangeRef): Json | null {
  const cell = sheet.getCellRaw(area.row, area.column);
  const link = cell?.p?.body?.customRanges?.find(
    ({ rangeType }) => rangeType.valueOf() === CustomRangeType.HYPERLINK.valueOf(),
  );
  const url: unknown = link?.properties?.['url'];
  if (typeof url !== 'string') return null;
  const screenTip: unknown = link?.properties?.['screenTip'];
  const shown = { textToDisplay: String(valueAt(sheet, area.row, area.column)), screenTip: screenTip ?? '' };
  return url.startsWith('#') ? { documentReference: url.slice(1), ...shown } : { address: url, ...shown };
}

/** The cell shows the given text, or else what it shows already, or else the address. */
export function setHyperlink({ book, sheet, sheetId, area }: RangeRef, value: unknown): void {
  if (!isObject(value)) throw invalidArgument('a hyperlink');
  const { address, documentReference, textToDisplay, screenTip } = value;
  const url =
    typeof address === 'string' ? address : typeof documentReference === 'string' ? `#${documentReference}` : '';
  if (url === '') throw invalidArgument('a hyperlink without an address');
  const shown = typeof textToDisplay === 'string' ? textToDisplay : String(valueAt(sheet, area.row, area.column));
  const label = shown === '' ? url.replace(/^#/, '') : shown;
  writeCells(book, sheetId, { [area.row]: { [area.column]: linked(label, url, screenTip) } });
}

function linked(label: string, url: string, screenTip: unknown): ICellData {
  const p: IDocumentData = {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${label}\r\n`,
      paragraphs: [{ startIndex: label.length }],
      customRanges: [
        {
          rangeId: 'link',
          rangeType: CustomRangeType.HYPERLINK,
          startIndex: 0,
          endIndex: label.length - 1,
          properties: { url, screenTip },
        },
      ],
    },
  };
  return { ...cellFrom(label, true), p };
}
