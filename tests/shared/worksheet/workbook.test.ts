import { columns } from '../../../shared/columns';
import type { Document } from '../../../shared/model';
import { priorities } from '../../../shared/priority';
import { statuses } from '../../../shared/status';
import type { WorksheetLanguage } from '../../../shared/language';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import type { WorksheetDescription } from '../../../shared/worksheet/description';
import { headerStyle, overdueStyle, statusStyles } from '../../../shared/worksheet/look';
import { describeWorkbook } from '../../../shared/worksheet/workbook';
import { contrast } from '../../support/contrast';
import { readCorpus, describeWithCorpus } from '../../support/documents';
import { documentWith, duty } from '../../support/duty';

const steps = [
  { text: 'paso', depth: 1, done: false },
  { text: 'más hondo', depth: 2, done: false },
];
const document = documentWith(
  [
    {
      key: 'general',
      title: 'Tareas: generales',
      introduction: 'Para todos.',
      responsibilities: [duty('Uno'), duty('=1+1')],
    },
    { key: 'fase-2', title: 'Personas', introduction: '', responsibilities: [duty('Dos', { steps })] },
  ],
  { language: 'es' },
);

function describedIn(language: WorksheetLanguage, of: Document = document) {
  let ids = 0;
  return describeWorkbook(of, {
    language,
    workbookId: 'w-1',
    newRowId: () => `r${++ids}`,
    now: new Date(2026, 11, 10, 9, 30),
  }).worksheets;
}
const [, first, second, people, lists, ...memory] = describedIn('es');
const cell = (sheet: WorksheetDescription | undefined, row: number, column: number) =>
  sheet?.cells[row - 1]?.[column - 1];

describe('the workbook of a document', () => {
  it('has a worksheet of how it stands, one for each phase in order, then the people, then what is very hidden', () => {
    const seen = describedIn('es').map(({ name, visibility }) => `${name} ${visibility}`);
    expect(seen.slice(0, 5)).toEqual([
      'Resumen visible',
      'Tareas - generales visible',
      'Personas (2) visible',
      'Personas visible',
      'PhaseboardLists veryHidden',
    ]);
    expect(memory.length).toBeGreaterThan(0);
    expect(memory.every(({ visibility }) => visibility === 'veryHidden')).toBe(true);
  });

  it('remembers where each phase is', () => {
    const records = memory.flatMap(({ cells }) => cells);
    expect(records.find(([key]) => key === 'general')).toEqual(
      expect.arrayContaining(['Tareas: generales', 'Tareas - generales', 'GeneralRows']),
    );
    expect(JSON.stringify(records)).toContain('w-1');
  });

  it('is refused for a document in which nothing was chosen', () => {
    expect(() => describedIn('en', { ...document, phases: [] })).toThrow('nothing-chosen');
  });

  it('names no two tables alike', () => {
    const names = describedIn('en').flatMap(({ tables }) => tables.map(({ name }) => name));
    expect(names).toEqual(['GeneralRows', 'Fase2Rows', 'PlanPeople']);
  });
});

