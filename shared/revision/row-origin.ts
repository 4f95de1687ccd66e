import { originInCell } from '../document/origin';
import { formatSteps, parseSteps } from '../steps';
import { fingerprintOf } from './fingerprint';
import { linesOf, notesOf } from './responsibility-values';
import type { PhaseKey, Responsibility } from '../model';

/** A responsibility of a document in the phase of the workbook that it is in there. */
interface Placed {
  position: number;
  phase: PhaseKey;
  responsibility: Responsibility;
}

/** What the cell of a row says of the responsibility that it comes from. */
export function originCellOf(document: string, { position, phase, responsibility }: Placed): string {
  return originInCell({ document, place: { position, phase, said: detailsSaidIn(responsibility) } });
}

/** Fingerprints of all that a responsibility says besides its wording, line by line as the cells have it. */
function detailsSaidIn(responsibility: Responsibility): string[] {
  const { steps, workstream } = responsibility;
  const { notes, link } = notesOf(responsibility);
  const lines = [...parseSteps(formatSteps(steps)).map(({ text }) => text), ...linesOf(notes), link, workstream];
  return lines.filter((line) => line !== '').map(fingerprintOf);
}
