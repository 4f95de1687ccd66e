import type { Page } from 'playwright-core';

import { speakAtLength } from './long-texts';
import { paneFrame } from './pane-frame';

/** How wide Excel makes a task pane, in pixels. */
const paneWidth = 320;

/** What does not fit into a pane of Excel's usual width in the pseudo-language, each with the element that it is in. */
export async function overflowAtLength(page: Page): Promise<string[]> {
  const frame = page.locator('#pane iframe');
  const style = await frame.getAttribute('style');
  const speakAsBefore = await speakAtLength(page);
  await frame.evaluate((element, width) => {
    element.style.cssText += `; width: ${width}px; min-width: 0`;
  }, paneWidth);
  const found = await overflowInPane(page);
  await frame.evaluate((element, before) => {
    if (before === null) element.removeAttribute('style');
    else element.setAttribute('style', before);
  }, style);
  await speakAsBefore();
  return found;
}

/**
 * What does not fit into the pane as it is: texts beyond its edge, beyond the edge of a button or of whatever cuts them,
 * and choices longer than their drop-down. An ellipsis is meant, where the whole can be had from a `title`.
 */
export function overflowInPane(page: Page): Promise<string[]> {
  return paneFrame(page).evaluate(() => {
    const found: string[] = [];
    const edge = document.documentElement.clientWidth;
    const pencil = document.createElement('canvas').getContext('2d');
    for (const select of document.querySelectorAll('select')) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(select);
      if (!pencil || select.closest('[title]')) continue;
      pencil.font = font;
      const text = select.selectedOptions[0]?.text ?? '';
      const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      if (pencil.measureText(text).width > room + 1) found.push(`“${text}” is cut in its drop-down`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode.nodeValue?.trim() ?? '';
      range.selectNodeContents(texts.currentNode);
      const { left, right, bottom, width, height } = range.getBoundingClientRect();
      let box = texts.currentNode.parentElement;
      if (text === '' || width * height === 0) continue;
      let beyond = right > edge + 1 || left < -1 ? document.body : null;
      for (; box && box !== document.body; box = box.parentElement) {
        const { clipPath, overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(box);
        // For screen readers alone.
        if (clipPath !== 'none') beyond = null;
        if (clipPath !== 'none' || box.closest('[aria-hidden=true]')) break;
        const around = box.getBoundingClientRect();
        const cuts = overflowX !== 'visible';
        const isTooWide = right > around.right + 1 || left < around.left - 1;
        const isTooHigh = overflowY !== 'auto' && bottom > around.bottom + 1;
        const isShortened = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
        if (cuts && isShortened && box.closest('[title]')) {
          beyond = null;
          break;
        }
        if ((cuts || box.matches('button')) && (isTooWide || isTooHigh)) beyond = box;
      }
      if (beyond) found.push(`“${text}” does not fit into ${beyond.tagName.toLowerCase()} ${beyond.className}`.trim());
    }
    if (document.documentElement.scrollWidth > edge) found.push('the pane has to be scrolled sideways');
    return [...new Set(found)];
  });
}
