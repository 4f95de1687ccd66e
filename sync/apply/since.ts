import type { RowId } from '../../shared/model';
import type { MemoryReading, SheetRow } from '../ports/workbook';
import type { Run } from './run';

/** What happened to the workbook since the proposal was made: a person may have looked at it for an hour. */

/** Another person may have applied the same proposal by now: what their run made, or began to make, is not made again. */
export function leaveWhatWasMade(run: Run, now: MemoryReading) {
  const [buckets, creations] = [run.of('create-bucket'), run.of('create-task')];
  const then = run.readings.memory;
  for (const operation of buckets) {
    const made = now.buckets[operation.phase];
    if (made === undefined || made === then.buckets[operation.phase]) continue;
    run.addBucket(operation.phase, made);
    run.settle(operation, 'moved');
  }
  const [tasksNow, tasksThen] = [now.rows, then.rows].map(
    (rows) => new Map(rows.map((row) => [row.rowId, row.taskId])),
  );
  const known = new Set(then.intents.map(({ nonce }) => nonce));
  const begun = new Set(now.intents.filter(({ nonce }) => !known.has(nonce)).map(({ rowId }) => rowId));
  for (const operation of creations) {
    const { rowId } = operation.subject;
    if (begun.has(rowId) || tasksNow?.get(rowId) !== tasksThen?.get(rowId)) run.settle(operation, 'moved');
  }
}

/** A removal was confirmed for a row as it was then, or was no longer: whether it still is so. */
export async function rowsThatStay(run: Run): Promise<(rowId: RowId) => boolean> {
  const { rows } = await run.ports.sheet.read();
  const [now, then] = [rows, run.readings.sheet.rows].map(
    (some) => new Map(some.map((row: SheetRow) => [row.id, JSON.stringify(row)])),
  );
  return (rowId) => now?.get(rowId) === then?.get(rowId);
}
