import { undecided } from '../../sync/decisions';
import type { Decisions, FieldDecisions } from '../../sync/decisions';
import type { Conflict, Proposal } from '../../sync/proposal';
import { directoryOf } from '../../sync/owners';
import { readTyped } from '../../sync/typed';
import type { TypedField } from '../../sync/typed';
import type { Chance } from './chance';
import type { Used } from './people';
import { dues, sayingOf, serial, starts } from './people';
import { dayOfSerial, wordOf } from './said';

/** Who decides, and when. */
export interface Deciding {
  /** Of the run. */
  number: number;
  chance: Chance;
  /** Everything is decided, so that it comes to rest. */
  isLast: boolean;
  used: Used;
  phases: readonly string[];
}

/** How a person decides on a proposal. Null leaves everything as it is. */
export function decide(proposal: Proposal, deciding: Deciding): Decisions | null {
  const { chance, isLast, phases } = deciding;
  if (proposal.guards.length > 0 && !isLast) return null;
  const believe = proposal.guards.flatMap((guard) => (guard.kind === 'emptied' ? guard.side : []));
  const manyRemovals = isLast || chance.oneIn(2) ? Infinity : 0;
  const quiet = isLast ? false : chance.oneIn(8) ? chance.oneIn(2) : null;
  const decisions: Decisions = { ...structuredClone(undecided), believe, manyRemovals, quiet };
  const among = <T>(options: readonly T[]): T | null =>
    chance.of<T | null>(isLast ? options : [...options, null]) ?? null;
  for (const conflict of proposal.conflicts) {
    const { rowId } = conflict.subject;
    // An undo asks whether the field shall be as it was, or stays.
    const side = among(proposal.undoes ? (['before', 'sheet'] as const) : (['sheet', 'planner'] as const));
    const typed = !proposal.undoes && chance.oneIn(4) && typedFor(conflict, proposal, deciding);
    if (typed) Object.assign((decisions.conflicts[rowId] ??= {}), typed);
    else if (side) decisions.conflicts[rowId] = { ...decisions.conflicts[rowId], [conflict.field]: side };
  }
  for (const { subject, because } of proposal.asks) {
    const removal = among(['remove', 'restore'] as const);
    // Nothing else is to be done about a task of a row to which it does not apply.
    if (isLast && because === 'not-applicable') decisions.removals[subject.rowId] = 'remove';
    else if (removal) decisions.removals[subject.rowId] = removal;
  }
  for (const { taskId } of proposal.offers) {
    const phase = chance.oneIn(3) && chance.of(phases);
    if (phase) decisions.adopt[taskId] = phase;
  }
  return decisions;
}

/** What somebody types instead of both, in words that nobody used. */
function typedFor(
  { subject, field, planner }: Conflict,
  { people }: Proposal,
  { number, chance, isLast, used }: Deciding,
): FieldDecisions | undefined {
  const word = wordOf(subject.title);
  const context = { directory: directoryOf(people, [], {}) };
  const type = (name: TypedField, text: string) => readTyped(name, text, context);
  // Days of the last runs come after those of the steps, and every start before every due date.
  const day = isLast ? number - 880 : number;
  switch (field) {
    case 'due':
      return type('due', dayOfSerial(serial(day, dues)));
    case 'start':
      return type('start', dayOfSerial(serial(day, starts)));
    case 'priority': {
      const priority = used.fresh(word, 'priority', ['Urgent', 'Important', 'Low'], chance);
      return priority === undefined ? undefined : type('priority', priority);
    }
    case 'responsibility':
      // Whose task has the words of another row has another row.
      return typeof planner === 'string' && wordOf(planner) === word
        ? type(field, `${word} ${sayingOf(word)} typed ${number}`)
        : undefined;
    default:
      return undefined;
  }
}
