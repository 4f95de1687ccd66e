import type { Responsibility, Step } from '../model';
import type { DetailsChange } from './comparison';
import { isInWorkstream, joinedWorkstream } from './joined-name';
import { mergeLines } from './merged-lines';
import type { WasSaid } from './merged-lines';
import { formatSteps, parseSteps } from '../steps';
import { linesOf, notesOf } from './responsibility-values';
import { saidOf } from './standing';
import type { StandingRow } from './standing';

/**
 * What a responsibility says besides its wording that is new, and that its row does not say; `null` for nothing. What
 * the document said before, and people changed or removed, is theirs; what it dropped goes. `joinedAs` is the workstream
 * that the document joined as.
 */
export function detailsOf(row: StandingRow, responsibility: Responsibility, joinedAs: string): DetailsChange | null {
  const wasSaid = saidOf(row);
  const steps = mergedSteps(row.steps, responsibility.steps, wasSaid);
  const told = notesOf(responsibility);
  const notes = mergedNotes(row.notes, told.notes, wasSaid);
  const isDroppedLink = told.link === '' && wasSaid(row.link);
  const isNewLink = told.link !== '' && !wasSaid(told.link);
  const { workstream } = responsibility;
  const change: DetailsChange = {
    ...(steps && { steps: { from: row.steps, to: steps } }),
    ...(notes !== null && { notes: { from: row.notes, to: notes } }),
    ...((isNewLink || isDroppedLink) && told.link !== row.link && { link: { from: row.link, to: told.link } }),
    ...(!isInWorkstream(row.workstream, workstream) &&
      !wasSaid(workstream) && {
        workstream: { from: row.workstream, to: joinedWorkstream(joinedAs, workstream) },
      }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** A step that stays keeps its tick, reworded or not. */
function mergedSteps(row: readonly Step[], told: readonly Step[], wasSaid: WasSaid): Step[] | null {
  // A cell holds less than a step may say: a bullet at its beginning is lost.
  const document = parseSteps(formatSteps(told));
  const lines = mergeLines(
    row.map(({ text }) => text),
    document.map(({ text }) => text),
    wasSaid,
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

function mergedNotes(row: string, document: string, wasSaid: WasSaid): string | null {
  const standing = linesOf(row);
  const told = linesOf(document);
  const lines = mergeLines(standing, told, wasSaid);
  if (!lines) return null;
  return lines.map((line) => (line.document === null ? standing[line.row ?? 0] : told[line.document]) ?? '').join('\n');
}
