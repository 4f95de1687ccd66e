import { switchLanguage } from '../../../addin/excel/language-switch';
import { appendToLog } from '../../../addin/excel/log-sheet';
import { openSheet } from '../../../addin/excel/sheet';
import { worksheetLanguages } from '../../../shared/language';
import type { WorksheetLanguage } from '../../../shared/language';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import type { WorkbookDescription } from '../../../shared/worksheet/description';
import { logHeadings } from '../../../shared/worksheet/log-worksheet';
import { describedWorkbook, documentOf } from '../../support/excel-workbook';
import { asSeen } from '../../support/as-seen';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

// A workbook is described several times over, cell by cell.
jest.setTimeout(60_000);

let book: Phases;
afterEach(() => book.close());

/** What the two phases are called; those of English are what they were made with. */
const titles: Partial<Record<WorksheetLanguage, [string, string][]>> = {
  en: [
    ['Phase A', 'What to do in part 1.'],
    ['Phase B', 'What to do in part 2.'],
  ],
  es: [
    ['Fase A', 'Qué hacer en la parte 1.'],
    ['Fase B', 'Qué hacer en la parte 2.'],
  ],
  ja: [
    ['フェーズ A', '第 1 部ですること。'],
    ['フェーズ B', '第 2 部ですること。'],
  ],
  ar: [
    ['المرحلة أ', 'ما يجب فعله في الجزء 1.'],
    ['المرحلة ب', 'ما يجب فعله في الجزء 2.'],
  ],
};

function phasesIn(language: WorksheetLanguage) {
  return (titles[language] ?? []).map(([title, introduction], index) => ({
    key: `phase-${index + 1}`,
    title,
    introduction,
  }));
}

const change = (language: WorksheetLanguage) => switchLanguage(book.ana, { language, phases: phasesIn(language) });

/** The workbook as people see it; Excel keeps rules of a worksheet in no order. */
async function seen() {
  await book.host.calculated();
  return sorted(await book.host.describe());
}

function sorted(workbook: WorkbookDescription) {
  // Office.js cannot turn a worksheet round.
  return asSeen(workbook).map((worksheet) => ({
    ...worksheet,
    rightToLeft: undefined,
    validations: [...worksheet.validations].sort((one, other) => one.range.localeCompare(other.range)),
  }));
}

/** People worked in it: every kind of change that they make. */
async function work() {
  await book.ana.edit(({ worksheets, tables }) => {
    const sheet = worksheets.getItem('Phase A');
    const table = tables.getItem('Phase1Rows');
    // Statuses, an owner, dates, a remark, a word that is none of ours, a formula.
    sheet.getRange('C5:F5').values = [['Ana Ruiz; Crane team', 'Completed', 46_000, 'Done at last']];
    sheet.getRange('D6').values = [['Blocked']];
    sheet.getRange('D7').formulas = [['=D6']];
    sheet.getRange('H5:H7').values = [['Urgent'], ['at once'], ['Medium']];
    worksheets.getItem('Phase B').getRange('D5').values = [['Nearly']];
    // A heading renamed, a column of their own, with a formula over our columns.
    table.columns.getItem('Owner').name = 'Who';
    table.columns.add(undefined, [['Cost'], ['=LEN(Phase1Rows[[#This Row],[Status]])'], [2], [3]]);
    // Sorted, filtered, another column of theirs between ours.
    tables.getItem('Phase2Rows').sort.apply([{ key: 1, ascending: false }]);
    tables.getItem('Phase2Rows').columns.add(2, [['Risk'], ['high'], ['low']]);
    tables.getItem('Phase2Rows').columns.getItem('Status').filter.applyValuesFilter(['Not started']);
    table.columns.getItem('Priority').filter.applyValuesFilter(['Urgent', 'Medium']);
    // A worksheet of their own that counts.
    const budget = worksheets.add('Budget');
    budget.getRange('A1:A2').formulas = [['=COUNTA(Phase1Rows[Status])'], ["='Phase A'!D5"]];
    budget.getRange('A3').values = [['Completed']];
    // A format of their own and a rule of their own.
    sheet.getRange('E6').numberFormat = [['yyyy']];
    const own = sheet.getRange('F5:F7').conditionalFormats.add('Custom');
    own.custom.rule.formula = '=$F5="urgent"';
    own.custom.format.font.color = '#FF0000';
    tables.getItem('PlanPeople').columns.getItem('Role').name = 'Task';
    worksheets.getItem('People').getRange('A2:B2').values = [['Ana Ruiz', 'ana@harbour.example']];
  });
  book.person.type("'Phase A'!B8", 'Sweep the quay');
  await book.sheet.read();
}

