import { Problem } from '../../shared/errors';
import { encodeJournal } from '../../shared/worksheet/journal-records';
import type { LongMemory } from '../../shared/worksheet/memory-layout';
import { readText } from '../../shared/worksheet/cell-values';
import { encodeIntent, encodeRow, encodeSettings, intentId } from '../../shared/worksheet/memory-records';
import type { Memory, MemoryChange } from '../../sync/ports/workbook';
import { cellAt } from './grid';
import type { Grid } from './grid';
import { placeOf, run } from './host';
import type { Host } from './host';
import { cutBySize, queueInParts } from './in-parts';
import { askForLongMemory, forgettingAll, longWish, makeLongMemory, runsIn } from './long-memory';
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
      // Where people locked the workbook against new worksheets, what they sync is not kept to be taken back.
      const { journal: part } = change;
      const records = part ? [encodeJournal(part)] : null;
      const journal = part === undefined ? undefined : { name: 'journal' as const, records };
      const wishes = wishesOf(change).filter(isWish);
      if (wishes.length > 0 || journal) await run(host, (context) => remember(context, wishes, journal));
    },
    journal: () =>
      run(host, async (context) => {
        const journal = askForMemory(context, 'journal');
        await context.sync();
        return runsIn(journal() ?? []);
      }),
  };
}

/** Records of a memory that is long; null forgets all that it holds. */
export interface LongRecords {
  name: LongMemory;
  records: string[][] | null;
}

/**
 * Has the memory say what is wished, together with records of a long one. Answers whether those are kept too: not where
 * people locked the workbook against new worksheets. Errors: `workbook-busy`, `workbook-without-phases`,
 * `workbook-read-only`.
 */
export async function remember(
  context: Excel.RequestContext,
  wished: readonly Wish[],
  long?: LongRecords,
): Promise<boolean> {
  const named = wished.filter(isWish);
  const workbook = context.workbook.load('readOnly');
  const asked = named.map(({ name }) => askForMemory(context, name));
  const longGrid = long && askForLongMemory(context, long.name, []);
  await context.sync();
  // In Excel itself such a workbook takes what is written, and forgets it.
  if (workbook.readOnly) throw new Problem('workbook-read-only', {});
  const grids = asked.map((grid) => present(grid()));
  let wishes = [...named];
  let isKept = true;
  if (long) {
    const { name, records } = long;
    const grid = longGrid?.() ?? (records && (await newLongMemory(context, name)));
    if (grid) {
      wishes.push({ name, ...(records ? longWish(records, grid) : forgettingAll(grid)) });
      grids.push(grid);
    } else isKept = false;
  }
  let left = placementsOf(wishes, grids);
  for (let attempt = 0; left.some(({ length }) => length > 0); attempt++) {
    if (attempt === attempts) throw new Problem('workbook-busy', {});
    const { before, after } = await writeAndRead(context, wishes, left);
    wishes = wishes.map((wish, index) => withDisplaced(wish, left[index] ?? [], before[index] ?? []));
    left = placementsOf(wishes, after);
    wishes = wishes.map((wish, index) => (isLong(wish.name) ? unwritten(wish, left[index] ?? []) : wish));
  }
  return isKept;
}

function isWish({ records, forgotten }: Wish): boolean {
  return records.length + forgotten.size > 0;
}

function isLong(name: MemoryName): name is LongMemory {
  return name === 'journal' || name === 'meetings';
}

/** A workbook without such a memory gets it now; a coauthor may have been faster. */
async function newLongMemory(context: Excel.RequestContext, name: LongMemory): Promise<Grid | null> {
  await makeLongMemory(context, name).catch(() => undefined);
  const made = askForLongMemory(context, name, []);
  await context.sync();
  return made();
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
  return wishes.map(({ name, records, forgotten }, index) => {
    const grid = grids[index] ?? [];
    const says = ({ row, cells }: Placement) =>
      cells.every((text, column) => readText(cellAt(grid, row, column)) === text);
    return place(grid, records, forgotten, { spread: name === 'rows' }).filter((placement) => !says(placement));
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
      isLong(name) ? askForLongMemory(context, name, placements[index] ?? []) : askForMemory(context, name),
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

/** Of a long memory only the rows just written are read back, so what stands there is not looked for again. */
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
