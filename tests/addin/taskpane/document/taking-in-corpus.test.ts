import { readFileSync } from 'node:fs';
import { countsOf, partsOf } from '../../../../addin/taskpane/document/revision-entries';
import { serialOf } from '../../../../shared/dates';
import { headerRow } from '../../../../shared/worksheet/phase-worksheet';
import type { WorksheetDescription } from '../../../../shared/worksheet/description';
import type { SheetRow } from '../../../../sync/ports/workbook';
import { corpusFile, describeWithCorpus } from '../../../support/documents';
import { openWorkbookPane } from '../../../support/workbook-pane';
import type { WorkbookPane } from '../../../support/workbook-pane';

jest.setTimeout(120_000);

let book: WorkbookPane;

beforeEach(async () => {
  book = await openWorkbookPane({ removesStatus: true });
});

afterEach(() => book.shared.close());

const open = (name: string) => book.open(readFileSync(corpusFile(name), 'utf8'));
const compareAndTake = async () => {
  await book.pane.actions.compareDocument();
  await book.pane.actions.takeIn();
  await book.shared.host.calculated();
};

async function numbered(number: string) {
  const found = (await book.rows()).find((row) => row.number === number);
  if (!found) throw new Error(`No row has the number ${number}`);
  return found;
}

async function described(): Promise<WorksheetDescription[]> {
  await book.shared.host.calculated();
  const { worksheets } = await book.shared.host.describe();
  // In which order rules for different cells are listed says nothing.
  const byRange = (one: { range: string }, other: { range: string }) => one.range.localeCompare(other.range);
  return worksheets.map((worksheet) => ({ ...worksheet, validations: worksheet.validations.toSorted(byRange) }));
}

const lengthOf = ({ range }: { range: string }) => Number(/\d+$/.exec(range)?.[0]) - headerRow;

/** How many rows each phase has, in their order. */
function countedByPhase(rows: readonly SheetRow[]): number[] {
  const phases = [...new Set(rows.map(({ phase }) => phase))];
  return phases.map((key) => rows.filter(({ phase }) => phase === key).length);
}

const visibleNames = async () =>
  (await described()).filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);

const arrival = () => {
  const { takingIn } = book.pane.store.state();
  if (takingIn.step === 'nothing') throw new Error('No document has arrived');
  return takingIn;
};

/** Works with the first phase's table, as a person and their macros do. */
const inFirstTable = (work: (table: Excel.Table) => void) =>
  book.ana.Excel.run(async (context) => {
    const tables = context.workbook.tables.load('items/name');
    await context.sync();
    const [first] = tables.items;
    if (!first) throw new Error('There is no table');
    work(first);
    await context.sync();
  });

/** What people make of the first phase: values, a column of their own, another order. */
async function workOnFirstPhase(rows: number): Promise<void> {
  await inFirstTable((table) => {
    const cell = (row: number, heading: string) => table.columns.getItem(heading).getDataBodyRange().getCell(row, 0);
    cell(0, 'Owner').values = [['Ana Prueba; Network team']];
    cell(0, 'Status').values = [['Blocked']];
    cell(1, 'Status').values = [['Completed']];
    cell(1, 'Due').values = [[serialOf('2027-03-05')]];
    cell(2, 'Latest remark').values = [['Asked on Monday']];
    cell(3, 'Responsibility').values = [['Said here in other words']];
  });
  await inFirstTable((table) => {
    table.columns.add(undefined, [['Cost'], ...Array.from({ length: rows }, (_, row) => [row * 100])]);
  });
  await inFirstTable((table) => {
    table.sort.apply([{ key: 1, ascending: false }]);
  });
  await book.shared.host.calculated();
}