describe('a workbook that nobody touched', () => {
  it.each(['es', 'ja', 'ar'] as const)('switched to %s is as one that was made in it', async (language) => {
    book = await openPhases([3, 2]);
    await change(language);
    const document = documentOf([3, 2], language);
    document.phases.forEach((phase, index) => Object.assign(phase, phasesIn(language)[index]));
    const expected = sorted(describedWorkbook(document, language));
    const now = await seen();
    // Texts of rows are not the switch's, and the memory remembers the document it was made of.
    expect(now.slice(0, 4)).toEqual(expected.slice(0, 4));
  });
});

describe('a workbook that people worked in', () => {
  it.each(['es', 'ja', 'ar'] as const)('is exactly what it was after %s and back', async (language) => {
    book = await openPhases([3, 2]);
    await work();
    const before = await seen();
    await change(language);
    expect(await seen()).not.toEqual(before);
    await change('en');
    expect(await seen()).toEqual(before);
  });

  it('keeps what is theirs and says what is ours in the other language', async () => {
    book = await openPhases([3, 2]);
    await work();
    await change('es');
    const { worksheets } = await book.host.describe();
    const [first, second, people] = worksheets;
    expect(worksheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Fase A', 'Fase B', 'Personas', 'Budget']),
    );
    expect(first?.tables[0]?.columns.slice(0, 5)).toEqual(['Nº', 'Responsabilidad', 'Who', 'Estado', 'Vence']);
    expect(first?.tables[0]?.columns.at(-1)).toBe('Cost');
    expect(first?.cells[4]?.slice(2, 6)).toEqual(['Ana Ruiz; Crane team', 'Completada', 46_000, 'Done at last']);
    expect(first?.cells[5]?.[3]).toBe('Bloqueada');
    expect(first?.cells[6]?.[3]).toMatchObject({ formula: '=D6' });
    expect(second?.cells.slice(4).map((row) => [row[2], row[4]])).toEqual([
      ['high', 'No iniciada'],
      ['low', 'Nearly'],
    ]);
    expect(people?.tables[0]?.columns).toEqual(['Nombre', 'Correo', 'Organización', 'Task']);
    await book.host.calculated();
    const [counts] = await book.cells('Fase A', 'B3');
    expect(counts).toEqual(['Hechas: 1 de 4   ·   Vencidas: 0   ·   Bloqueadas: 2']);
    expect(await book.cells('Budget', 'A1:A3', 'formulas')).toEqual([
      ['=COUNTA(Phase1Rows[Estado])'],
      ["='Fase A'!D5"],
      ['Completed'],
    ]);
    const { rows, phases } = await openSheet(book.ana, 'es').read();
    expect(rows.map(({ id, status }) => `${id} ${status}`).slice(0, 2)).toEqual(['row-1 completed', 'row-2 blocked']);
    expect(phases.map(({ title }) => title)).toEqual(['Fase A', 'Fase B']);
  });
});

