import { worksheetLanguages } from '../../shared/language';
import type { WorksheetLanguage } from '../../shared/language';
import type { Phase } from '../../shared/model';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import { readText } from '../../shared/worksheet/cell-values';
import type { PhaseRecord } from '../../shared/worksheet/memory-layout';
import { headerRow, introductionHeight, widthOf } from '../../shared/worksheet/phase-worksheet';
import type { WordChange } from '../../shared/worksheet/word-change';
import type { CellWrite } from './cell-writing';
import { forcedText } from './forced-text';
import { cellAt, isFormula, onlyThese } from './grid';
import type { CellInput, Grid } from './grid';
import { choiceColumns } from './phase-language';
import type { PhaseWorksheet } from './phase-language';
import { renamingOrder } from './renamings';
import { pointsOf } from './worksheet-look';

/** A change of language: how our words are said in the other one, and what phases are called there. */
export interface Rewording {
  from: WorksheetLanguage;
  to: WorksheetLanguage;
  words: WordChange;
  phases: readonly PhaseInLanguage[];
}

export type PhaseInLanguage = Pick<Phase, 'key' | 'title' | 'introduction'>;

/** Queues everything of a phase worksheet but its choices and its name. What people changed stays. */
export function queueRewording(phase: PhaseWorksheet, rewording: Rewording): void {
  // Formulas first: they name the columns as they were read.
  queueRowsAbove(phase, rewording);
  queueRules(phase, rewording);
  queueColumns(phase, rewording);
  queueHeadings(phase, rewording);
  queueReadingOrder(phase.worksheet.getRange('A1').getBoundingRect(phase.excelTable.getRange()), rewording);
}

/** From right to left, or back to what each text asks for. Office.js cannot turn the worksheet itself round. */
export function queueReadingOrder(range: Excel.Range, { from, to }: Rewording): void {
  const isRightToLeft = (language: WorksheetLanguage) => worksheetWordsIn(language).direction === 'rtl';
  if (isRightToLeft(to)) range.format.readingOrder = 'RightToLeft';
  else if (isRightToLeft(from)) range.format.readingOrder = 'Context';
}

/** The statuses and priorities that say one of our words, whichever language it is of. */
export function choiceWrites({ table }: PhaseWorksheet, { words }: Rewording): CellWrite[] {
  const witness = table.columns.get('rowId');
  if (witness === undefined) return [];
  return choiceColumns.flatMap((key) => {
    const column = table.columns.get(key);
    if (column === undefined) return [];
    return table.values.flatMap((row, at) => {
      const said = row[column];
      if (typeof said !== 'string' || isFormula(cellAt(table.formulas, at, column), said)) return [];
      const word = words[key](said);
      if (word === undefined || word === said) return [];
      return [{ table, at, column, input: { content: word, says: word }, witnesses: [witness] }];
    });
  });
}

/** Queues that filters of statuses and priorities go on showing the same rows; the new words must be there. */
export function queueFilters({ filters }: PhaseWorksheet, { words }: Rewording): void {
  for (const { key, filter, values } of filters) {
    const told = values.map((value) => words[key](value) ?? value);
    if (values.some((value, at) => value !== told[at])) filter.applyValuesFilter(told);
  }
}

