import { isProblem } from '../errors';
import type { Problem, ProblemFacts, ProblemKind } from '../errors';
import type { Words } from './languages';

/** The one place where an error becomes a sentence: what happened and what to do. Foreign errors say only that. */
export function explain(error: unknown, { problem }: Words): string {
  return isProblem(error) ? sentence(problem, error) : problem.unexpected({});
}

function sentence<K extends ProblemKind>(problem: { [P in K]: (facts: ProblemFacts[P]) => string }, error: Problem<K>) {
  return problem[error.kind](error.facts);
}
