import { renewStatus } from '../../../addin/excel/status-sheet';
import { createWorksheets } from '../../../addin/excel/create-worksheets';
import { daysLater, localDay, serialOf } from '../../../shared/dates';
import { countsOf } from '../../../shared/status-report';
import type { Counts } from '../../../shared/status-report';
import { statuses } from '../../../shared/status';
import type { Status } from '../../../shared/status';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import type { WorkbookDescription } from '../../../shared/worksheet/description';
import { asDescribed, countColumns, rowOfId } from '../../../shared/worksheet/status-formulas';
import { describeWorkbook } from '../../../shared/worksheet/workbook';
import { writeXlsx } from '../../../shared/worksheet/xlsx';
import ExcelJS from 'exceljs';
import { documentOf, newSharedWorkbook } from '../../support/excel-workbook';
import { describeWithLibreOffice, pagesOf, savedByLibreOffice } from '../../support/programs';
import { printedSeed } from '../../support/seed';
import { chanceFrom } from '../../support/graph-tenant';

jest.setTimeout(180_000);

const today = localDay(new Date());
const people = ['Ana', 'Ana María', 'María', 'Luis (network?)'];
const words = worksheetWordsIn('en');

interface Typed {
  owners: string[];
  status: Status;
  due: string | null;
}

/** What some people typed into a workbook of two phases. */
function typedRows(seed: number): Typed[][] {
  const chance = chanceFrom(seed);
  const among = <T>(things: readonly T[]): T => {
    const thing = things[Math.floor(chance() * things.length)];
    if (thing === undefined) throw new Error('nothing to choose from');
    return thing;
  };
  const row = (): Typed => ({
    owners: among([
      [],
      [among(people)],
      ['Ana María', 'Ana'],
      ['Somebody else', among(people)],
      ['María', 'Ana María'],
    ]),
    status: among(statuses),
    due: among([null, daysLater(today, Math.floor(chance() * 30) - 15)]),
  });
  return [9, 6].map((count) => Array.from({ length: count }, row));
}

function workbookOf(phases: readonly Typed[][]): WorkbookDescription {
  let ids = 0;
  const described = describeWorkbook(documentOf(phases.map(({ length }) => length)), {
    language: 'en',
    workbookId: 'w',
    newRowId: () => `r${++ids}`,
    now: new Date(2026, 11, 10, 9, 30),
    people: people.map((name) => ({ name })),
  });
  phases.forEach((rows, phase) =>
    rows.forEach(({ owners, status, due }, at) => {
      const cells = described.worksheets[phase + 1]?.cells[4 + at];
      if (cells) [cells[2], cells[3], cells[4]] = [owners.join('; '), words.status[status], due && serialOf(due)];
    }),
  );
  return described;
}

/** Counted one by one, by the words of the definitions. */
function counted(rows: readonly Typed[]): Record<(typeof countColumns)[number], number | string> {
  const open = rows.filter(({ status }) => ['notStarted', 'inProgress', 'blocked'].includes(status));
  const number = Object.fromEntries(statuses.map((one) => [one, rows.filter(({ status }) => status === one).length]));
  const of = (status: Status) => number[status] ?? 0;
  const percentOf = rows.length - of('notApplicable') - of('withdrawn') - of('ongoing');
  const percent = percentOf === 0 ? '–' : of('completed') / percentOf;
  const tenths = typeof percent === 'number' ? Math.round(percent * 10) : null;
  return {
    total: rows.length - of('withdrawn'),
    completed: of('completed'),
    inProgress: of('inProgress'),
    ongoing: of('ongoing'),
    blocked: of('blocked'),
    notStarted: of('notStarted'),
    deferred: of('deferred'),
    notApplicable: of('notApplicable'),
    overdue: open.filter(({ due }) => due !== null && due < today).length,
    dueSoon: open.filter(({ due }) => due !== null && due >= today && due <= daysLater(today, 7)).length,
    undated: open.filter(({ due }) => due === null).length,
    unowned: open.filter(({ owners }) => owners.length === 0).length,
    percent,
    bar: tenths === null ? '' : '█'.repeat(tenths) + '░'.repeat(10 - tenths),
  };
}

