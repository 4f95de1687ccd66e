import { dateInWords } from './dates';
import { linesOfChange } from './log';
import type { Author, LoggedValues, LogLine } from './log';
import type { CalendarDate, PhaseKey, RowId } from './model';
import type { SheetChange } from './row';
import type { Status } from './status';
import { worksheetWordsIn } from './words/worksheet-words';

/** What becomes of an open row when its phase is closed. */
export const settlements = ['completed', 'deferred', 'notApplicable'] as const satisfies readonly Status[];

export type Settling = { as: (typeof settlements)[number] } | { as: 'moved'; to: PhaseKey };

/** An open row of a phase, what becomes of it, and why. */
export interface Settled {
  row: { id: RowId; number: string; responsibility: string } & LoggedValues;
  settling: Settling;
  reason: string;
}

/** Who accepted a phase, and when. */
export interface Acceptance {
  by: string;
  on: CalendarDate;
}

type Phases = readonly { key: PhaseKey; title: string }[];

/** What is written into the rows of the phase. The reason is the row's remark, of which the log keeps the earlier one. */
export function changesOf(settled: readonly Settled[], phase: PhaseKey): SheetChange[] {
  return settled.map(({ row: { id, status, remark }, settling, reason }) => ({
    kind: 'update-row',
    rowId: id,
    before: { status, remark },
    after: afterOf(settling, reason),
    ...(settling.as === 'moved' && { move: { from: phase, to: settling.to } }),
  }));
}

function afterOf(settling: Settling, reason: string): Partial<LoggedValues> {
  return { remark: reason, ...(settling.as !== 'moved' && { status: settling.as }) };
}

/** What the log is told of rows that were settled. */
export function linesOfSettling(
  settled: readonly Settled[],
  phase: PhaseKey,
  phases: Phases,
  author: Author,
): LogLine[] {
  const { report } = worksheetWordsIn(author.language);
  const title = (key: PhaseKey) => phases.find((one) => one.key === key)?.title ?? key;
  return settled.flatMap(({ row, settling, reason }) => {
    const { number, responsibility } = row;
    const moved = {
      ...{ day: author.day, number, responsibility, what: report.phase, from: title(phase), who: author.who },
      to: settling.as === 'moved' ? title(settling.to) : '',
    };
    return [...(settling.as === 'moved' ? [moved] : []), ...linesOfChange(row, afterOf(settling, reason), author)];
  });
}

/** What a closed phase says of itself, on its worksheet and in the log. */
export function closedInWords({ by, on }: Acceptance, { language }: Pick<Author, 'language'>): string {
  const { closing } = worksheetWordsIn(language);
  return `${closing.closed}: ${dateInWords(on, language)} · ${closing.accepted}: ${by}`;
}
