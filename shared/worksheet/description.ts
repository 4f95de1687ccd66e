/**
 * Worksheets described as data: made from phases, written by the Excel adapter and by the .xlsx writer, and read out of
 * the sandbox's workbook when it is saved. Addresses are A1 style without a sheet name; colours are `#RRGGBB`.
 */

/** Text is always text (`=1+1` stays three characters), a date is a serial number with a number format. */
export type CellContent = string | number | boolean | Formula | null;

/** A formula in English function names, beginning with `=`; `value` is its last result where one is known. */
export interface Formula {
  formula: string;
  value?: string | number | boolean;
}

export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  fontSize?: number;
  fontColor?: string;
  fill?: string;
  wrap?: boolean;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center' | 'bottom';
  /** The text is read from right to left, whatever is in it. */
  rightToLeft?: boolean;
  numberFormat?: string;
  /** Colour of a thin line below each cell of the range. */
  lineBelow?: string;
}

/** Where ranges overlap, a later one adds to and overrides an earlier one. */
export interface StyledRange {
  range: string;
  style: CellStyle;
}

/** `width` is in characters of the default font, as Excel shows it. */
export interface ColumnDescription {
  width?: number;
  hidden?: boolean;
}

/** `height` is in points. `row` is 1-based. A row that is not `fixed` grows with what is typed into it. */
export interface RowHeight {
  row: number;
  height: number;
  fixed?: boolean;
}

/** `range` includes the header row. `columns` are the headings in order, unique in the table. */
export interface TableDescription {
  name: string;
  range: string;
  columns: string[];
  style: string;
  stripes: boolean;
  filter: boolean;
}

export type ValidationRule =
  /** `source`: a formula such as `=Lists!$A$2:$A$9`, or the choices themselves joined by commas. */
  | { type: 'list'; source: string }
  /** Any date from this serial number on. */
  | { type: 'date'; from: number };

export interface ValidationDescription {
  range: string;
  rule: ValidationRule;
  /** `stop` refuses other input; `warning` and `information` let it pass. */
  onError: 'stop' | 'warning' | 'information';
  title: string;
  message: string;
}

/** `formula` is relative to the first cell of `range`; the first one that holds wins. */
export interface ConditionalFormatDescription {
  range: string;
  formula: string;
  style: Pick<CellStyle, 'bold' | 'italic' | 'fontColor' | 'fill'> & { numberFormat?: string };
}

export interface PageDescription {
  orientation: 'portrait' | 'landscape';
  /** How many pages wide it is printed, and how many tall; as many as it needs where that is not said. */
  pagesWide: number;
  pagesTall?: number;
  paper: 'a4' | 'letter';
  /** Rows repeated on every page, such as `4:4`. */
  titleRows?: string;
  /** Whole columns, such as `A:E`, so that rows added later are printed too. */
  printArea?: string;
}

export interface WorksheetDescription {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  tabColor?: string;
  gridlines: boolean;
  /** Column A is on the right; left and right of all cells mean the other side. Absent: on the left. */
  rightToLeft?: boolean;
  /** From column A on. */
  columns: ColumnDescription[];
  rowHeights: RowHeight[];
  /** How many rows and columns stay in view. */
  freeze?: { rows: number; columns: number };
  /** Rows of cells from A1 on; a row may be shorter than others. */
  cells: CellContent[][];
  styles: StyledRange[];
  tables: TableDescription[];
  validations: ValidationDescription[];
  conditionalFormats: ConditionalFormatDescription[];
  page?: PageDescription;
}

export interface WorkbookDescription {
  worksheets: WorksheetDescription[];
}