/** What each line of the worksheet is to say, by what stands in its first cell. */
function expected(phases: readonly Typed[][]): Map<string, Record<string, number | string>> {
  const all = phases.flat();
  const of = (name: string) => all.filter(({ owners }) => owners.includes(name));
  return new Map([
    ['Phase A', counted(phases[0] ?? [])],
    ['Phase B', counted(phases[1] ?? [])],
    [words.report.all, counted(all)],
    [words.report.others, counted(of('Somebody else'))],
    ...people.map((name) => [name, counted(of(name))] as const),
  ]);
}

function linesIn(cells: readonly (readonly unknown[])[]): Map<string, Record<string, number | string>> {
  return new Map(
    cells.flatMap(([name, ...numbers]) => {
      if (typeof name !== 'string' || typeof numbers[0] !== 'number') return [];
      const told = countColumns.map((column, at) => [column, numbers[at] ?? 0] as const);
      return [[name, Object.fromEntries(told) as Record<string, number | string>] as const];
    }),
  );
}

/** Each line that is expected is there, its percent to fifteen digits, as a file keeps it. */
function expectLines(
  found: ReadonlyMap<string, Record<string, number | string>>,
  lines: ReadonlyMap<string, Record<string, number | string>>,
): void {
  const rounded = (counts: Record<string, number | string> = {}) =>
    Object.entries(counts).map(([key, value]) => [
      key,
      typeof value === 'number' ? Number(value.toPrecision(12)) : value,
    ]);
  for (const [name, counts] of lines) expect([name, rounded(found.get(name))]).toEqual([name, rounded(counts)]);
}

