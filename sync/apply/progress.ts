import type { Operation } from '../proposal';

/** How much of something is done. */
export interface Share {
  done: number;
  total: number;
}

/** How far a run is, and how far with each kind of operation that it has. */
export interface Progress extends Share {
  kinds: Partial<Record<Operation['kind'], Share>>;
}

/** The progress before anything is done. */
export function nothingDone(operations: readonly Operation[]): Progress {
  const kinds: Progress['kinds'] = {};
  for (const { kind } of operations) kinds[kind] = { done: 0, total: (kinds[kind]?.total ?? 0) + 1 };
  return { done: 0, total: operations.length, kinds };
}

/** The progress after one more of a kind. */
export function oneMore({ done, total, kinds }: Progress, kind: Operation['kind']): Progress {
  const { done: before, total: all } = kinds[kind] ?? { done: 0, total: 1 };
  return { done: done + 1, total, kinds: { ...kinds, [kind]: { done: before + 1, total: all } } };
}
