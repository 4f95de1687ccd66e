import { placementsOf, wishesOf, withDisplaced } from '../../addin/excel/memory';
import { longWish, runsIn } from '../../addin/excel/long-memory';
import { intentsIn, rowsIn, settingsIn } from '../../addin/excel/memory-cells';
import { Problem } from '../../shared/errors';
import { encodeJournal } from '../../shared/worksheet/journal-records';
import type { Memory, MemoryChange } from '../../sync/ports/workbook';
import type { Edit } from './coauthored-workbook';
import type { Place } from './excel-window';
import { memoryGrid, write } from './excel-window';

/** The memory as addin/excel/memory writes it: one worksheet row a record, found by its id, appended below the last one. */
export function openMemory(place: Place): Memory {
  return {
    async read() {
      await place.turn();
      const { content } = place.view;
      const { sync: settings, ...known } = settingsIn(memoryGrid(content, 'settings'));
      const rows = memoryGrid(content, 'rows');
      const remembered = { rows: [...rowsIn(rows).values()], intents: intentsIn(rows) };
      return { ...known, settings, place: 'https://contoso.example/plan.xlsx', ...remembered };
    },
    write: (change) => fulfil(place, change),
    async journal() {
      await place.turn();
      return runsIn(memoryGrid(place.view.content, 'journal'));
    },
  };
}

/** Reads, writes and reads again; a coauthor's record that came into the place in between is written again, elsewhere. */
async function fulfil(place: Place, change: MemoryChange): Promise<void> {
  let wishes = wishesOf(change).filter(({ records, forgotten }) => records.length + forgotten.size > 0);
  if (wishes.length === 0 && !change.journal) return;
  const grids = () => wishes.map(({ name }) => memoryGrid(place.view.content, name));
  await place.turn();
  if (change.journal) {
    const journal = memoryGrid(place.view.content, 'journal');
    wishes.push({ name: 'journal', ...longWish([encodeJournal(change.journal)], journal) });
  }
  let left = placementsOf(wishes, grids());
  for (let attempt = 0; left.some(({ length }) => length > 0); attempt += 1) {
    if (attempt === 3) throw new Problem('workbook-busy', {});
    await place.turn();
    const before = grids();
    const edits = wishes.flatMap(({ name: sheet }, at) =>
      (left[at] ?? []).flatMap(({ row, cells }) =>
        cells.map((value, column): Edit => ({ kind: 'memory', sheet, row, column, value })),
      ),
    );
    write(place, edits);
    wishes = wishes.map((wish, at) => withDisplaced(wish, left[at] ?? [], before[at] ?? []));
    left = placementsOf(wishes, grids());
  }
}