describe('the Status worksheet', () => {
  it('counts in the sandbox as one counts by hand, and goes on when rows are added, moved and deleted', async () => {
    const seed = printedSeed('rows of a Status worksheet');
    const phases = typedRows(seed);
    const shared = newSharedWorkbook();
    const ana = await shared.open();
    const told = async () => {
      await shared.host.calculated();
      return ana.Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem('Status').getUsedRange().load('values');
        await context.sync();
        return linesIn(used.values as unknown[][]);
      });
    };
    await createWorksheets(ana, workbookOf(phases));
    expectLines(await told(), expected(phases));

    // The first row of the first phase is typed again at the end of the second, its place is deleted, one more is typed.
    const [[moved, ...stay] = [], second = []] = phases;
    const added: Typed = { owners: ['Ana'], status: 'blocked', due: daysLater(today, -1) };
    await ana.edit((workbook) => {
      workbook.tables.getItem('Phase1Rows').rows.getItemAt(0).delete();
      const below = workbook.worksheets.getItem('Phase B').getRange(`B${5 + second.length}:E${6 + second.length}`);
      below.values = [moved, added].map((row) => [
        'Moved here',
        row?.owners.join('; ') ?? '',
        words.status[row?.status ?? 'notStarted'],
        row?.due ? serialOf(row.due) : '',
      ]);
    });
    const after = expected([stay, [...second, ...(moved ? [moved] : []), added]]);
    expectLines(await told(), after);
    await shared.close();
  });

  it('lists the most urgent rows, each with a link that finds it by its id, and says when that is past', async () => {
    const shared = newSharedWorkbook();
    const ana = await shared.open();
    const rows: Typed[] = [
      { owners: ['Luis'], status: 'completed', due: null },
      { owners: ['Luis'], status: 'inProgress', due: daysLater(today, -2) },
      { owners: [], status: 'notStarted', due: daysLater(today, 40) },
    ];
    await createWorksheets(ana, workbookOf([rows, []]));
    const urgent = async () => {
      await shared.host.calculated();
      return ana.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Status').getRange('A9:K12').load('values,formulas');
        await context.sync();
        return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
      });
    };
    await renewStatus(ana, new Date(), { make: false });
    const { values, formulas } = await urgent();
    expect(values.map(([text, , , , owner, , , , , , why]) => [text, owner, why])).toEqual([
      [words.report.urgent, expect.stringMatching(/^As of \d+ \w+ \d+, \d\d:\d\d$/), ''],
      ['1.02 Look after pier 1, berth 2', 'Luis', 'Overdue'],
      ['1.03 Look after pier 1, berth 3', '', 'No owner'],
      ['', '', ''],
    ]);
    expect(formulas[1]?.[0]).toContain(`MATCH("r2",Phase1Rows[Row id],0)`);

    const place = async (idCell: string) => {
      await ana.edit(({ worksheets }) => {
        const sheet = worksheets.getItem('Phase A');
        sheet.getRange('Q6').values = [[idCell]];
        sheet.getRange('Z1').formulas = [[`=${rowOfId(asDescribed('Phase1Rows', words), 'r2')}`]];
      });
      await shared.host.calculated();
      return ana.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Phase A').getRange('Z1').load('values');
        await context.sync();
        return cell.values as unknown[][];
      });
    };
    expect([await place('r2 by k3f9'), await place('r2')]).toEqual([[[6]], [[6]]]);

    const trips = ana.trips();
    await renewStatus(ana, new Date(), { make: false });
    expect((await urgent()).values).toEqual(values);
    expect(ana.trips() - trips).toBeLessThanOrEqual(4);

    await ana.edit((workbook) => {
      workbook.worksheets.getItem('Phase A').getRange('D6').values = [['Blocked']];
    });
    expect((await urgent()).values[0]?.[1]).toBe(words.report.stale);

    // Only what the moment changes is written anew: what somebody made of the rest stays.
    await ana.edit(({ worksheets }) => {
      worksheets.getItem('Status').getRange('A5').format.fill.color = '#FFFF00';
    });
    const later = new Date(new Date().setHours(23, 59));
    await renewStatus(ana, later, { make: false });
    const { values: renewed } = await urgent();
    expect(renewed.map(([text, stale, , , owner, , , , , , why]) => [text, stale, owner, why])).toEqual([
      [words.report.urgent, '', expect.stringMatching(/, 23:59$/), ''],
      ['1.02 Look after pier 1, berth 2', 'Phase A', 'Luis', 'Overdue, Blocked'],
      ['1.03 Look after pier 1, berth 3', 'Phase A', '', 'No owner'],
      ['', '', '', ''],
    ]);
    await ana.Excel.run(async (context) => {
      const { fill } = context.workbook.worksheets.getItem('Status').getRange('A5').format.load('fill/color');
      await context.sync();
      expect(fill.color).toBe('#FFFF00');
    });
    await shared.close();
  });
});

describeWithLibreOffice('LibreOffice (where this machine has it)', () => {
  it('counts the same, on one page', async () => {
    const phases = typedRows(printedSeed('rows of a Status worksheet'));
    const file = await writeXlsx(workbookOf(phases));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(savedByLibreOffice([file], 'xlsx')[0] ?? []).buffer);
    const sheet = workbook.getWorksheet('Status');
    const cells = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
      Array.from({ length: countColumns.length + 1 }, (_none, column) => {
        const { result, value, text } = sheet?.getCell(row + 1, column + 1) ?? {};
        return result ?? (typeof value === 'number' ? value : text);
      }),
    );
    expectLines(linesIn(cells), expected(phases));
    // Status, two phases, people.
    expect(pagesOf(savedByLibreOffice([file], 'pdf')[0] ?? Buffer.of())).toBe(4);
  });
});

describe('a report', () => {
  it('counts as the worksheet does', () => {
    const rows = typedRows(printedSeed('rows of a report')).flat();
    const reported = rows.map((row, at) => ({
      ...row,
      id: `r${at}`,
      number: '',
      phase: 'one',
      responsibility: 'Do it',
    }));
    const counts: Counts = countsOf(reported, today);
    const { bar, percent, ...numbers } = counted(rows);
    expect(bar).toBeDefined();
    expect(counts).toEqual({ ...numbers, percent: typeof percent === 'number' ? Math.round(percent * 100) : null });
  });
});
