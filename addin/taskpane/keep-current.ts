import type { Actions } from './actions';

/** Milliseconds without a change before the overview is read again: a paste or a fill is one change. */
const calm = 800;

/** What the pane's window is asked for. */
interface Page {
  addEventListener: (type: 'focus', listener: () => void) => void;
  setTimeout: (work: () => void, milliseconds: number) => number;
  clearTimeout: (id: number | undefined) => void;
}

/**
 * Reads the overview again after worksheet events and when the pane gets the focus. Events are hints only, and reading
 * again is harmless; a failure waits for the next of them.
 */
export function keepCurrent(
  watch: (onChange: () => void) => Promise<void>,
  actions: Pick<Actions, 'refreshQuietly'>,
  page: Page,
): Promise<void> {
  let waiting: number | undefined;
  const soon = () => {
    page.clearTimeout(waiting);
    waiting = page.setTimeout(() => void actions.refreshQuietly(), calm);
  };
  page.addEventListener('focus', soon);
  // Events are hints only: without them the pane still reads again whenever it gets the focus.
  return watch(soon).catch(() => undefined);
}
