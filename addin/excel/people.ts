import type { Person } from '../../shared/model';
import { readText } from '../../shared/worksheet/cell-values';
import { peopleTable } from '../../shared/worksheet/people-worksheet';
import { forcedText } from './forced-text';
import { cellAt, gridOf } from './grid';
import { run } from './host';
import type { Host } from './host';

/**
 * Adds to the People worksheet whoever is not there yet, by mail or else by name; what people typed there stays.
 * Answers how many were added: none where the worksheet was removed. Errors: those of `run`.
 */
export async function addPeople(host: Host, people: readonly Pick<Person, 'name' | 'mail'>[]): Promise<number> {
  if (people.length === 0) return 0;
  return run(host, async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(peopleTable);
    table.load('name');
    const body = table.getDataBodyRange().load('values');
    const beneath = body.getRowsBelow(people.length).load('formulas');
    await context.sync();
    if (table.isNullObject) return 0;
    const grid = gridOf(body.values);
    const said = (row: number, column: number) => readText(cellAt(grid, row, column)).trim();
    const known = new Set(grid.flatMap((_, row) => [fold(said(row, 0)), fold(said(row, 1))]));
    const isKnown = (text: string) => text.trim() !== '' && known.has(fold(text));
    const added = people.filter(({ name, mail }) => !isKnown(mail) && !isKnown(name));
    if (added.length === 0) return 0;

    // A table has a row even when it is empty; the first person takes it.
    const isBlank = grid.length === 1 && said(0, 0) === '' && said(0, 1) === '';
    const [inBlank, below] = isBlank ? [added.slice(0, 1), added.slice(1)] : [[], added];
    const cells = (some: typeof added) => some.map(({ name, mail }) => [forcedText(name), forcedText(mail)]);
    const twoColumns = (range: Excel.Range) => range.getResizedRange(0, 2 - (grid[0]?.length ?? 2));
    if (inBlank.length > 0) twoColumns(body).values = cells(inBlank);
    if (below.length > 0) {
      // What is written below the table goes down with it.
      const isTaken = gridOf(beneath.formulas).some((row) => row.some((cell) => cell !== ''));
      if (isTaken) body.getRowsBelow(below.length).getEntireRow().insert('Down');
      twoColumns(body.getRowsBelow(below.length)).values = cells(below);
    }
    await context.sync();
    return added.length;
  });
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
