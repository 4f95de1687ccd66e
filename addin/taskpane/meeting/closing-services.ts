import { changesOf, closedInWords, linesOfSettling } from '../../../shared/closing';
import type { Acceptance, Settled } from '../../../shared/closing';
import { localDay } from '../../../shared/dates';
import { handoverOf } from '../../../shared/handover';
import type { PhaseKey } from '../../../shared/model';
import type { Page } from '../../../shared/page';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import type { Memory } from '../../../sync/ports/workbook';
import type { MeetingParts } from './meeting-services';

/** A phase that is to be closed, with every row that is open in it. */
export interface Closing {
  phase: PhaseKey;
  settled: Settled[];
  acceptance: Acceptance;
}

/** What ends a phase, or one's own part in a project. */
export interface ClosingServices {
  /** Settles the open rows and marks the worksheet as closed. False where a row no longer said what was read: it stays open. */
  closePhase(closing: Closing, who: string): Promise<boolean>;
  /** Writes the page for whoever takes the project over. */
  handOver(): Promise<Page>;
}

export interface ClosingParts extends Pick<MeetingParts, 'sheet' | 'meetings' | 'language' | 'addToLog' | 'now'> {
  memory: () => Promise<Memory>;
  /** Says on the worksheet of a phase that it is closed. */
  markClosed: (phase: PhaseKey, text: string) => Promise<void>;
  writeHandover: (page: Page) => Promise<void>;
}

export function closingServices(parts: ClosingParts): ClosingServices {
  const { sheet, meetings, memory, language, addToLog, markClosed, writeHandover, now } = parts;
  return {
    async closePhase({ phase, settled, acceptance }, who) {
      const outcomes = await (await sheet()).write(changesOf(settled, phase));
      const done = settled.filter((_, at) => outcomes[at]?.done === true);
      const author = { day: localDay(now()), who, language: await language() };
      const { phases } = await (await sheet()).read();
      const lines = linesOfSettling(done, phase, phases, author);
      const isClosed = done.length === settled.length;
      if (!isClosed) {
        await addToLog(lines);
        return false;
      }
      const { report } = worksheetWordsIn(author.language);
      const text = closedInWords(acceptance, author);
      await markClosed(phase, text);
      const title = phases.find(({ key }) => key === phase)?.title ?? phase;
      const last = { number: '', responsibility: title, what: report.phase, from: '', to: text, who, day: author.day };
      await addToLog([...lines, last]);
      return true;
    },
    async handOver() {
      const { phases, rows } = await (await sheet()).read();
      const { plan, lastSync, settings } = await (await memory()).read();
      const last = lastSync && { day: localDay(new Date(lastSync.at)), by: lastSync.by };
      const page = handoverOf({
        ...{ phases, rows, today: localDay(now()), language: await language() },
        meetings: (await (await meetings()).read()).meetings,
        sync: plan && { plan: plan.planTitle, last, settings },
      });
      await writeHandover(page);
      return page;
    },
  };
}
