import type { Frame, Page } from 'playwright-core';

/** The frame of the page in which the pane runs. */
export function paneFrame(page: Page): Frame {
  const pane = page.frames().find((frame) => frame.url().includes('/taskpane.html'));
  if (!pane) throw new Error('The pane is not there.');
  return pane;
}