describeWithCorpus('real pages taken in one after the other (where the corpus lies beside the project)', () => {
  it.each([
    [
      'English of 2016',
      'ems-your-responsibilities.en.2016-11.md',
      'ems-your-responsibilities.es.2016-11.md',
      [21, 2, 6, 2, 7],
    ],
    [
      'English of 2018',
      'ems-your-responsibilities.en.2018-09.md',
      'ems-your-responsibilities.ja.2020.md',
      [25, 2, 6, 2, 8],
    ],
  ])('the page in %s is switched to its translation and back without losing a value', async (_, own, other, counts) => {
    await open(own);
    expect((await described()).flatMap(({ tables }) => tables.map(lengthOf)).slice(0, 5)).toEqual(counts);
    await workOnFirstPhase(counts[0] ?? 0);
    const [before, rows] = [await described(), await book.rows()];

    await open(other);
    expect(arrival().answer.kind).toBe('translation');
    await compareAndTake();
    expect(book.taken()).toMatchObject({ left: 0 });
    const switched = await book.rows();
    const kept = ({ id, number, phase, owners, status, start, due, document, party }: SheetRow) => ({
      ...{ id, number, phase, owners, status, start, due, document, party },
    });
    expect(switched.map(kept)).toEqual(rows.map(kept));
    const same = switched.filter(({ responsibility }, at) => responsibility === rows[at]?.responsibility);
    expect(same.map(({ responsibility }) => responsibility)).toEqual(['Said here in other words']);

    await open(own);
    expect(arrival().answer.kind).toBe('translation');
    await compareAndTake();
    expect(await book.rows()).toEqual(rows);
    expect(await described()).toEqual(before);
  });

  it('a later page is taken in as a revision, and its translation after that', async () => {
    await open('ems-your-responsibilities.en.2016-11.md');
    await inFirstTable((table) => {
      table.columns.getItem('Owner').getDataBodyRange().getCell(16, 0).values = [['Ana Prueba']];
      table.columns.getItem('Status').getDataBodyRange().getCell(16, 0).values = [['In progress']];
    });
    const old = await book.rows();

    await open('ems-your-responsibilities.en.2018-09.md');
    expect(arrival().answer.kind).toBe('revision');
    await book.pane.actions.compareDocument();
    const { comparison, replacements } = book.comparing();
    expect(countsOf(comparison)).toMatchObject({ added: 5, reworded: 9, moved: 0, withdrawn: 0, unchanged: 29 });
    const parts = partsOf(comparison, replacements);
    expect(parts.replacements.map(({ entries }) => entries.length)).toEqual([8]);
    expect(parts.reworded.map(({ row }) => row.number)).toEqual(['1.17']);
    await book.pane.actions.takeIn();
    expect(book.taken()).toMatchObject({ left: 0 });

    const rows = await book.rows();
    expect(rows).toHaveLength(43);
    expect(rows.filter(({ status }) => status === 'withdrawn')).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(43);
    const was = old.find(({ number }) => number === '1.17');
    const now = await numbered('1.17');
    expect(now).toMatchObject({ id: was?.id, owners: ['Ana Prueba'], status: 'inProgress' });
    expect(now.responsibility).not.toBe(was?.responsibility);
    expect(now.wording).toBe(now.responsibility);

    await open('ems-your-responsibilities.ja.2020.md');
    expect(arrival().answer.kind).toBe('translation');
    await compareAndTake();
    expect(book.taken()).toMatchObject({ left: 0 });
    const translated = await book.rows();
    expect(translated.map(({ id, number }) => [id, number])).toEqual(rows.map(({ id, number }) => [id, number]));
    expect(translated.every(({ responsibility }) => /[\p{Script=Hiragana}\p{Script=Han}]/u.test(responsibility))).toBe(
      true,
    );
    expect(await numbered('1.17')).toMatchObject({ owners: ['Ana Prueba'], status: 'inProgress' });
  });

  it("the other party's page joins the phases, each of its sections in the one that it belongs to", async () => {
    await open('ems-your-responsibilities.en.2018-09.md');
    const names = await visibleNames();
    await open('ems-fasttrack-responsibilities.en.2019.md');
    expect(arrival().answer.kind).toBe('other-party');
    expect(arrival().answer.party).toBe('FastTrack');
    expect(Object.values(arrival().answer.mapping).map((into) => typeof into)).toEqual(Array(5).fill('object'));
    await compareAndTake();
    expect(book.taken()).toMatchObject({ left: 0 });
    const rows = await book.rows();
    const theirs = rows.filter(({ party }) => party === 'FastTrack');
    expect([rows.length, theirs.length]).toEqual([85, 42]);
    expect(new Set(theirs.map(({ phase }) => phase))).toEqual(new Set(rows.map(({ phase }) => phase)));
    expect(await visibleNames()).toEqual(names);
  });

  it('the page of another product joins as a workstream', async () => {
    await open('ems-your-responsibilities.es.2016-11.md');
    await open('o365-your-responsibilities.es.2020.md');
    expect(arrival().answer.kind).toBe('another');
    const names = await visibleNames();
    const { workstream, mapping } = arrival().answer;
    expect(workstream).toBe('Office 365');
    expect(Object.values(mapping).map((into) => typeof into)).toEqual(Array(5).fill('object'));
    await compareAndTake();
    expect(book.taken()).toMatchObject({ done: 49, left: 0 });
    const rows = await book.rows();
    const counts = countedByPhase(rows.filter((row) => row.workstream === workstream));
    expect(counts).toEqual([25, 4, 6, 2, 12]);
    expect(countedByPhase(rows.filter((row) => row.workstream === ''))).toEqual([21, 2, 6, 2, 7]);
    expect(await visibleNames()).toEqual(names);
  });

  it('a bilingual page makes worksheets in its own language, with the source text kept out of sight', async () => {
    await open('win10-your-responsibilities.de.bilingual.2020.md');
    expect(await book.rows()).toHaveLength(22);
    expect(await visibleNames()).toContain('Personen');
    const [first] = await described();
    const headings = first?.tables[0]?.columns ?? [];
    const [at, shown] = [headings.indexOf('Ausgangstext'), headings.indexOf('Aufgabe')];
    expect(first?.columns[at]).toMatchObject({ hidden: true });
    const body = (first?.cells ?? []).slice(4).map((cells) => [cells[shown], cells[at]]);
    expect(body.every(([text, source]) => typeof source === 'string' && source !== '' && source !== text)).toBe(true);
  });
});
