import type { Problem } from '../shared/errors';
import { explain } from '../shared/words/explain';
import type { Words } from '../shared/words/languages';
import { countsInWords, tellerOf } from './telling';
import type { Operation, OperationKind, Proposal } from './proposal';

/** Why an operation was not done. */
export interface Left {
  operation: Operation;
  /** `busy`: it was found moving by three readings in a row. */
  why: 'moved' | 'busy' | 'gone' | 'computed' | 'refused' | 'uncertain' | 'cancelled';
  problem: Problem | null;
}

/** What became of a proposal. */
export interface Report {
  done: Record<OperationKind, number>;
  left: Left[];
  /** What stopped the run before its end; what was done until then is kept and remembered. */
  problem: Problem | null;
  /** There was nothing to do, on either side. */
  idle: boolean;
  /** Nobody was shown it before, as the settings allow: the report is the first that is heard of it. */
  unasked: boolean;
  /** Where the journal has what was done, so that it can be taken back; null where nothing was. */
  runId: string | null;
  /** What was applied; its asks, conflicts and refusals are still open. */
  proposal: Proposal;
}

/** The report as lines of text: what stopped it, what was done, what was left and why, what is still to be decided. */
export function describeReport({ done, left, problem, idle, unasked, proposal }: Report, all: Words): string[] {
  const words = all.proposal;
  const tell = tellerOf(proposal, all);
  const isLeft = (operation: Operation) => left.some((one) => one.operation === operation);
  const about = (operation: Operation) =>
    'subject' in operation ? tell.row(operation.subject) : words.row('', operation.name);
  return [
    ...(problem ? [explain(problem, all)] : []),
    ...(proposal.doubt ? [tell.doubt(proposal.doubt)] : []),
    ...proposal.guards.map(tell.guard),
    ...(idle && !proposal.doubt && proposal.guards.length === 0 ? [words.nothing] : []),
    ...countsInWords(done, all, 'done'),
    ...(unasked ? proposal.operations.filter((operation) => !isLeft(operation)).map(tell.operation) : []),
    ...left.map((one) => {
      const row = about(one.operation);
      return one.why === 'refused'
        ? words.left.refused(row, one.problem ? explain(one.problem, all) : '')
        : words.left[one.why](row);
    }),
    ...proposal.asks.map(tell.ask),
    ...proposal.conflicts.map(tell.conflict),
    ...proposal.refusals.map(tell.refusal),
    ...(unasked ? proposal.warnings.flatMap(tell.warning) : []),
  ];
}
