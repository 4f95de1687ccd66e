/** Which plans and groups were used last on this computer, the latest first. */
export interface RecentPlans {
  ids(): string[];
  used(ids: readonly string[]): void;
}

const key = 'phaseboard.recent-plans';
const most = 20;

/** Kept in the browser's storage; where that is shut, nothing is recent. Ids only: titles and names stay where they are. */
export function recentPlans(storage: () => Pick<Storage, 'getItem' | 'setItem'>): RecentPlans {
  const ids = () => {
    try {
      const kept: unknown = JSON.parse(storage().getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
    } catch {
      return [];
    }
  };
  return {
    ids,
    used(latest) {
      try {
        storage().setItem(key, JSON.stringify([...new Set([...latest, ...ids()])].slice(0, most)));
      } catch {
        // What cannot be kept is merely not shown first the next time.
      }
    },
  };
}

/** What was used last first, and the rest as it was. */
export function recentFirst<T extends { id: string }>(choices: readonly T[], recent: readonly string[]): T[] {
  const rank = ({ id }: T) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return [...choices].sort((one, other) => rank(one) - rank(other));
}
