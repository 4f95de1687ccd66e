import type { LeftOut, LeftOutReason } from '../model';

/** What is only markup, or is somewhere else in the result, is counted and not told. */
const untold: readonly LeftOutReason[] = ['decoration', 'columns', 'repeated', 'source-text'];

/** True for a line with words that somebody may miss. */
export function isTold({ reason }: LeftOut): boolean {
  return !untold.includes(reason);
}
