import type { Page, PageEntry } from '../page';
import { worksheetWordsIn } from '../words/worksheet-words';
import { rangeAddress } from './address';
import type { CellContent, StyledRange, WorksheetDescription } from './description';
import { inDirectionOf } from './direction';
import { bodySize, headerStyle, rowHeight, rowLine, titleStyle } from './look';
import { linesOf } from './text-measure';

const widths = { number: 8, text: 62, more: 42 };
const last = 2;

/** A page as a worksheet that can be handed out: numbers, texts, and what more is said of them, a portrait page wide. */
export function describePage(name: string, page: Page): WorksheetDescription {
  const words = worksheetWordsIn(page.language);
  const cells: CellContent[][] = [[page.title]];
  const styles: StyledRange[] = [{ range: 'A1', style: titleStyle }];
  const rowHeights = [{ row: 1, height: 27, fixed: true }];
  const put = (line: CellContent[], height: number) => {
    cells.push(line);
    rowHeights.push({ row: cells.length, height, fixed: false });
    return rangeAddress(0, cells.length, last, cells.length);
  };
  const body = { fontSize: bodySize, wrap: true, vertical: 'top', numberFormat: '@' } as const;
  for (const { name: fact, value } of page.facts) {
    const text = `${fact}: ${value}`;
    // A fact is as wide as the page; its number's place stays blank.
    styles.push({ range: put([null, text], rowHeight(linesOf(text, widths.text, bodySize))), style: body });
  }
  for (const { heading, entries } of page.sections) {
    put([], rowHeight(1));
    styles.push({ range: put([heading], rowHeight(1) + 3), style: headerStyle });
    for (const entry of entries) {
      const { number, text, more } = entry;
      const range = put([number || null, text, more || null], heightOf(entry));
      styles.push({ range, style: { ...body, lineBelow: rowLine } });
    }
  }
  return inDirectionOf(words, {
    name,
    visibility: 'visible',
    gridlines: false,
    columns: [{ width: widths.number }, { width: widths.text }, { width: widths.more }],
    rowHeights,
    cells,
    styles,
    tables: [],
    validations: [],
    conditionalFormats: [],
    page: { orientation: 'portrait', pagesWide: 1, paper: 'a4', printArea: rangeAddress(0, 1, last, cells.length) },
  });
}

/** How many rows a page takes. */
export function lengthOf(page: Page): number {
  return describePage('', page).cells.length;
}

function heightOf({ text, more }: PageEntry): number {
  return rowHeight(Math.max(linesOf(text, widths.text, bodySize), linesOf(more, widths.more, bodySize)));
}
