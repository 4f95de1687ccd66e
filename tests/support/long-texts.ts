import type { Page } from 'playwright-core';

import { paneFrame } from './pane-frame';

/** What stands for each of these letters in a language that says everything at greater length. No letter is in both. */
const longer: Record<string, string> = {
  ...{ a: 'äà', e: 'éê', i: 'îï', o: 'öò', u: 'üù', y: 'ýÿ', n: 'ñň', r: 'řŕ' },
  ...{ A: 'ÄÀ', E: 'ÉÊ', I: 'ÎÏ', O: 'ÖÒ', U: 'ÜÙ', Y: 'ÝŸ', N: 'ÑŇ', R: 'ŘŔ' },
};

/** A text in the pseudo-language: about 40 % longer, in longer words, with marks above its letters. Twice is the same as once. */
export function atLength(text: string): string {
  return text.replace(/[aeiouynr]/gi, (letter) => longer[letter] ?? letter);
}

/** The same for a pattern without classes of letters. */
export function patternAtLength({ source, flags }: RegExp): RegExp {
  return new RegExp(atLength(source), flags);
}

/**
 * Shows the pane in the pseudo-language, made of whatever it says just now. Answers how to have its own words back; what
 * the pane says anew meanwhile stays.
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

/** From now on the pane speaks the pseudo-language alone: whatever it shows or tells a screen reader, as soon as it does. */
export async function speakOnlyAtLength(page: Page): Promise<void> {
  await page.addInitScript((table) => {
    if (!window.location.pathname.endsWith('/taskpane.html')) return;
    const spoken = ['aria-label', 'placeholder', 'title'];
    const long = (text: string) => text.replace(/[aeiouynr]/gi, (letter) => table[letter] ?? letter);
    const speakText = (node: Node) => {
      const text = node.nodeValue ?? '';
      if (long(text) !== text && !node.parentElement?.closest('script, style')) node.nodeValue = long(text);
    };
    const speakNames = (element: Element) => {
      for (const name of spoken) {
        const text = element.getAttribute(name);
        if (text !== null && long(text) !== text) element.setAttribute(name, long(text));
      }
    };
    const speak = (node: Node) => {
      if (node.nodeType === Node.TEXT_NODE) speakText(node);
      if (node instanceof Element) speakNames(node);
      node.childNodes.forEach(speak);
    };
    const observer = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'childList') addedNodes.forEach(speak);
        else if (target instanceof Element) speakNames(target);
        else speakText(target);
      }
    });
    const what = { subtree: true, childList: true, characterData: true, attributeFilter: spoken };
    observer.observe(document, what);
  }, longer);
}
