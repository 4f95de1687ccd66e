import type { Responsibility, Step } from '../model';
import type { DetailsChange } from './comparison';
import { isInWorkstream } from './joined-name';
import { linesOf, mergeLines } from './merged-lines';
import { formatSteps, parseSteps } from '../steps';
import { notesOf } from './responsibility-values';
import type { StandingRow } from './standing';

/**
 * What a responsibility says besides its wording that its row does not; `null` for nothing. A value that the document
 * does not give is left to the row.
 */
export function detailsOf(row: StandingRow, responsibility: Responsibility): DetailsChange | null {
  const steps = mergedSteps(row.steps, responsibility.steps);
  const told = notesOf(responsibility);
  const notes = mergedNotes(row.notes, told.notes);
  const { workstream } = responsibility;
  const change: DetailsChange = {
    ...(steps && { steps: { from: row.steps, to: steps } }),
    ...(notes !== null && { notes: { from: row.notes, to: notes } }),
    ...(told.link !== '' && told.link !== row.link && { link: { from: row.link, to: told.link } }),
    ...(!isInWorkstream(row.workstream, workstream) && { workstream: { from: row.workstream, to: workstream } }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** A step that stays keeps its tick, reworded or not. */
function mergedSteps(row: readonly Step[], told: readonly Step[]): Step[] | null {
  // A cell holds less than a step may say: a bullet at its beginning is lost.
  const document = parseSteps(formatSteps(told));
  const lines = mergeLines(
    row.map(({ text }) => text),
    document.map(({ text }) => text),
  );
  return (
    lines?.flatMap((line) => {
      const standing = line.row === null ? undefined : row[line.row];
      const now = line.document === null ? undefined : document[line.document];
      const step = now ?? standing;
      return step ? [{ ...step, done: standing?.done ?? step.done }] : [];
    }) ?? null
  );
}

function mergedNotes(row: string, document: string): string | null {
  const standing = linesOf(row);
  const told = linesOf(document);
  const lines = mergeLines(standing, told);
  if (!lines) return null;
  return lines.map((line) => (line.document === null ? standing[line.row ?? 0] : told[line.document]) ?? '').join('\n');
}
