import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds in the page and its frames, the spreadsheet engine's own interface left out. */
export async function faultsIn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(rules)
    .exclude('.workbook-grid')
    .exclude('.univer-popup')
    // Fluent's own marks at the ends of the pane: they hand the focus on at once, so nobody ever stands on them.
    .exclude(['#pane iframe', '[data-tabster-dummy]'])
    .exclude('[data-tabster-dummy]')
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
