import { columns } from '../columns';
import type { ColumnKey } from '../columns';
import { serialOf } from '../dates';
import { settled, statuses } from '../status';
import type { WorksheetWords } from '../words/worksheet/shape';
import { columnIndex, columnLetters, rangeAddress } from './address';
import type { ConditionalFormatDescription, ValidationDescription } from './description';
import { priorityChoices, workstreamChoices } from './lists-worksheet';
import { overdueMark, overdueStyle, statusStyles } from './look';
import { quoted } from './summary';

/** Formulas that give the choices of a drop-down; no owners where the workbook has no table of people. */
export interface Choices {
  statuses: string;
  owners: string | null;
}

/** The worksheet rows of the body of a table, both included. */
interface BodyRows {
  firstRow: number;
  lastRow: number;
}

export const dateColumns = columns.filter(({ kind }) => kind === 'date').map(({ key }) => key);

/** The earliest day that a date cell takes. */
const earliestDate = serialOf('2000-01-01');

/** What one column takes. */
export interface ColumnRule extends Omit<ValidationDescription, 'range'> {
  key: ColumnKey;
}

/** What each column takes, and what Excel says of anything else. */
export function columnRulesOf({ words, choices }: { words: WorksheetWords; choices: Choices }): ColumnRule[] {
  const { statusTitle, statusMessage, ownerTitle, ownerMessage, dueTitle, dueMessage } = words.worksheet;
  return [
    {
      key: 'status',
      rule: { type: 'list', source: choices.statuses },
      onError: 'stop',
      title: statusTitle,
      message: statusMessage,
    },
    ...(choices.owners === null
      ? []
      : [
          {
            key: 'owner' as const,
            rule: { type: 'list', source: choices.owners } as const,
            onError: 'warning' as const,
            title: ownerTitle,
            message: ownerMessage,
          },
        ]),
    {
      key: 'priority',
      rule: { type: 'list', source: priorityChoices },
      onError: 'stop',
      title: words.column.priority,
      message: words.worksheet.priorityMessage,
    },
    {
      key: 'workstream',
      rule: { type: 'list', source: workstreamChoices },
      onError: 'information',
      title: words.column.workstream,
      message: words.worksheet.otherChoiceMessage,
    },
    ...dateColumns.map((key) => ({
      key,
      rule: { type: 'date', from: earliestDate } as const,
      onError: 'stop' as const,
      title: dueTitle,
      message: dueMessage,
    })),
  ];
}

/** The same for the body of a new table. */
export function validationsOf(
  input: { words: WorksheetWords; choices: Choices },
  { firstRow, lastRow }: BodyRows,
): ValidationDescription[] {
  return columnRulesOf(input).map(({ key, ...rule }) => ({
    range: rangeAddress(columnIndex(key), firstRow, columnIndex(key), lastRow),
    ...rule,
  }));
}

/** How statuses and overdue dates look. */
export function conditionalFormatsOf(
  words: WorksheetWords,
  { firstRow, lastRow }: BodyRows,
): ConditionalFormatDescription[] {
  const cell = (key: ColumnKey) => `$${columnLetters(columnIndex(key))}${firstRow}`;
  const body = (key: ColumnKey) => rangeAddress(columnIndex(key), firstRow, columnIndex(key), lastRow);
  const open = settled.map((status) => `${cell('status')}<>${quoted(words.status[status])}`).join(',');
  return [
    ...statuses.flatMap((status) => {
      const style = statusStyles[status];
      const formula = `=${cell('status')}=${quoted(words.status[status])}`;
      return style ? [{ range: body('status'), formula, style }] : [];
    }),
    {
      range: body('due'),
      formula: `=AND(ISNUMBER(${cell('due')}),${cell('due')}<TODAY(),${open})`,
      style: { ...overdueStyle, numberFormat: words.worksheet.dateFormat + overdueMark },
    },
  ];
}
