import type { Language } from '../../shared/language';
import type { Words } from '../../shared/words/words';
import { explain, wordsIn } from '../../shared/words/words';
import type { Report } from '../../sync/report';
import type { Notice } from './state';

/** The sentence of good news. */
export function noticeInWords(notice: Notice, { home }: Words['pane']): string {
  if (notice.kind === 'created') return home.created(notice.worksheets, notice.rows);
  return notice.people > 0 ? home.connectedWithPeople(notice.plan, notice.people) : home.connected(notice.plan);
}

/** What a sync came to: all of it, or what stopped it, or how much was left. */
export function reportInWords({ problem, left }: Report, language: Language): string {
  const { sync } = wordsIn(language).pane;
  if (problem === null) return left.length > 0 ? sync.partlyDone(left.length) : sync.allDone;
  return problem.kind === 'cancelled' ? sync.cancelled : explain(problem, language);
}
