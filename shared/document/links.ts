import { parsedAddress } from '../address';
import type { Link } from '../model';
import { attribute, elementsOf } from './tree';
import type { Node } from './tree';
import { wordsOf } from './words-of';

const followed = new Set(['http:', 'https:', 'mailto:']);

/**
 * The links among nodes, each address once. An address is resolved against that of the page where it is known, and
 * stays relative otherwise. What is not http, https or mailto is no link.
 */
export function linksIn(nodes: readonly Node[], base: string | undefined): Link[] {
  return [...elementsOf(nodes, 'a')].flatMap((anchor) => {
    const address = addressOf(attribute(anchor, 'href').trim(), base);
    return address === null ? [] : [{ text: wordsOf([anchor]) || address, address }];
  });
}

/** A place on the page itself is only an address where the page has one. */
function addressOf(href: string, base: string | undefined): string | null {
  if (href === '') return null;
  const url = parsedAddress(href, base);
  if (url) return followed.has(url.protocol) ? (parsedAddress(href) ? href : url.href) : null;
  if (href.startsWith('//')) return `https:${href}`;
  return href.startsWith('#') ? null : href;
}

/** The same links without those whose words and address were there already. */
export function withoutRepeats(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [`${link.address} ${link.text}`, link])).values()];
}
