/** What is read for the screen in front: whoever asks for something else, or leaves, gives up what is still under way. */
export interface GivingUp {
  /** Gives up what was begun before; the signal of what begins now. */
  begin(): AbortSignal;
  giveUp(): void;
}

export function createGivingUp(): GivingUp {
  let current = new AbortController();
  const giveUp = () => current.abort();
  return {
    giveUp,
    begin() {
      giveUp();
      current = new AbortController();
      return current.signal;
    },
  };
}