it.each(worksheetLanguages.filter((language) => !['en', 'es', 'ja', 'ar'].includes(language)))(
  'a workbook is exactly what it was after %s and back',
  async (language) => {
    book = await openPhases([2]);
    await book.ana.edit(({ worksheets }) => {
      worksheets.getItem('Phase A').getRange('D5').values = [['In progress']];
    });
    const before = await seen();
    const called = (title: string) => [{ key: 'phase-1', title, introduction: 'What to do in part 1.' }];
    await switchLanguage(book.ana, { language, phases: called('Φάση Α') });
    const { status } = worksheetWordsIn(language);
    expect(await book.cells('Φάση Α', 'D5:D6')).toEqual([[status.inProgress], [status.notStarted]]);
    await switchLanguage(book.ana, { language: 'en', phases: called('Phase A') });
    expect(await seen()).toEqual(before);
  },
);

describe('names of worksheets', () => {
  it('are exchanged where one phase takes the name of the other', async () => {
    book = await openPhases([1, 1]);
    const swapped = ['Phase B', 'Phase A'].map((title, index) => ({
      key: `phase-${index + 1}`,
      title,
      introduction: '',
    }));
    await switchLanguage(book.ana, { language: 'de', phases: swapped });
    const { worksheets } = await book.host.describe();
    expect(worksheets.slice(0, 2).map(({ name, cells }) => [name, cells[0]?.[0]])).toEqual([
      ['Phase B', 'Phase B'],
      ['Phase A', 'Phase A'],
    ]);
  });

  it('stay where people renamed them, and take none that is there', async () => {
    book = await openPhases([1, 1]);
    await book.ana.edit(({ worksheets }) => {
      worksheets.getItem('Phase A').name = 'Piers';
      worksheets.add('FASE b');
      worksheets.add('Personas');
    });
    await change('es');
    const { worksheets } = await book.host.describe();
    const names = worksheets.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['Piers', 'Fase B (2)', 'People']);
    await change('en');
    expect((await book.host.describe()).worksheets.map(({ name }) => name).slice(0, 3)).toEqual([
      'Piers',
      'Phase B',
      'People',
    ]);
  });
});

it('the log, the minutes and the page of a handover are called in the other language, and the log goes on', async () => {
  book = await openPhases([1]);
  const line = { day: '2026-03-02', number: '1.01', responsibility: 'x', from: '', to: 'y', who: 'Ana' } as const;
  await appendToLog(book.ana, [{ ...line, what: 'Decision' }], 'en');
  await book.ana.edit(({ worksheets }) => ['Minutes', 'Handover'].forEach((name) => worksheets.add(name)));
  await change('es');
  const names = ['Acta', 'Bitácora', 'Traspaso'];
  const words = worksheetWordsIn('es');
  await appendToLog(book.ana, [{ ...line, what: 'Decisión' }], 'es');
  const { worksheets } = await book.host.describe();
  expect(
    worksheets
      .map(({ name }) => name)
      .filter((name) => names.includes(name))
      .sort(),
  ).toEqual(names);
  const log = worksheets.find(({ name }) => name === 'Bitácora');
  expect(log?.tables[0]?.columns).toEqual(logHeadings(words));
  expect(log?.cells.map((cells) => cells[3])).toEqual([words.log.what, 'Decision', 'Decisión']);
});

describe('a heading', () => {
  it('stays where a column of people has the other name', async () => {
    book = await openPhases([1, 1]);
    await book.ana.edit(({ tables }) => tables.getItem('Phase1Rows').columns.add(undefined, [['Estado'], ['good']]));
    const before = await seen();
    await change('es');
    const headings = (await book.host.describe()).worksheets[0]?.tables[0]?.columns ?? [];
    expect([headings[3], headings.at(-1)]).toEqual(['Status', 'Estado']);
    expect((await book.row('row-1')).status).toBe('notStarted');
    await change('en');
    expect(await seen()).toEqual(before);
  });
});

