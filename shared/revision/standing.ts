import { readOrigin } from '../document/origin';
import type { PhaseKey, RowId } from '../model';
import type { RowValues } from '../row';
import { fingerprintOf } from './fingerprint';

/**
 * A row as it stands in the workbook, with what it remembers of its document. Rows that people added have no wording;
 * in workbooks of an older version no row names its document.
 */
export interface StandingRow extends Pick<
  RowValues,
  'responsibility' | 'wording' | 'source' | 'status' | 'document' | 'workstream' | 'party' | 'steps' | 'notes' | 'link'
> {
  id: RowId;
  /** The number by which people know it (`2.03`). */
  number: string;
  phase: PhaseKey;
}

/** A phase of the workbook, as people see it. */
export interface StandingPhase {
  key: PhaseKey;
  title: string;
}

/** The phase that the document has the row in, wherever people moved it; where it stands if nobody knows. */
export function documentPhaseOf({ document, phase }: StandingRow): PhaseKey {
  return readOrigin(document).place?.phase ?? phase;
}

/**
 * True for a row that was withdrawn because the document has it no longer. One that people withdrew, and the document
 * still has, is a row like the others.
 */
export function isDropped({ status, document }: StandingRow): boolean {
  return status === 'withdrawn' && readOrigin(document).place === null;
}

/** True if the document itself said this step, note, link or workstream of the row when it was last taken in. */
export function saidOf({ document }: StandingRow): (text: string) => boolean {
  const said = new Set(readOrigin(document).place?.said);
  return (text) => said.has(fingerprintOf(text));
}

/** In the order of the document; of what it has no longer, and in workbooks of an older version, in that of the numbers. */
export function inDocumentOrder<R extends StandingRow>(rows: readonly R[]): R[] {
  const positionOf = new Map(rows.map((row) => [row, readOrigin(row.document).place?.position ?? Infinity]));
  return rows.toSorted((one, other) => {
    const [here = Infinity, there = Infinity] = [positionOf.get(one), positionOf.get(other)];
    return here === there ? byNumber(one, other) : here - there;
  });
}

/** `2.10` comes after `2.09`; rows without a number stay where they are, behind the others. */
function byNumber(one: StandingRow, other: StandingRow): number {
  const [here, there] = [one, other].map(({ number }) => /^(\d+)\.(\d+)$/.exec(number));
  if (!here || !there) return here ? -1 : there ? 1 : 0;
  return Number(here[1]) - Number(there[1]) || Number(here[2]) - Number(there[2]);
}

/** True for a row that came from the document with this id; a row that people added came from none. */
export function isOfDocument({ wording, document }: StandingRow, id: string): boolean {
  return wording !== '' && readOrigin(document).document === id;
}
