import type { ColumnKey } from '../columns';
import { worksheetLanguages } from '../language';
import type { WorksheetLanguage } from '../language';
import type { WorksheetWords } from '../words/worksheet/shape';
import { worksheetWordsIn } from '../words/worksheet-words';
import { readPriority, readStatus } from './cell-values';
import { logHeadings } from './log-worksheet';
import { overdueMark } from './look';
import { afterLocale, quoted, summaryOf } from './summary';

/**
 * How what stands in a workbook is said in another language. Each answers `undefined` for what we did not write, in
 * whichever language: that stays as people made it.
 */
export interface WordChange {
  status: (text: string) => string | undefined;
  priority: (text: string) => string | undefined;
  heading: (key: ColumnKey, name: string) => string | undefined;
  /** A heading of the table of people, and one of the log's. */
  peopleHeading: (name: string) => string | undefined;
  logHeading: (name: string) => string | undefined;
  /** The name of a worksheet of ours that is no phase's. */
  worksheet: (name: string) => string | undefined;
  /** A text or a formula of the rows above a phase's table; references in a formula stay as they are. */
  aboveTable: (content: string) => string | undefined;
  /** The formula of a conditional format. */
  condition: (formula: string) => string | undefined;
  numberFormat: (format: string) => string | undefined;
  alert: (alert: Alert) => Alert | undefined;
}

/** What Excel says of an entry that a rule does not expect. */
export interface Alert {
  title: string;
  message: string;
}

export function wordChangeTo(language: WorksheetLanguage): WordChange {
  const words = worksheetWordsIn(language);
  const known = worksheetLanguages.map(worksheetWordsIn);
  /** The new text at the place where any language has this one. */
  const among = (
    textsOf: (words: WorksheetWords) => readonly string[],
    text: string,
    same: (one: string, other: string) => boolean = isSame,
  ) => {
    const found = known.map((one) => textsOf(one).findIndex((other) => same(other, text))).find((at) => at >= 0);
    return found === undefined ? undefined : textsOf(words)[found];
  };
  const status = (text: string) => {
    const meant = text.trim() === '' ? undefined : readStatus(text);
    return meant && words.status[meant];
  };
  return {
    status,
    priority(text) {
      const meant = readPriority(text);
      return meant ? words.priority[meant] : undefined;
    },
    heading: (key, name) => among(({ column }) => [column[key]], name),
    peopleHeading: (name) => among(peopleHeadings, name),
    logHeading: (name) => among(logHeadings, name),
    worksheet: (name) =>
      among(({ worksheet, log, minutes, handover }) => [worksheet.people, log.name, minutes.name, handover.name], name),
    aboveTable(content) {
      if (!content.startsWith('=')) return among(({ worksheet }) => [worksheet.target], content);
      const texts = textsIn(content);
      for (const name of ['counts', 'start', 'target'] as const) {
        const isOurs = known.some((one) => isSame(textsIn(summaryFormula(one, name)), texts));
        if (isOurs) return withTexts(content, textsIn(summaryFormula(words, name)));
      }
      return undefined;
    },
    condition(formula) {
      const changed = textsIn(formula).map((text) => status(text));
      const all = changed.filter((text) => text !== undefined);
      return all.length > 0 && all.length === changed.length ? withTexts(formula, all) : undefined;
    },
    numberFormat: (format) => among(numberFormats, format, isSameFormat),
    alert(alert) {
      const found = known.map((one) => alerts(one).findIndex((other) => isSame(other, alert))).find((at) => at >= 0);
      return found === undefined ? undefined : alerts(words)[found];
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function peopleHeadings({ worksheet: { name, mail, organisation, role } }: WorksheetWords): string[] {
  return [name, mail, organisation, role];
}

/** Of dates, of the start in the summary, of overdue dates. */
function numberFormats({ worksheet: { dateFormat, start } }: WorksheetWords): string[] {
  return [dateFormat, afterLocale(dateFormat, quoted(`${start}: `)), dateFormat + overdueMark];
}

/** Excel may name the locale of a format in another way than it was told (`[$-en-US]` for `[$-409]`). */
function isSameFormat(one: string, other: string): boolean {
  const locale = /^\[\$-[^\]]*\]/;
  return locale.test(other) && one.replace(locale, '') === other.replace(locale, '');
}

function alerts({ column, worksheet }: WorksheetWords): Alert[] {
  const {
    statusTitle,
    statusMessage,
    ownerTitle,
    ownerMessage,
    dueTitle,
    dueMessage,
    priorityMessage,
    otherChoiceMessage,
  } = worksheet;
  return [
    { title: statusTitle, message: statusMessage },
    { title: ownerTitle, message: ownerMessage },
    { title: column.priority, message: priorityMessage },
    { title: column.workstream, message: otherChoiceMessage },
    { title: dueTitle, message: dueMessage },
  ];
}

function summaryFormula(words: WorksheetWords, name: 'counts' | 'start' | 'target'): string {
  return summaryOf('Rows', { rows: 0, completed: 0, due: [] }, words)[name].formula;
}

const textInFormula = /"(?:[^"]|"")*"/g;

/** The texts inside a formula. */
function textsIn(formula: string): string[] {
  return (formula.match(textInFormula) ?? []).map((text) => text.slice(1, -1).replaceAll('""', '"'));
}

/** The formula with other texts, in the same order. */
function withTexts(formula: string, texts: readonly string[]): string {
  let at = 0;
  return formula.replace(textInFormula, () => quoted(texts[at++] ?? ''));
}