function queueRowsAbove(
  { worksheet, table, values, formulas, formats, heights }: PhaseWorksheet,
  rewording: Rewording,
) {
  const { words, phases } = rewording;
  const { record } = table;
  const phase = phases.find(({ key }) => key === record.key);
  const place = phase && introductionPlace(record, values, formulas);
  let title = phase?.title;
  values.forEach((row, at) =>
    row.forEach((value, column) => {
      const cell = () => worksheet.getCell(at, column);
      const formula = cellAt(formulas, at, column);
      const format = cellAt(formats, at, column);
      const retold = typeof formula === 'string' ? words.aboveTable(formula) : undefined;
      if (place?.row === at && place.column === column) {
        cell().values = [[forcedText(phase?.introduction ?? '', format)]];
      } else if (title !== undefined && value === record.title && !isFormula(formula, value)) {
        cell().values = [[forcedText(title, format)]];
        // Once: another cell that says the same is people's own.
        title = undefined;
      } else if (retold !== undefined && retold !== formula) {
        cell().formulas = [[retold]];
      }
      const numberFormat = typeof format === 'string' ? words.numberFormat(format) : undefined;
      if (numberFormat !== undefined && numberFormat !== format) cell().numberFormat = [[numberFormat]];
    }),
  );
  const height = place && heights[place.row];
  if (!place || height === undefined || !isAlike(height, introductionHeight(record.introduction))) return;
  worksheet.getCell(place.row, 0).format.rowHeight = introductionHeight(phase.introduction);
}

/** Programs round lengths to whole pixels. */
function isAlike(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.5;
}

/** Where the introduction is: the cell that says what was written, or the blank one where nothing was. */
function introductionPlace({ introduction }: PhaseRecord, values: Grid, formulas: Grid) {
  if (introduction === '') {
    const isAsMade = values.length === headerRow - 1 && (values[1]?.length ?? 0) > 1;
    return isAsMade && cellAt(formulas, 1, 1) === '' ? { row: 1, column: 1 } : undefined;
  }
  for (const [row, cells] of values.entries()) {
    const column = cells.findIndex(
      (value, at) => value === introduction && !isFormula(cellAt(formulas, row, at), value),
    );
    if (column >= 0) return { row, column };
  }
  return undefined;
}

function queueRules({ rules, columns }: PhaseWorksheet, { words }: Rewording): void {
  for (const { conditional, formula, numberFormat } of rules) {
    const condition = words.condition(formula);
    if (condition !== undefined && condition !== formula) conditional.rule.formula = condition;
    const format = typeof numberFormat === 'string' ? words.numberFormat(numberFormat) : undefined;
    if (format !== undefined && format !== numberFormat) conditional.format.numberFormat = format;
  }
  for (const { body, alert } of columns) {
    const told = alert && words.alert({ title: alert.title, message: alert.message });
    if (told && told.message !== alert.message) body.dataValidation.errorAlert = { ...alert, ...told };
  }
}

/** Formats of dates, and widths that are still those of one of our languages. */
function queueColumns({ table, columns }: PhaseWorksheet, { to, words }: Rewording): void {
  for (const { column, position, body, width } of columns) {
    if (column.kind === 'date') queueDates(body, table.formats, position, words);
    const widthIn = (language: WorksheetLanguage) => pointsOf(widthOf(column, worksheetWordsIn(language)));
    const isOurs = worksheetLanguages.some((language) => isAlike(widthIn(language), width));
    if (isOurs && !isAlike(widthIn(to), width)) body.format.columnWidth = widthIn(to);
  }
}

function queueDates(body: Excel.Range, formats: Grid, position: number, words: WordChange): void {
  const known = new Map<unknown, string | undefined>();
  const changed = formats.flatMap((_, row) => {
    const format = cellAt(formats, row, position);
    if (!known.has(format)) known.set(format, words.numberFormat(readText(format)));
    const content: CellInput | undefined = known.get(format);
    return content === undefined || content === format ? [] : [{ row, column: 0, content }];
  });
  if (changed.length > 0) body.numberFormat = onlyThese(formats.length, 1, changed);
}

/** Headings that still are ours; formulas that name them follow. */
function queueHeadings({ table, excelTable }: PhaseWorksheet, { words }: Rewording): void {
  const wishes = new Map<number, string>();
  for (const [key, position] of table.columns) {
    const name = words.heading(key, table.headings[position] ?? '');
    if (name !== undefined) wishes.set(position, name);
  }
  for (const { at, name } of renamingOrder(table.headings, wishes)) excelTable.columns.getItemAt(at).name = name;
}
