import type ExcelJS from 'exceljs';
import type { CellStyle, ConditionalFormatDescription, WorksheetDescription } from './description';

/** The font of a new workbook, by which widths and heights are measured. */
const font = { name: 'Calibri', family: 2, size: 11 } as const;

/** The width that the file holds for a column that Excel shows as `width` characters: 5 pixels of padding of 7. */
export function columnWidth(width: number): number {
  return Math.round((width + 5 / 7) * 100) / 100;
}

interface StyledCell {
  row: number;
  column: number;
  style: Partial<ExcelJS.Style>;
}

/** Every styled cell of a worksheet; cells of one style share one object, which exceljs then writes once. */
export function cellStyles({ styles, rightToLeft = false }: WorksheetDescription): StyledCell[] {
  const merged = new Map<string, { row: number; column: number; style: CellStyle }>();
  const unions = new Map<CellStyle | undefined, CellStyle>();
  for (const { range, style } of styles) {
    unions.clear();
    for (const { row, column } of cellsOf(range)) {
      const key = `${row} ${column}`;
      const before = merged.get(key)?.style;
      const union = unions.get(before) ?? { ...before, ...style };
      unions.set(before, union);
      merged.set(key, { row, column, style: union });
    }
  }
  const written = new Map<CellStyle, Partial<ExcelJS.Style>>();
  return [...merged.values()].map(({ row, column, style }) => {
    const known = written.get(style) ?? fileStyle(style, rightToLeft);
    written.set(style, known);
    return { row, column, style: known };
  });
}

function* cellsOf(range: string): Generator<{ row: number; column: number }> {
  const [from = 'A1', to = from] = range.split(':');
  const first = position(from);
  const last = position(to);
  for (let row = first.row; row <= last.row; row++)
    for (let column = first.column; column <= last.column; column++) yield { row, column };
}

function position(address: string): { row: number; column: number } {
  const [, letters = 'A', digits = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** On a worksheet that is turned round, left is right. */
const turned = { left: 'right', right: 'left', center: 'center' } as const;

function fileStyle(style: CellStyle, isTurned: boolean): Partial<ExcelJS.Style> {
  const { bold, italic, underline, fontSize, fontColor, fill, wrap, horizontal, vertical, numberFormat, lineBelow } =
    style;
  return {
    font: {
      ...font,
      ...(fontSize !== undefined && { size: fontSize }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(underline && { underline }),
      ...(fontColor && { color: { argb: argb(fontColor) } }),
    },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } } }),
    alignment: {
      ...(wrap !== undefined && { wrapText: wrap }),
      ...(horizontal && { horizontal: isTurned ? turned[horizontal] : horizontal }),
      ...(style.rightToLeft && { readingOrder: 'rtl' }),
      ...(vertical && { vertical: vertical === 'center' ? 'middle' : vertical }),
    },
    ...(numberFormat && { numFmt: numberFormat }),
    ...(lineBelow && { border: { bottom: { style: 'thin', color: { argb: argb(lineBelow) } } } }),
  };
}

/** A conditional format holds differences only, and its solid fill in the other colour. */
export function conditionalStyle(style: ConditionalFormatDescription['style']): Partial<ExcelJS.Style> {
  const { bold, italic, fontColor, fill, numberFormat } = style;
  return {
    font: { ...(bold && { bold }), ...(italic && { italic }), ...(fontColor && { color: { argb: argb(fontColor) } }) },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill) } } }),
    ...(numberFormat && { numFmt: numberFormat }),
  };
}

/** A colour as the file holds it: opaque. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
