import product from '../../../package.json';
import { detailsOf } from '../parts/details';

/**
 * What a person can hand to whoever helps: versions, what this Excel can do, counts, and the codes of what went wrong
 * last. No names, texts, addresses or tokens.
 */
export function diagnosisOf(facts: readonly string[], failure: unknown, agent: string): string {
  const last = failure === null ? ['last failure: none', agent] : ['last failure:', detailsOf(failure, agent)];
  return [`Phaseboard ${product.version}`, ...facts, ...last].join('\n');
}
