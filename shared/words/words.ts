import { isProblem } from '../errors';
import type { Problem, ProblemFacts, ProblemKind } from '../errors';
import type { Language } from '../language';
import { en } from './en';
import { es } from './es';

/** Every text of the product in one language. A language is one file of this shape. */
export type Words = typeof en;

const catalogue: Record<Language, Words> = { en, es };

export function wordsIn(language: Language): Words {
  return catalogue[language];
}

/** The one place where an error becomes a sentence: what happened and what to do. Foreign errors say only that. */
export function explain(error: unknown, language: Language): string {
  const { problem } = wordsIn(language);
  return isProblem(error) ? sentence(problem, error) : problem.unexpected({});
}

function sentence<K extends ProblemKind>(problem: { [P in K]: (facts: ProblemFacts[P]) => string }, error: Problem<K>) {
  return problem[error.kind](error.facts);
}
