import type { PhaseRecord } from '../../shared/worksheet/memory-layout';
import { encodePhase } from '../../shared/worksheet/memory-records';
import { countIn } from './identity';
import { place, queuePlacements } from './memory-cells';
import type { WorkbookReading } from './workbook-reading';

/** Queues the memory of numbers that are about to be given, so that none is ever given again. */
export function queueCounters(
  context: Excel.RequestContext,
  { tables, phasesGrid }: Pick<WorkbookReading, 'tables' | 'phasesGrid'>,
  given: readonly string[],
): void {
  const records = tables.flatMap(({ record, worksheet, table }): PhaseRecord[] => {
    const counts = given.map((number) => countIn(number, record.position));
    const lastNumber = Math.max(record.lastNumber, ...counts);
    return lastNumber > record.lastNumber ? [{ ...record, worksheet, table, lastNumber }] : [];
  });
  if (records.length > 0) queuePlacements(context, 'phases', place(phasesGrid, records.map(encodePhase), new Set()));
}
