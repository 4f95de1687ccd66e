import type { PhaseKey } from '../model';

/** Id of the document that a workbook was made from. */
export const firstDocument = '1';

/** Where a row comes from: the document's id in the workbook, and where the document has it. */
export interface Origin {
  document: string;
  /** `null` where the document has it no longer, and in workbooks of an older version. */
  place: { position: number; phase: PhaseKey } | null;
}

/**
 * What the row's cell says of it: `2#17#assess-phase` is the 17th responsibility of the second document, counted from 1
 * through all its phases, in the phase `assess-phase` of the workbook. People may have moved the row since.
 */
export function originInCell({ document, place }: Origin): string {
  return place === null ? document : [document, place.position, place.phase].join('#');
}

/** What a cell says. A blank one is of the first document: workbooks of an older version have no others. */
export function readOrigin(cell: string): Origin {
  const [document = '', count = '', ...phase] = cell.split('#');
  const position = Number(count);
  const isPlaced = Number.isInteger(position) && position > 0 && phase.length > 0;
  return { document: document || firstDocument, place: isPlaced ? { position, phase: phase.join('#') } : null };
}
