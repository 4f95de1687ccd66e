/** What the checker looks for, one name a rule. */
export type Rule =
  | 'xml'
  | 'namespace'
  | 'order'
  | 'missing'
  | 'unknown'
  | 'repeated'
  | 'format'
  | 'length'
  | 'https'
  | 'not-built'
  | 'resource-missing'
  | 'resource-unused'
  | 'icon-size'
  | 'icon-pixels'
  | 'runtime'
  | 'ribbon'
  | 'locale';

/** One thing wrong with a manifest: the rule, the path of the element, and a sentence for whoever edits the file. */
export interface Finding {
  rule: Rule;
  where: string;
  says: string;
}

/** The files of the site that the manifest is for; `path` is relative to the site, as in `assets/app-32.png`. */
export interface Site {
  /** The site's address without a slash at its end, as in `https://example.org/phaseboard`. */
  origin: string;
  exists(path: string): boolean;
  /** Pixels of a PNG; undefined for whatever is none. */
  imageSize(path: string): { width: number; height: number } | undefined;
}

/** The path of one of our own pages or images; undefined for an address elsewhere. */
export function ownPath(address: string, { origin }: Site): string | undefined {
  return address.startsWith(`${origin}/`) ? address.slice(origin.length + 1).replace(/[?#].*/s, '') : undefined;
}
