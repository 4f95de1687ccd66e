import type { Root } from 'hast';
import type { LeftOutReason } from '../model';

/** What a page says of itself beside its body. */
export interface Metadata {
  title?: string;
  /** BCP 47 tag. */
  language?: string;
  /** Address of the page itself, against which its links are resolved. */
  address?: string;
}

/** A document in any form, as the one tree that everything after is read from. */
export interface Page {
  tree: Root;
  metadata: Metadata;
  /** Lines of the source, of which each non-blank one is accounted for; none where the form has no lines. */
  lines: readonly string[];
  /** How many of them come before the body. */
  before: number;
  /** Lines that leave nothing behind in the tree, and why. */
  silent: ReadonlyMap<number, LeftOutReason>;
}
