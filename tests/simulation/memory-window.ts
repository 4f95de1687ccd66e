import { cellAt } from '../../addin/excel/grid';
import type { Placement } from '../../addin/excel/memory-cells';
import { place as placementsFor, rowsIn, settingsIn } from '../../addin/excel/memory-cells';
import { Problem } from '../../shared/errors';
import { encodeRow, encodeSettings } from '../../shared/worksheet/memory-records';
import type { Memory } from '../../sync/ports/workbook';
import type { Edit, MemorySheet } from './coauthored-workbook';
import type { Place } from './excel-window';
import { memoryGrid, write } from './excel-window';

interface Wish {
  sheet: MemorySheet;
  records: string[][];
  forgotten: ReadonlySet<string>;
}

/** The memory as addin/excel/memory writes it: one worksheet row a record, found by its id, appended below the last one. */
export function openMemory(place: Place): Memory {
  return {
    async read() {
      await place.turn();
      const { content } = place.view;
      const { sync: settings, ...known } = settingsIn(memoryGrid(content, 'settings'));
      const rows = [...rowsIn(memoryGrid(content, 'rows')).values()];
      return { ...known, settings, place: 'https://contoso.example/plan.xlsx', rows };
    },
    async write({ rows = [], forgotten = [], settings: sync, ...change }) {
      const settings = { ...change, ...(sync && { sync }) };
      const wishes: Wish[] = [
        { sheet: 'rows', records: rows.map(encodeRow), forgotten: new Set(forgotten) },
        { sheet: 'settings', records: encodeSettings(settings), forgotten: new Set() },
      ];
      await fulfil(place, wishes);
    },
  };
}

async function fulfil(place: Place, wanted: readonly Wish[]): Promise<void> {
  let wishes = wanted;
  await place.turn();
  let left = leftOf(place, wishes);
  for (let attempt = 0; left.some(({ length }) => length > 0); attempt += 1) {
    if (attempt === 3) throw new Problem('workbook-busy', {});
    await place.turn();
    const before = wishes.map(({ sheet }) => memoryGrid(place.view.content, sheet));
    const edits = wishes.flatMap(({ sheet }, at) =>
      (left[at] ?? []).flatMap(({ row, cells }) =>
        cells.map((value, column): Edit => ({ kind: 'memory', sheet, row, column, value })),
      ),
    );
    write(place, edits);
    // A coauthor's record that came into the place in between is written again, elsewhere.
    wishes = wishes.map((wish, at) => {
      const known = new Set([...wish.forgotten, ...wish.records.map(([id]) => id)]);
      const met = (left[at] ?? []).map(({ row }) => before[at]?.[row] ?? []);
      return { ...wish, records: [...wish.records, ...met.filter(([id = '']) => id !== '' && !known.has(id))] };
    });
    left = leftOf(place, wishes);
  }
}

/** What is still to be written for each wish. */
function leftOf({ view }: Place, wishes: readonly Wish[]): Placement[][] {
  return wishes.map(({ sheet, records, forgotten }) => {
    const grid = memoryGrid(view.content, sheet);
    const says = ({ row, cells }: Placement) => cells.every((text, column) => cellAt(grid, row, column) === text);
    return placementsFor(grid, records, forgotten).filter((one) => !says(one));
  });
}
