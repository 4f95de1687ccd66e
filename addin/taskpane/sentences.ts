import type { Words } from '../../shared/words/languages';
import { explain } from '../../shared/words/explain';
import type { Report } from '../../sync/report';
import { languageName } from './parts/language-name';
import type { Notice } from './state';

/** The sentence of good news. */
export function noticeInWords(notice: Notice, { language, pane: { home, takingIn, copies } }: Words): string {
  switch (notice.kind) {
    case 'created':
      return home.created(notice.worksheets, notice.rows);
    case 'connected':
      return notice.people > 0 ? home.connectedWithPeople(notice.plan, notice.people) : home.connected(notice.plan);
    case 'rebuilt':
      return copies.lost.rebuilt;
    case 'copy-opened':
      return copies.toShare.opened;
    case 'disconnected':
      return copies.disconnected;
    case 'taken':
      return takenInWords(notice, takingIn.taken, language);
  }
}

function takenInWords(
  { as, done, left, language: tag }: Extract<Notice, { kind: 'taken' }>,
  taken: Words['pane']['takingIn']['taken'],
  language: string,
): string {
  const said = {
    revision: () => taken.revision(done),
    translation: () => taken.translation(languageName(tag, language)),
    'other-party': () => taken.joined(done),
    another: () => taken.joined(done),
  };
  return left > 0 ? `${said[as]()} ${taken.left(left)}` : said[as]();
}

/** What a sync came to: all of it, or what stopped it, or how much was left. */
export function reportInWords({ problem, left }: Report, words: Words): string {
  const { sync } = words.pane;
  if (problem === null) return left.length > 0 ? sync.partlyDone(left.length) : sync.allDone;
  return problem.kind === 'cancelled' ? sync.cancelled : explain(problem, words);
}
