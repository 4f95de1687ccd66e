import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const pane = '#pane iframe';
/** Fluent's own marks at the ends of the pane: they hand the focus on at once, so nobody ever stands on them. */
const marks = '[data-tabster-dummy]';

/** What axe finds in the pane. */
export async function faultsInPane(page: Page): Promise<string[]> {
  return found(new AxeBuilder({ page }).include([pane, 'body']).exclude([pane, marks]));
}

/** What axe finds in the page and its frames, the spreadsheet engine's own interface left out. */
export async function faultsIn(page: Page): Promise<string[]> {
  return found(
    new AxeBuilder({ page }).exclude('.workbook-grid').exclude('.univer-popup').exclude([pane, marks]).exclude(marks),
  );
}

async function found(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
