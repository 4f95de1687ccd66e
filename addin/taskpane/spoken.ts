import { explain } from '../../shared/words/explain';
import type { Words } from '../../shared/words/languages';
import { noticeInWords, reportInWords } from './sentences';
import type { State } from './state';

/** What a screen reader is told about the state: outcomes and what is waited for. Progress is told by quarters. */
export function spoken(
  { screen, opening, takingIn, connecting, syncing, notice, trouble }: State,
  words: Words,
): string {
  const { pane } = words;
  if (trouble !== null) return explain(trouble.error, words);
  if (notice !== null) return noticeInWords(notice, words);
  if (screen === 'open' && opening.step === 'choosing' && opening.reading) return pane.open.reading;
  if (screen === 'open' && opening.step === 'checking' && opening.writing) return pane.preview.creating;
  if (screen === 'open' && takingIn.step !== 'nothing' && takingIn.writing) return pane.takingIn.writing;
  if (screen === 'plan' && connecting.step === 'asking') return pane.plan.reading;
  if (screen === 'plan' && connecting.step === 'connecting') return pane.plan.connecting;
  if (screen !== 'sync') return '';
  switch (syncing.step) {
    case 'reading':
      return pane.sync.reading;
    case 'applying': {
      const { done, total } = syncing.progress;
      const quarter = Math.floor((4 * done) / Math.max(total, 1));
      return quarter === 0 ? pane.sync.applying : pane.sync.progress(Math.floor((quarter * total) / 4), total);
    }
    case 'reported':
      return reportInWords(syncing.report, words);
    default:
      return '';
  }
}
