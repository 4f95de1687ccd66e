import type { CellContent, Formula, WorksheetDescription } from '../../shared/worksheet/description';
import { areaOf } from './a1';
import { forcedText, textFormat } from './forced-text';
import type { CellInput } from './grid';
import { cutBySize } from './in-parts';
import type { Piece } from './in-parts';

/** How many characters of cells are written at once. */
const blockSize = 200_000;

/** Queues the number formats of a worksheet: cells of the format Text must be that before they are written. */
export function queueFormats(worksheet: Excel.Worksheet, { styles }: WorksheetDescription): void {
  for (const { range, style } of styles) {
    if (style.numberFormat === undefined) continue;
    const { rows, columns } = areaOf(range);
    const format = style.numberFormat;
    worksheet.getRange(range).numberFormat = Array.from({ length: rows }, () => Array<string>(columns).fill(format));
  }
}

/** The cells of a worksheet, but for its formulas, as blocks of rows to queue one after another. */
export function cellPieces(worksheet: Excel.Worksheet, description: WorksheetDescription): Piece[] {
  const { cells } = description;
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width === 0) return [];
  const isText = textCells(description);
  const lines = cells.map((row, at) =>
    Array.from({ length: width }, (_, column) => inputOf(row[column] ?? null, isText(at, column))),
  );
  const sizes = lines.map((line) => line.reduce<number>((sum, cell) => sum + String(cell ?? '').length + 4, 0));
  const positions = lines.map((_, at) => at);
  return cutBySize(positions, (at) => sizes[at] ?? 0, blockSize).map((part) => {
    const first = part[0] ?? 0;
    const block = lines.slice(first, first + part.length);
    return {
      size: part.reduce((sum, at) => sum + (sizes[at] ?? 0), 0),
      queue() {
        worksheet.getRangeByIndexes(first, 0, block.length, width).values = block;
      },
    };
  });
}

/** Queues the tables: their cells are there, and formulas may name them from now on. */
export function queueTables(worksheet: Excel.Worksheet, { tables }: WorksheetDescription): void {
  for (const { name, range, style, stripes, filter } of tables) {
    const table = worksheet.tables.add(range, true);
    table.name = name;
    table.style = style;
    table.showBandedRows = stripes;
    table.showFilterButton = filter;
  }
}

/** Formulas that stand side by side are written at once. */
export function queueFormulas(worksheet: Excel.Worksheet, { cells }: WorksheetDescription): void {
  cells.forEach((row, at) => {
    for (const { column, formulas } of formulaRuns(row)) {
      worksheet.getRangeByIndexes(at, column, 1, formulas.length).formulas = [formulas];
    }
  });
}

interface FormulaRun {
  column: number;
  formulas: string[];
}

function formulaRuns(row: readonly CellContent[]): FormulaRun[] {
  const runs: FormulaRun[] = [];
  row.forEach((content, column) => {
    if (!isFormulaContent(content)) return;
    const last = runs.at(-1);
    if (last && last.column + last.formulas.length === column) last.formulas.push(content.formula);
    else runs.push({ column, formulas: [content.formula] });
  });
  return runs;
}

function isFormulaContent(content: CellContent): content is Formula {
  return typeof content === 'object' && content !== null;
}

function inputOf(content: CellContent, isText: boolean): CellInput {
  if (typeof content === 'string') return forcedText(content, isText ? textFormat : undefined);
  return isFormulaContent(content) ? null : content;
}

/** Which cells have the format Text; where ranges overlap the later one counts. */
function textCells({ styles }: WorksheetDescription): (row: number, column: number) => boolean {
  const formats = styles.flatMap(({ range, style }) =>
    style.numberFormat === undefined ? [] : [{ ...areaOf(range), isText: style.numberFormat === textFormat }],
  );
  return (row, column) =>
    formats.findLast(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    )?.isText ?? false;
}
