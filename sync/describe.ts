import type { Words } from '../shared/words/languages';
import type { Proposal } from './proposal';
import { countsInWords, tellerOf } from './telling';

/** A proposal as lines of text: counts, then each operation, question, conflict, refusal and warning. */
export function describe(proposal: Proposal, words: Words): string[] {
  const tell = tellerOf(proposal, words);
  const lines = [
    ...(proposal.doubt ? [tell.doubt(proposal.doubt)] : []),
    ...proposal.guards.map(tell.guard),
    ...countsInWords(proposal.counts, words),
    ...(proposal.waiting > 0 ? [words.proposal.waiting(proposal.waiting)] : []),
    ...proposal.operations.map(tell.operation),
    ...proposal.left.map(tell.left),
    ...proposal.asks.map(tell.ask),
    ...proposal.conflicts.map(tell.conflict),
    ...proposal.refusals.map(tell.refusal),
    ...proposal.names.map(tell.name),
    ...proposal.warnings.flatMap(tell.warning),
    ...tell.kept(),
  ];
  const { nothing, offers } = words.proposal;
  return [
    ...(lines.length > 0 ? lines : [nothing]),
    ...(proposal.offers.length > 0 ? [offers(proposal.offers.length)] : []),
  ];
}
