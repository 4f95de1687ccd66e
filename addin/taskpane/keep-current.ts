import type { Actions } from './actions';

/** Milliseconds without a change before the overview is read again: a paste or a fill is one change. */
const calm = 800;

/**
 * Reads the overview again after worksheet events and when the pane gets the focus. Events are hints only, and reading
 * again is harmless; a failure waits for the next of them.
 */
export function keepCurrent(watch: (onChange: () => void) => Promise<void>, actions: Actions): Promise<void> {
  let waiting: number | undefined;
  const soon = () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void actions.refreshQuietly(), calm);
  };
  window.addEventListener('focus', soon);
  // Events are hints only: without them the pane still reads again whenever it gets the focus.
  return watch(soon).catch(() => undefined);
}