describe('a phase worksheet', () => {
  it('begins with title, introduction and how the phase stands', () => {
    expect(cell(first, 1, 1)).toBe('Tareas: generales');
    expect(cell(first, 2, 2)).toBe('Para todos.');
    expect(cell(first, 3, 2)).toMatchObject({ value: 'Hechas: 0 de 2   ·   Vencidas: 0   ·   Bloqueadas: 0' });
    expect([3, 4, 5].map((column) => cell(first, 3, column))).toMatchObject([
      { value: 'Inicio: –' },
      'Objetivo:',
      { value: '–' },
    ]);
  });

  it('has a table of the column table’s columns, with widths, hiding what is not used', () => {
    const { column } = worksheetWordsIn('es');
    expect(first?.tables).toEqual([
      {
        name: 'GeneralRows',
        range: 'A4:T6',
        columns: columns.map(({ key }) => column[key]),
        style: 'TableStyleMedium2',
        stripes: false,
        filter: true,
      },
    ]);
    expect(first?.cells[3]).toEqual(first?.tables[0]?.columns);
    expect(first?.columns.every(({ width = 0 }, index) => width >= (columns[index]?.width ?? 0))).toBe(true);
    const shown = (sheet = first) => columns.filter((_, index) => !sheet?.columns[index]?.hidden).map(({ key }) => key);
    expect(shown()).toEqual(['number', 'responsibility', 'owner', 'status', 'due', 'remark']);
    expect(shown(second)).toEqual([...shown(), 'steps']);
  });

  it('has a row for each responsibility: number, text, status, id, and the document’s wording', () => {
    const row = (sheet: WorksheetDescription | undefined, at: number) =>
      Object.fromEntries(
        columns.flatMap(({ key }, index) =>
          cell(sheet, at, index + 1) === null ? [] : [[key, cell(sheet, at, index + 1)]],
        ),
      );
    expect(row(first, 6)).toEqual({
      number: '1.02',
      responsibility: '=1+1',
      status: 'No iniciada',
      rowId: 'r2',
      wording: '=1+1',
      document: '1#2#general',
    });
    expect(row(second, 5)).toEqual({
      number: '2.01',
      responsibility: 'Dos',
      status: 'No iniciada',
      rowId: 'r3',
      wording: 'Dos',
      steps: '☐ paso\n   ☐ más hondo',
      document: '1#3 11l9af0 yy6alk#fase-2',
    });
  });

  it('has everything else that the document says of a responsibility, each in its column', () => {
    const all = duty('Tres', {
      done: true,
      owner: 'Ana ; Equipo de red',
      due: '2026-12-01',
      workstream: 'Redes',
      source: 'Three',
      steps: [{ text: 'paso', depth: 1, done: true }],
      notes: ['Antes de marzo.', '=1+1'],
      links: [
        { text: 'guía', address: '../guia.md' },
        { text: 'plan', address: 'https://puerto.example/plan' },
        { text: 'mapa', address: 'https://puerto.example/mapa' },
      ],
    });
    const responsibilities = [all, duty('Cuatro', { workstream: 'Diques' }), duty('Cinco', { workstream: 'Redes' })];
    const phase = { key: 'obra', title: 'Obra', introduction: '', responsibilities };
    const [, ...sheets] = describedIn('es', documentWith([phase]));
    const [sheet] = sheets;
    const row = Object.fromEntries(columns.map(({ key }, index) => [key, cell(sheet, 5, index + 1)]));
    expect(row).toMatchObject({
      status: 'Completada',
      owner: 'Ana; Equipo de red',
      due: 46357,
      workstream: 'Redes',
      steps: '☑ paso',
      notes: 'Antes de marzo.\n=1+1\nguía: ../guia.md\nmapa: https://puerto.example/mapa',
      link: 'https://puerto.example/plan',
      source: 'Three',
    });
    const shown = columns.filter((_, index) => !sheet?.columns[index]?.hidden).map(({ key }) => key);
    expect(shown.slice(6)).toEqual(['steps', 'workstream', 'notes', 'link']);
    expect(cell(sheet, 3, 2)).not.toHaveProperty('value');
    expect(cell(sheet, 3, 5)).toMatchObject({ value: 46357 });
    const offered = sheets.find(({ name }) => name === 'PhaseboardLists')?.cells.map(([, workstream]) => workstream);
    expect(offered?.slice(0, 4)).toEqual(['Línea de trabajo', 'Redes', 'Diques', null]);
  });

  it('offers statuses, people and priorities, and takes only dates for dates', () => {
    expect(first?.validations.map(({ range, rule, onError }) => [range, rule, onError])).toEqual([
      ['D5:D6', { type: 'list', source: "='PhaseboardLists'!$A$2:$A$9" }, 'stop'],
      ['C5:C6', { type: 'list', source: "='Personas'!$A$2:$A$501" }, 'warning'],
      ['H5:H6', { type: 'list', source: "='PhaseboardLists'!$C$2:$C$5" }, 'stop'],
      ['J5:J6', { type: 'list', source: "='PhaseboardLists'!$B$2:$B$101" }, 'information'],
      ...['E5:E6', 'G5:G6', 'M5:M6'].map((range) => [range, { type: 'date', from: 36526 }, 'stop']),
    ]);
    const words = worksheetWordsIn('es');
    const offered = statuses.map((status, at) => {
      const priority = priorities[at];
      return [words.status[status], null, priority === undefined ? null : words.priority[priority]];
    });
    expect(lists?.cells.slice(1)).toEqual(offered);
  });

  it.each(['en', 'es'] as const)('keeps titles and messages of rules within what Excel shows, in %s', (language) => {
    for (const { title, message } of describedIn(language).flatMap(({ validations }) => validations)) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(225);
    }
  });

  it('is frozen below its header and after the responsibility, and printed from number to due date', () => {
    expect(first?.freeze).toEqual({ rows: 4, columns: 2 });
    expect(first?.page).toEqual({
      orientation: 'landscape',
      pagesWide: 1,
      paper: 'a4',
      titleRows: '4:4',
      printArea: 'A:E',
    });
  });

  it('fills the status alone, each readably, and marks an overdue date with more than a colour', () => {
    const formats = first?.conditionalFormats ?? [];
    expect(formats.filter(({ style }) => style.fill).every(({ range }) => range === 'D5:D6')).toBe(true);
    expect(formats.at(-1)).toMatchObject({
      range: 'E5:E6',
      style: { bold: true, numberFormat: '[$-C0A]d mmm yyyy" !"' },
    });
    for (const { fontColor = '', fill = '#FFFFFF' } of [...Object.values(statusStyles), headerStyle, overdueStyle])
      expect(contrast(fontColor, fill)).toBeGreaterThanOrEqual(4.5);
    expect(statusStyles.notStarted).toBeUndefined();
  });

  it('has rows as high as their text', () => {
    const long = {
      ...document,
      phases: [
        {
          key: 'a',
          title: 'A',
          introduction: 'x '.repeat(900),
          responsibilities: [duty('Kurz.'), duty('lang '.repeat(60)), duty('endlos '.repeat(3000))],
        },
      ],
    };
    const heights = describedIn('en', long)[1]?.rowHeights ?? [];
    const at = (wanted: number) => heights.find(({ row }) => row === wanted)?.height ?? 0;
    expect(at(6)).toBeGreaterThan(at(5));
    expect(at(7)).toBe(409);
    expect(at(2)).toBe(at(5) + 12.75);
    expect(heights.filter(({ fixed }) => fixed).map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  });
});

