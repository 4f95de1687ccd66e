import axe from 'axe-core';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

import { overflowAtLength } from './overflow';
import { paneFrame } from './pane-frame';

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  // Each frame is asked by itself.
  iframes: false,
};
/** Fluent's own marks at the ends of a page: they hand the focus on at once, so nobody ever stands on them. */
const marks = '[data-tabster-dummy]';

/** What axe finds in the pane, and what would not fit into it in a language that needs more room. */
export async function faultsInPane(page: Page): Promise<string[]> {
  return [...(await axeInPane(page)), ...(await overflowAtLength(page))];
}

/** What axe finds in the pane. `isForced`: Windows has the colours, of which a browser tells axe others than it shows. */
export function axeInPane(page: Page, isForced = false): Promise<string[]> {
  return faultsInFrame(paneFrame(page), [marks], { 'color-contrast': { enabled: !isForced } });
}

/** What axe finds in the page, and the faults of the pane, the spreadsheet engine's own interface left out. */
export async function faultsIn(page: Page): Promise<string[]> {
  const around = await faultsInFrame(page.mainFrame(), ['.workbook-grid', '.univer-popup', marks]);
  return [...around, ...(await faultsInPane(page))];
}

async function faultsInFrame(frame: Frame, exclude: string[], rules: RunOptions['rules'] = {}): Promise<string[]> {
  const isThere = await frame.evaluate(() => 'axe' in window);
  if (!isThere) await frame.evaluate(axe.source);
  const context: ElementContext = { exclude };
  const asked = [context, { ...options, rules }].map((one) => JSON.stringify(one)).join(', ');
  const { violations } = await frame.evaluate<AxeResults>(`axe.run(${asked})`);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary = '' }) => `${html} ${failureSummary}`).join(' ')}`,
  );
}
