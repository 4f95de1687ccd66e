import { Problem } from '../../shared/errors';
import type { PhaseRecord, RowRecord, Settings } from '../../shared/worksheet/memory-layout';
import { peopleTable } from '../../shared/worksheet/people-worksheet';
import { gridOf } from './grid';
import type { Grid } from './grid';
import { askForMemory, phasesIn, rowsIn, settingsIn } from './memory-cells';
import { findColumns } from './phase-table';
import type { PhaseTable } from './phase-table';

/** Everything of ours in the workbook, read in two round trips. */
export interface WorkbookReading {
  settings: Settings;
  tables: PhaseTable[];
  /** The table of people, headings first; `null` where it was removed. */
  people: Grid | null;
  remembered: Map<string, RowRecord>;
  phasesGrid: Grid;
  /** Whatever is written would be lost. */
  isReadOnly: boolean;
}

/** Errors: `workbook-without-phases`, `table-unreadable`, `memory-unreadable`. */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookReading> {
  const workbook = context.workbook.load('readOnly');
  const tables = workbook.tables.load('items/name,items/worksheet/name');
  const worksheets = workbook.worksheets.load('items/name');
  const [rows, settings, phases] = [
    askForMemory(context, 'rows'),
    askForMemory(context, 'settings'),
    askForMemory(context, 'phases'),
  ];
  await context.sync();
  const [rowsGrid, settingsGrid, phasesGrid] = [rows(), settings(), phases()];
  if (!rowsGrid || !settingsGrid || !phasesGrid) throw new Problem('workbook-without-phases', {});
  const places = tables.items.map((table) => ({ table: table.name, worksheet: table.worksheet.name }));
  const names = worksheets.items.map(({ name }) => name);
  const asked = phasesIn(phasesGrid).flatMap((record) => {
    const place = findTable(record, places, names);
    return place ? [askForTable(context, record, place)] : [];
  });
  const people = places.some(({ table }) => table === peopleTable) ? workbook.tables.getItem(peopleTable) : null;
  const peopleRange = people?.getRange().load('values');
  await context.sync();
  return {
    settings: settingsIn(settingsGrid),
    tables: asked.map((answer) => answer()),
    people: peopleRange ? gridOf(peopleRange.values) : null,
    remembered: rowsIn(rowsGrid),
    phasesGrid,
    isReadOnly: workbook.readOnly,
  };
}

interface Place {
  table: string;
  worksheet: string;
}

/**
 * The table of a phase: by its name, else the only table of its worksheet. A phase whose worksheet is gone has none;
 * one whose worksheet stands there without its table is not readable.
 */
function findTable(record: PhaseRecord, places: readonly Place[], worksheets: readonly string[]): Place | undefined {
  const named = places.find(({ table }) => table === record.table);
  if (named) return named;
  const there = places.filter(({ worksheet }) => worksheet === record.worksheet);
  if (there.length === 1) return there[0];
  if (worksheets.includes(record.worksheet)) throw new Problem('table-unreadable', { worksheet: record.worksheet });
  return undefined;
}

/** Asks for a phase's table; the answer is there after the next sync. */
export function askForTable(context: Excel.RequestContext, record: PhaseRecord, place: Place): () => PhaseTable {
  const table = context.workbook.tables.getItem(place.table);
  const body = table.getDataBodyRange().load('values,formulas,numberFormat');
  const columns = table.columns.load('items/id,items/name');
  return () => {
    const tableColumns = columns.items.map(({ id, name }) => ({ id, name }));
    return {
      record,
      worksheet: place.worksheet,
      table: place.table,
      headings: tableColumns.map(({ name }) => name),
      columns: findColumns(record, place.worksheet, tableColumns),
      values: gridOf(body.values),
      formulas: gridOf(body.formulas),
      formats: gridOf(body.numberFormat),
    };
  };
}