describe('the People worksheet', () => {
  it('has a table with one blank row while nobody is known', () => {
    expect(people?.tables).toMatchObject([
      { name: 'PlanPeople', range: 'A1:D2', columns: ['Nombre', 'Correo', 'Organización', 'Rol'] },
    ]);
    expect(people?.cells).toHaveLength(1);
  });

  it('lists the people it is given', () => {
    const [, , , given] = describeWorkbook(document, {
      language: 'en',
      workbookId: 'w',
      newRowId: () => 'r',
      now: new Date(2026, 11, 10, 9, 30),
      people: [
        { name: 'Ana Prueba', mail: 'ana@phaseboard.example' },
        { name: 'Network team', role: 'Networks' },
      ],
    }).worksheets;
    expect(given).toMatchObject({ name: 'People', tables: [{ range: 'A1:D3' }] });
    expect(given?.cells.slice(1)).toEqual([
      ['Ana Prueba', 'ana@phaseboard.example', null, null],
      ['Network team', null, null, 'Networks'],
    ]);
  });
});

describeWithCorpus('the Spanish page of 2016 (read where the corpus lies beside the project)', () => {
  const described = async () => describedIn('es', await readCorpus('ems-your-responsibilities.es.2016-11.md'));

  it('makes five worksheets named after its headings', async () => {
    const sheets = (await described()).slice(1, 7);
    expect(sheets.map(({ name, tables }) => `${name} ${tables[0]?.range}`)).toEqual([
      'Responsabilidades generales A4:T25',
      'Fase de inicio A4:T6',
      'Fase de evaluación A4:T10',
      'Fase de corrección A4:T6',
      'Fase de habilitación A4:T11',
      'Personas A1:D2',
    ]);
  });

  it('has its 21 rows on one landscape page at full size', async () => {
    const pageHeight = 595.3 - (0.4 + 0.45) * 72;
    const pageWidth = 841.9 - (0.4 + 0.4) * 72;
    const [, sheet] = await described();
    const height = (sheet?.rowHeights ?? []).reduce((sum, row) => sum + row.height, 0);
    const width = (sheet?.columns ?? [])
      .slice(0, 5)
      .reduce((sum, column) => sum + ((column.width ?? 0) * 7 + 5) * 0.75, 0);
    expect(height).toBeLessThanOrEqual(pageHeight);
    expect(width).toBeLessThanOrEqual(pageWidth);
  });
});
