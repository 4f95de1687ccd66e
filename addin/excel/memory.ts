import { Problem } from '../../shared/errors';
import type { JournalPart } from '../../shared/journal';
import { readText } from '../../shared/worksheet/cell-values';
import { encodeIntent, encodeRow, encodeSettings, intentId } from '../../shared/worksheet/memory-records';
import type { Memory, MemoryChange } from '../../sync/ports/workbook';
import { cellAt } from './grid';
import type { Grid } from './grid';
import { placeOf, run } from './host';
import type { Host } from './host';
import { cutBySize, queueInParts } from './in-parts';
import { askForJournal, journalWish, makeJournal, runsIn } from './journal-cells';
import { askForMemory, intentsIn, place, queuePlacements, rowsIn, settingsIn } from './memory-cells';
import type { MemoryName, Placement } from './memory-cells';

/** How often a record is written again that a coauthor's writing at the same moment displaced. */
const attempts = 3;

/** The memory of the open workbook. Errors: `workbook-without-phases`, `memory-unreadable` and those of `run`. */
export function openMemory(host: Host): Memory {
  return {
    read: () =>
      run(host, async (context) => {
        const [rows, settings] = [askForMemory(context, 'rows'), askForMemory(context, 'settings')];
        await context.sync();
        const { sync, ...known } = settingsIn(present(settings()));
        const { workbookId, plan, documents, buckets, lastSync, lease, places, tookOver, rebuilt } = known;
        const grid = present(rows());
        const remembered = { rows: [...rowsIn(grid).values()], intents: intentsIn(grid) };
        const place = placeOf(host);
        return {
          ...{ workbookId, plan, documents, buckets, lastSync, lease, places, tookOver, rebuilt },
          settings: sync,
          place,
          ...remembered,
        };
      }),
    async write(change) {
      const wishes = wishesOf(change).filter(({ records, forgotten }) => records.length + forgotten.size > 0);
      if (wishes.length > 0 || change.journal) await run(host, (context) => fulfil(context, wishes, change.journal));
    },
    journal: () =>
      run(host, async (context) => {
        const journal = askForMemory(context, 'journal');
        await context.sync();
        return runsIn(journal() ?? []);
      }),
  };
}

async function fulfil(context: Excel.RequestContext, named: readonly Wish[], part?: JournalPart): Promise<void> {
  const asked = named.map(({ name }) => askForMemory(context, name));
  const journal = part && askForJournal(context, []);
  await context.sync();
  const grids = asked.map((grid) => present(grid()));
  let wishes = [...named];
  if (part) {
    const grid = journal?.() ?? (await newJournal(context));
    // Where people locked the workbook against new worksheets, what they sync is not kept to be taken back.
    if (grid) {
      wishes.push({ name: 'journal', ...journalWish(part, grid) });
      grids.push(grid);
    }
  }
  let left = placementsOf(wishes, grids);
  for (let attempt = 0; left.some(({ length }) => length > 0); attempt++) {
    if (attempt === attempts) throw new Problem('workbook-busy', {});
    const { before, after } = await writeAndRead(context, wishes, left);
    wishes = wishes.map((wish, index) => withDisplaced(wish, left[index] ?? [], before[index] ?? []));
    left = placementsOf(wishes, after);
    wishes = wishes.map((wish, index) => (wish.name === 'journal' ? unwritten(wish, left[index] ?? []) : wish));
  }
}

/** A workbook of an older version gets its journal now; a coauthor may have been faster. */
async function newJournal(context: Excel.RequestContext): Promise<Grid | null> {
  await makeJournal(context).catch(() => undefined);
  const journal = askForJournal(context, []);
  await context.sync();
  return journal();
}

/** What one of the memory's worksheets shall say. */
export interface Wish {
  name: MemoryName;
  records: string[][];
  forgotten: ReadonlySet<string>;
}

export function wishesOf({ rows = [], forgotten = [], settings: sync, ...change }: MemoryChange): Wish[] {
  const { intents = [], settled = [] } = change;
  const settings = { ...change, ...(sync && { sync }) };
  return [
    {
      name: 'rows',
      records: [...rows.map(encodeRow), ...intents.map(encodeIntent)],
      forgotten: new Set([...forgotten, ...settled.map(intentId)]),
    },
    { name: 'settings', records: encodeSettings(settings), forgotten: new Set() },
  ];
}

/** What is still to be written for each wish; nothing where its worksheet says it already. */
export function placementsOf(wishes: readonly Wish[], grids: readonly Grid[]): Placement[][] {
  return wishes.map(({ records, forgotten }, index) => {
    const grid = grids[index] ?? [];
    const says = ({ row, cells }: Placement) =>
      cells.every((text, column) => readText(cellAt(grid, row, column)) === text);
    return place(grid, records, forgotten).filter((placement) => !says(placement));
  });
}

/** Writes in as many requests as the size asks for, nearly always one; reads what stood there and what then stands. */
async function writeAndRead(
  context: Excel.RequestContext,
  wishes: readonly Wish[],
  placements: readonly (readonly Placement[])[],
): Promise<{ before: Grid[]; after: Grid[] }> {
  const ask = () =>
    wishes.map(({ name }, index) =>
      name === 'journal' ? askForJournal(context, placements[index] ?? []) : askForMemory(context, name),
    );
  const before = ask();
  const pieces = wishes.flatMap(({ name }, index) =>
    cutBySize(placements[index] ?? [], sizeOf).map((part) => ({
      size: part.reduce((sum, placement) => sum + sizeOf(placement), 0),
      queue: () => queuePlacements(context, name, part),
    })),
  );
  await queueInParts(context, pieces);
  const after = ask();
  await context.sync();
  const grids = (asked: typeof before) => asked.map((grid) => present(grid()));
  return { before: grids(before), after: grids(after) };
}

/** Of the journal only the rows just written are read back, so what stands there is not looked for again. */
function unwritten(wish: Wish, left: readonly Placement[]): Wish {
  return { ...wish, records: wish.records.filter(([id]) => left.some(({ cells }) => cells[0] === id)) };
}

/** A coauthor's record that came into the row between reading and writing is written again, elsewhere. */
export function withDisplaced(wish: Wish, placements: readonly Placement[], before: Grid): Wish {
  const known = new Set([...wish.forgotten, ...wish.records.map(([id]) => id)]);
  const displaced = placements
    .map(({ row }) => (before[row] ?? []).map(readText))
    .filter(([id = '']) => id !== '' && !known.has(id));
  return { ...wish, records: [...wish.records, ...displaced] };
}

function sizeOf({ cells }: Placement): number {
  return cells.reduce((sum, text) => sum + text.length, 200);
}

function present(grid: Grid | null): Grid {
  if (grid === null) throw new Problem('workbook-without-phases', {});
  return grid;
}
