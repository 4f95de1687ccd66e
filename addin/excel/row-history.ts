import type { LoggedLine } from '../../shared/log';
import { readDate, readText } from '../../shared/worksheet/cell-values';
import { logColumns } from '../../shared/worksheet/log-worksheet';
import { gridOf } from './grid';
import { run } from './host';
import type { Host } from './host';
import { logIn, placesIn } from './log-sheet';

/**
 * What the log tells of the row with that number, the latest line first; nothing where there is no log. Only the lines of
 * the row are read as a whole, however long the log is. Errors: those of `run`.
 */
export async function readHistory(host: Host, number: string): Promise<LoggedLine[]> {
  if (number === '') return [];
  return run(host, async (context) => {
    const log = await logIn(context);
    const places = log === null ? [] : placesIn(log.headings);
    const numberPlace = places[logColumns.indexOf('number')] ?? -1;
    if (log === null || numberPlace < 0) return [];
    const body = log.table.getDataBodyRange();
    const numbers = body.getColumn(numberPlace).load('values');
    await context.sync();
    const found = gridOf(numbers.values).flatMap(([cell], at) => (readText(cell).trim() === number ? at : []));
    const lines = found.map((at) => body.getRow(at).load('values'));
    await context.sync();
    return lines.map(({ values }) => lineIn(gridOf(values)[0] ?? [], places)).reverse();
  });
}

function lineIn(cells: readonly unknown[], places: readonly number[]): LoggedLine {
  const cell = (key: (typeof logColumns)[number]) => cells[places[logColumns.indexOf(key)] ?? -1] ?? '';
  const [what = '', from = '', to = '', who = ''] = (['what', 'from', 'to', 'who'] as const).map((key) =>
    readText(cell(key)),
  );
  return { day: readDate(cell('day')) ?? null, what, from, to, who };
}
