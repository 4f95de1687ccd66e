import type {
  AddedEntry,
  ComparisonEntry,
  MetEntry,
  RevisionComparison,
  WithdrawnEntry,
} from '../../../shared/revision/comparison';
import type { Replacement } from '../../../shared/revision/replacements';

/** What a person goes through, part by part. Rows that say nothing new but a replacement are decided with it. */
export interface RevisionParts {
  replacements: { replacement: Replacement; entries: MetEntry[] }[];
  conflicts: MetEntry[];
  reworded: MetEntry[];
  moved: MetEntry[];
  details: MetEntry[];
  returned: MetEntry[];
  added: AddedEntry[];
  withdrawn: WithdrawnEntry[];
}

export type MetPart = 'reworded' | 'moved' | 'details' | 'returned';

export function partsOf({ entries }: RevisionComparison, replacements: readonly Replacement[]): RevisionParts {
  const met = entries.filter(isMet);
  const conflicts = met.filter(({ conflict }) => conflict);
  const byReplacement = replacements
    .map((replacement) => ({
      replacement,
      entries: met.filter(
        ({ row, kind, conflict }) => kind === 'reworded' && !conflict && replacement.onlyRowIds.includes(row.id),
      ),
    }))
    .filter(({ entries: own }) => own.length > 0);
  const placed = new Set([...conflicts, ...byReplacement.flatMap(({ entries: own }) => own)].map(({ id }) => id));
  const others = (kind: MetPart) => met.filter((entry) => entry.kind === kind && !placed.has(entry.id));
  return {
    replacements: byReplacement,
    conflicts,
    reworded: others('reworded'),
    moved: others('moved'),
    details: others('details'),
    returned: others('returned'),
    added: entries.filter((entry) => entry.kind === 'added'),
    withdrawn: entries.filter((entry) => entry.kind === 'withdrawn'),
  };
}

function isMet(entry: ComparisonEntry): entry is MetEntry {
  return entry.kind !== 'added' && entry.kind !== 'withdrawn';
}

/** How many rows there are of each kind. */
export function countsOf({ entries }: RevisionComparison): Record<ComparisonEntry['kind'], number> {
  const counts = { unchanged: 0, details: 0, reworded: 0, moved: 0, returned: 0, added: 0, withdrawn: 0 };
  for (const { kind } of entries) counts[kind] += 1;
  return counts;
}
