/**
 * Who goes on next. Whatever a client awaits of the world outside is a turn; between two turns others act. Nothing runs
 * by itself, so that a seed gives the same history every time.
 */
export interface Turns {
  /** Waits until the one who holds this key is let on. */
  wait: (holder: string) => Promise<void>;
  /** Lets one of the waiting on and answers once it waits again or is done; false if nobody waits. */
  pass: (chance: (below: number) => number) => Promise<boolean>;
  /** Whoever holds this key goes nowhere any more. */
  drop: (holder: string) => void;
}

export function createTurns(): Turns {
  let waiting: { holder: string; go: () => void }[] = [];
  return {
    wait: (holder) =>
      new Promise((resolve) => {
        waiting.push({ holder, go: resolve });
      }),
    async pass(chance) {
      const [next] = waiting.splice(chance(waiting.length), 1);
      if (!next) return false;
      next.go();
      await settled();
      return true;
    },
    drop(holder) {
      waiting = waiting.filter((one) => one.holder !== holder);
    },
  };
}

/** Everything that does not wait for a turn has happened. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