describe('a title or an introduction', () => {
  it('stays where people wrote another', async () => {
    book = await openPhases([1, 1]);
    await book.ana.edit(({ worksheets }) => {
      worksheets.getItem('Phase A').getRange('A1').values = [['Piers and berths']];
      worksheets.getItem('Phase B').getRange('B2').values = [['']];
    });
    const before = await seen();
    await change('es');
    const [first, second] = (await book.host.describe()).worksheets;
    expect([first?.cells[0], first?.cells[1]]).toEqual([['Piers and berths'], [null, 'Qué hacer en la parte 1.']]);
    expect([second?.cells[0], second?.cells[1]]).toEqual([['Fase B'], []]);
    await change('en');
    expect(await seen()).toEqual(before);
  });
});

it('a filter of statuses goes on showing the same rows', async () => {
  book = await openPhases([3]);
  await book.ana.edit(({ worksheets, tables }) => {
    worksheets.getItem('Phase A').getRange('D6').values = [['Blocked']];
    tables.getItem('Phase1Rows').columns.getItem('Status').filter.applyValuesFilter(['Blocked']);
  });
  await change('es');
  const criteria = await book.ana.Excel.run(async (context) => {
    const { filter } = context.workbook.tables.getItem('Phase1Rows').columns.getItemAt(3);
    filter.load('criteria');
    await context.sync();
    return filter.criteria;
  });
  expect(criteria).toMatchObject({ filterOn: 'Values', values: ['Bloqueada'] });
});

describe('where Excel refuses', () => {
  it.each([1, 2, 3, 4, 5, 6])('round trip %i, the workbook can be read, and the same again ends it', async (trip) => {
    book = await openPhases([3, 2]);
    await work();
    const before = await book.sheet.read();
    book.ana.refuse('ServiceNotAvailable', trip);
    await expect(change('es')).rejects.toMatchObject({ kind: 'host-trouble' });
    book.ana.refuse(null);
    const { rows } = await book.sheet.read();
    expect(rows.map(({ id, status }) => [id, status])).toEqual(before.rows.map(({ id, status }) => [id, status]));
    await change('es');
    const ended = await seen();
    const straight = await openPhases([3, 2]);
    await book.close();
    book = straight;
    await work();
    await change('es');
    expect(ended).toEqual(await seen());
  });
});

it('a name that a coauthor takes in between stops the switch half-way, and the same again ends it', async () => {
  book = await openPhases([1, 1]);
  await book.ana.edit(({ worksheets }) => (worksheets.getItem('Phase B').getRange('D5').values = [['Blocked']]));
  const luis = await book.open();
  const writing = book.ana.trips() + 5;
  book.ana.beforeTrip(async (trip) => {
    if (trip === writing) await luis.edit(({ worksheets }) => worksheets.add('Fase B'));
  });
  await expect(change('es')).rejects.toMatchObject({ kind: 'host-trouble', facts: { code: 'ItemAlreadyExists' } });
  book.ana.beforeTrip(null);
  // Half of it is said in Spanish, and is read all the same.
  const half = (await book.host.describe()).worksheets;
  expect([half[0]?.name, half[0]?.tables[0]?.columns[3]]).toEqual(['Fase A', 'Estado']);
  expect((await book.row('row-2')).status).toBe('blocked');
  await change('es');
  expect((await book.host.describe()).worksheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Fase A', 'Fase B (2)', 'Personas', 'Fase B']),
  );
  expect(await book.cells('Fase B (2)', 'D5')).toEqual([['Bloqueada']]);
  expect((await book.row('row-2')).status).toBe('blocked');
});

it('takes as many round trips for 3 rows as for 60', async () => {
  book = await openPhases([3, 2]);
  const before = book.ana.trips();
  await change('es');
  const few = book.ana.trips() - before;
  await book.close();
  book = await openPhases([40, 20]);
  const start = book.ana.trips();
  await change('es');
  expect(book.ana.trips() - start).toBe(few);
});

it('speaks of statuses in the language of the workbook', async () => {
  book = await openPhases([1, 1]);
  await change('ar');
  const [[status] = []] = await book.cells('المرحلة أ', 'D5');
  expect(status).toBe(worksheetWordsIn('ar').status.notStarted);
});
