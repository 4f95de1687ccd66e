import type { Page } from 'playwright-core';

import { paneFrame } from './pane-frame';

/** What stands for each of these letters in a language that says everything at greater length. */
const longer: Record<string, string> = {
  ...{ a: 'äà', e: 'éê', i: 'îï', o: 'öò', u: 'üù', y: 'ýÿ', n: 'ñn', r: 'řr' },
  ...{ A: 'ÄÀ', E: 'ÉÊ', I: 'ÎÏ', O: 'ÖÒ', U: 'ÜÙ', Y: 'ÝŸ', N: 'ÑN', R: 'ŘR' },
};

/**
 * Shows the pane in a pseudo-language, made of whatever it says just now: about 40 % longer, in longer words, with marks
 * above its letters. Answers how to have its own words back; what the pane says anew meanwhile stays.
 */
export async function speakAtLength(page: Page): Promise<() => Promise<void>> {
  const changed = await paneFrame(page).evaluateHandle((table) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all: { node: Node; before: string; after: string }[] = [];
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const before = node.nodeValue ?? '';
      const after = before.replace(/[aeiouynr]/gi, (letter) => table[letter] ?? letter);
      node.nodeValue = after;
      all.push({ node, before, after });
    }
    return all;
  }, longer);
  return () =>
    changed.evaluate((all) => {
      for (const { node, before, after } of all) if (node.nodeValue === after) node.nodeValue = before;
    });
}
