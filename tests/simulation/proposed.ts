import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import type { Content } from './coauthored-workbook';
import type { Facts } from './facts';
import type { Broken } from './oracle';
import { isSaidKey, saidFields, wordOf } from './said';
import type { Sides } from './sides';

/** What a proposal asks about although it is there, and what it should not even ask about. */
export function* wronglyAsked(
  { asks }: Proposal,
  sides: Sides,
  content: Content,
  { removed }: Pick<Facts, 'removed'>,
): Generator<Broken> {
  const rows = sides.rowsIn(content);
  const tasks = sides.tasksIn(sides.state());
  const words = (because: string) =>
    asks.flatMap(({ subject, because: why }) => (why === because ? wordOf(subject.title) : []));
  const [rowsGone, linked] = [words('row-gone'), [...rows.keys()].filter((word) => tasks.has(word))];
  if (rowsGone.length > linked.length + 1) {
    const detail = `asks about ${rowsGone.join(', ')}`;
    yield { invariant: 'a side that lost most of what it had stops the run', detail };
  }
  const isThere = (detail: string): Broken => ({ invariant: 'nothing is deleted that nobody deleted', detail });
  for (const word of words('task-gone')) {
    if (tasks.has(word) && !removed.has(word)) yield isThere(`asks about the task of ${word}, which is there`);
  }
  for (const word of rowsGone) {
    // Of two tasks of a row one may be asked about.
    const isOne = (tasks.get(word)?.length ?? 0) < 2;
    if (rows.has(word) && !removed.has(word) && isOne) yield isThere(`asks about the row of ${word}, which is there`);
  }
}

/** What is decided of a proposal may be done. */
export function decided(proposal: Proposal, decisions: Decisions, sides: Sides, facts: Facts): void {
  for (const { subject, field, sheet, planner } of proposal.conflicts) {
    const side = decisions.conflicts[subject.rowId]?.[field];
    if (!side || !isSaidKey(field)) continue;
    // Whoever takes another's words for a row has another row, and a task that is told other words is another's.
    if (field === 'responsibility' && typeof planner === 'string' && wordOf(planner) !== wordOf(subject.title)) {
      if (side === 'sheet') {
        facts.agree(wordOf(planner));
        facts.removed.add(wordOf(planner));
      } else facts.renamed.add(wordOf(subject.title));
    }
    // What stays after all in an undo is lost nowhere; what somebody typed, and what was before, counts instead of both.
    if (proposal.undoes && side !== 'before') continue;
    const losing = [['sheet', sheet] as const, ['planner', planner] as const].filter(([loser]) => loser !== side);
    facts.unreached.drop((edit) => {
      const lost = losing.find(([loser]) => loser === edit.side);
      const isIts = edit.word === wordOf(subject.title) && edit.field === field;
      return (
        isIts &&
        lost !== undefined &&
        (edit.sign === '-' || (saidFields[field].shown(lost[1])?.includes(edit.value) ?? true))
      );
    });
  }
  for (const { taskId, title } of proposal.offers) {
    // Whoever takes a task into a phase moves it there.
    if (decisions.adopt[taskId] !== undefined)
      facts.unreached.drop(({ word, field }) => word === wordOf(title) && field === 'phase');
  }
  for (const { subject, because } of proposal.asks) {
    const word = wordOf(subject.title);
    const removal = decisions.removals[subject.rowId];
    if (removal === 'restore' && because === 'row-gone' && sides.hasRow(word)) facts.twice.add(word);
    if (removal === 'remove') facts.agree(word);
  }
}
