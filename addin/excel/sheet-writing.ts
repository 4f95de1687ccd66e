import type { WorksheetLanguage } from '../../shared/language';
import type { SheetChange } from '../../shared/row';
import type { Outcome } from '../../sync/ports/workbook';
import { writeCells } from './cell-writing';
import type { CellWrite } from './cell-writing';
import { queueCounters } from './counters';
import { numbering } from './identity';
import { leaverFrom, removalOf, returningWrites, standingRows } from './leaving';
import { positionOf } from './phase-table';
import type { PhaseTable } from './phase-table';
import { appendRows } from './row-appending';
import { stepsFor } from './row-changes';
import type { Step } from './row-changes';
import { removeRows } from './row-removing';
import type { Leaving } from './row-removing';
import { showColumns } from './shown-columns';
import type { WorkbookReading } from './workbook-reading';

/**
 * Writes changes to the rows of the reading: cells first, then new rows, then removals, each in round trips whose
 * number does not depend on how many there are. One outcome a change.
 */
export async function writeChanges(
  context: Excel.RequestContext,
  changes: readonly SheetChange[],
  reading: WorkbookReading,
  language: WorksheetLanguage,
): Promise<Outcome[]> {
  const given: string[] = [];
  const number = numbering(reading.tables);
  const nextNumber = (phase: string) => {
    const next = number(phase);
    given.push(next);
    return next;
  };
  const { rows } = standingRows(reading.tables, reading.remembered);
  const steps = stepsFor(changes, { tables: reading.tables, rows, language, nextNumber });

  showColumns(context, steps);
  const moving = new Set(steps.flatMap((step) => (step.kind === 'move' ? step.placed : [])));
  const writes = [
    ...steps.flatMap((step) => ('writes' in step ? step.writes : [])),
    ...returningWrites(rows.filter((placed) => !moving.has(placed))),
  ];
  let tables: readonly PhaseTable[] = reading.tables;
  let written: ReadonlySet<CellWrite> = new Set();
  if (writes.length > 0) ({ tables, written } = await writeCells(context, tables, writes));

  const isReady = ({ writes: told }: { writes: readonly CellWrite[] }) => told.every((write) => written.has(write));
  const newRows = steps.flatMap((step) => {
    const isNew = step.kind === 'append' || (step.kind === 'move' && isReady(step));
    return isNew ? step.row : [];
  });
  let appended: ReadonlySet<string> = new Set();
  if (newRows.length > 0) {
    queueCounters(context, reading, given);
    ({ tables, ids: appended } = await appendRows(context, tables, newRows));
  }

  const leaving = steps.flatMap((step) => leavingIn(step, appended));
  tables = await removeRows(context, tables, leaving);

  return steps.map((step) => outcomeOf(step, { written, appended, tables }));
}

/** The row that a step takes away. One that moves leaves its old table once it stands in the new one. */
function leavingIn(step: Step, appended: ReadonlySet<string>): Leaving[] {
  if (step.kind === 'move') return appended.has(step.row.id) ? [leaverFrom(step.placed)] : [];
  return step.kind === 'remove' ? [removalOf(step.placed)] : [];
}

interface After {
  written: ReadonlySet<CellWrite>;
  appended: ReadonlySet<string>;
  tables: readonly PhaseTable[];
}

function outcomeOf(step: Step, { written, appended, tables }: After): Outcome {
  const moved: Outcome = { done: false, why: 'moved' };
  const isThere = (id: string, phase: string) =>
    tables.some((table) => table.record.key === phase && positionOf(table, id) >= 0);
  switch (step.kind) {
    case 'refuse':
      return step.outcome;
    case 'cells':
      return step.writes.every((write) => written.has(write)) ? { done: true } : moved;
    case 'append':
    case 'move':
      return appended.has(step.row.id) ? { done: true } : moved;
    case 'remove':
      return isThere(step.placed.row.id, step.placed.row.phase) ? moved : { done: true };
  }
}
