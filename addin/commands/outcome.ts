import type { Words } from '../../shared/words/languages';
import { countsInWords } from '../../sync/telling';
import { reportInWords } from '../taskpane/sentences';
import type { State } from '../taskpane/state';
import { hasQuestions, isAgreed } from '../taskpane/sync/questions';

/** What a sync came to, in sentences; null where something is asked, was left or went wrong, which only the pane can show. */
export function outcomeInWords({ syncing, trouble }: State, words: Words): string[] | null {
  if (trouble !== null) return null;
  if (syncing.step === 'deciding') return isAgreed(syncing) ? [words.proposal.nothing] : null;
  if (syncing.step !== 'reported') return null;
  const { report, proposal } = syncing;
  const isWhole = report.problem === null && report.left.length === 0 && !hasQuestions(proposal);
  return isWhole ? [reportInWords(report, words), ...countsInWords(report.done, words, 'done')] : null;
}
