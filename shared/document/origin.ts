import type { PhaseKey } from '../model';

/** Id of the document that a workbook was made from. */
export const firstDocument = '1';

/** Where the document has a row, and what it said of it there. */
export interface OriginPlace {
  /** Which of the document's responsibilities it is, from 1. */
  position: number;
  /** The phase of the workbook that the document has it in; people may have moved the row since. */
  phase: PhaseKey;
  /** Fingerprints of the steps, notes, link and workstream, so that what people changed is told from what the document did. */
  said: readonly string[];
}

/** Where a row comes from: the document's id in the workbook, and where the document has it. */
export interface Origin {
  document: string;
  /** `null` where the document has it no longer, and in workbooks of an older version. */
  place: OriginPlace | null;
}

/**
 * What the row's cell says of it: `2#17 k3f9x2#assess-phase` is the 17th responsibility of the second document, counted
 * from 1 through all its phases, with one step or note, in the phase `assess-phase` of the workbook.
 */
export function originInCell({ document, place }: Origin): string {
  return place === null ? document : [document, [place.position, ...place.said].join(' '), place.phase].join('#');
}

/** What a cell says. A blank one is of the first document: workbooks of an older version have no others. */
export function readOrigin(cell: string): Origin {
  const [document = '', known = '', ...phase] = cell.split('#');
  const [count, ...said] = known.split(' ');
  const position = Number(count);
  const isPlaced = Number.isInteger(position) && position > 0 && phase.length > 0;
  return { document: document || firstDocument, place: isPlaced ? { position, phase: phase.join('#'), said } : null };
}
