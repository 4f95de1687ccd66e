import { serialOf } from '../../shared/dates';
import type { WorksheetLanguage } from '../../shared/language';
import type { CalendarDate } from '../../shared/model';
import { ownersInCell } from '../../shared/worksheet/cell-values';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import type { RowValues } from '../../shared/row';
import { formatSteps } from '../../shared/steps';
import { forcedText, textFormat } from './forced-text';
import type { CellField } from './rows';

/** What a cell is told, and what it says once it was. */
export interface Input {
  content: string | number;
  says: string | number;
  /** Only where the cell's own format would show something else. */
  numberFormat?: string;
}

/** The field of a row as its cell is told it. `format` is the number format that the cell has. */
export function inputFor(field: CellField, values: RowValues, format: unknown, language: WorksheetLanguage): Input {
  switch (field) {
    case 'owners':
      return textInput(ownersInCell(values.owners), format);
    case 'status':
      return choiceInput(worksheetWordsIn(language).status[values.status]);
    case 'priority':
      return choiceInput(values.priority === null ? '' : worksheetWordsIn(language).priority[values.priority]);
    case 'start':
    case 'due':
    case 'completedOn':
      return dateInput(values[field], format, language);
    case 'steps':
      return textInput(formatSteps(values.steps), format);
    case 'responsibility':
    case 'remark':
    case 'workstream':
    case 'party':
    case 'completedBy':
    case 'notes':
    case 'link':
    case 'wording':
    case 'source':
    case 'document':
      return textInput(values[field], format);
  }
}

/** A word of our own, which Excel takes for nothing else. */
function choiceInput(word: string): Input {
  return { content: word, says: word };
}

/** Any text in any cell. */
export function textInput(text: string, format: unknown): Input {
  return { content: forcedText(text, format), says: text };
}

/** An id or a number: `2.10` must not become 2.1. */
export function nameInput(text: string): Input {
  return { content: text, says: text, numberFormat: textFormat };
}

/** A day is a serial number; in a cell that would not show it as a day it brings its format along. */
function dateInput(date: CalendarDate | null, format: unknown, language: WorksheetLanguage): Input {
  if (date === null) return { content: '', says: '' };
  const serial = serialOf(date);
  const numberFormat = worksheetWordsIn(language).worksheet.dateFormat;
  return { content: serial, says: serial, ...(!isDateFormat(format) && { numberFormat }) };
}

/** A number format with a day, a month or a year in it, outside of brackets and quotes. */
function isDateFormat(format: unknown): boolean {
  return (
    typeof format === 'string' && /[dmy]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').replace(/General/i, ''))
  );
}
