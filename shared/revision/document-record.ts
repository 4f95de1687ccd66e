import type { Document, DocumentRecord } from '../model';
import { fingerprintOf } from './fingerprint';

/** So many characters of fingerprints leave room for the rest of the record in one cell: about 4,000 responsibilities. */
const mostRemembered = 31_000;

/** What a workbook is to remember of a document, under its id and party there, once it took in these responsibilities. */
export function recordOf(
  { key, title, language, phases }: Document,
  { id, party }: Pick<DocumentRecord, 'id' | 'party'>,
  responsibilities = phases.flatMap((phase) => phase.responsibilities),
): DocumentRecord {
  const taken = responsibilities.map(({ text }) => fingerprintOf(text)).join(' ');
  return { id, key, title, language, party, ...(taken.length <= mostRemembered && { taken }) };
}

/**
 * Tells what the document had already when it was last taken in: a responsibility of which there is no row although the
 * document had it is one that people removed or did not want.
 */
export function takenBefore({ taken = '' }: DocumentRecord): (text: string) => boolean {
  const known = new Set(taken.split(' '));
  return (text) => known.has(fingerprintOf(text));
}
