import { appendToLog } from '../../../addin/excel/log-sheet';
import { worksheetLanguages } from '../../../shared/language';
import type { LogLine } from '../../../shared/log';
import { linesOfChange } from '../../../shared/log';
import { blankRow } from '../../../shared/row';
import { logHeadings, logTable } from '../../../shared/worksheet/log-worksheet';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

let phases: Phases;

beforeAll(async () => {
  phases = await openPhases();
});

afterAll(() => phases.close());

const line = (to: string, values: Partial<LogLine> = {}): LogLine => ({
  ...{ day: '2026-03-02', number: '2.10', responsibility: 'Look after the pier', what: 'Remark', from: '', to },
  who: 'Ana Ruiz',
  ...values,
});

describe('the log', () => {
  it('is made as the last worksheet, and takes texts as texts', async () => {
    await appendToLog(phases.ana, [line('=1+1', { from: '1-2', who: '+Ana' }), line("'00123")], 'en');
    const { worksheets } = await phases.host.describe();
    expect(worksheets.filter(({ visibility }) => visibility === 'visible').at(-1)?.name).toBe('Log');
    expect(await phases.cells('Log', 'A1:G3')).toEqual([
      ['Date', 'No.', 'Responsibility', 'What', 'From', 'To', 'Who'],
      [46_083, '2.10', 'Look after the pier', 'Remark', '1-2', '=1+1', '+Ana'],
      [46_083, '2.10', 'Look after the pier', 'Remark', '', "'00123", 'Ana Ruiz'],
    ]);
  });

  it('keeps the lines of two people who add at the same moment, and what stands below', async () => {
    await phases.ana.edit((workbook) => (workbook.worksheets.getItem('Log').getRange('C6').values = [['My own note']]));
    const luis = await phases.open();
    const target = phases.ana.trips() + 2;
    phases.ana.beforeTrip((at) =>
      at === target ? appendToLog(luis, [line('said by Luis')], 'en') : Promise.resolve(),
    );
    await appendToLog(phases.ana, [line('one'), line('two'), line('three')], 'en');
    phases.ana.beforeTrip(null);
    const said = (await phases.cells('Log', 'F2:F9')).flat().filter((text) => text !== '');
    expect(said.sort()).toEqual(["'00123", '=1+1', 'one', 'said by Luis', 'three', 'two']);
    expect((await phases.cells('Log', 'C2:C12')).flat()).toContain('My own note');
    const rows = await phases.ana.Excel.run(async (context) => {
      const body = context.workbook.tables.getItem(logTable).getDataBodyRange().load('rowCount');
      await context.sync();
      return body.rowCount;
    });
    expect(rows).toBe(6);
  });

  it('finds its columns wherever people put them', async () => {
    await phases.ana.edit((workbook) => {
      workbook.worksheets.getItem('Log').getRange('A:A').insert('Right');
    });
    await appendToLog(phases.ana, [line('moved')], 'en');
    const lines = await phases.cells('Log', 'B2:H8');
    expect(lines.find((cells) => cells[5] === 'moved')).toEqual([
      46_083,
      '2.10',
      'Look after the pier',
      'Remark',
      '',
      'moved',
      'Ana Ruiz',
    ]);
  });
});

it('a change is told in the language of the worksheets, a line for each value that is another one', () => {
  const row = { ...blankRow, number: '1.01', responsibility: 'Pick a pier', owners: ['Ana'], remark: 'Soon' };
  const author = { day: '2026-03-02', who: 'Luis', language: 'es' } as const;
  const after = { status: 'inProgress', owners: ['Ana'], due: '2026-12-01', remark: 'Now' } as const;
  const lines = linesOfChange(row, { ...after, owners: [...after.owners] }, author);
  expect(lines.map(({ what, from, to }) => [what, from, to])).toEqual([
    ['Estado', 'No iniciada', 'En curso'],
    ['Vence', '', '1 dic 2026'],
    ['Comentario', 'Soon', 'Now'],
  ]);
  expect(linesOfChange(row, {}, author)).toEqual([]);
});

it('no heading of the log means two of its columns, in whichever languages', () => {
  const places = new Map<string, Set<number>>();
  for (const language of worksheetLanguages)
    logHeadings(worksheetWordsIn(language)).forEach((heading, at) =>
      places.set(heading, (places.get(heading) ?? new Set()).add(at)),
    );
  expect([...places].filter(([, at]) => at.size > 1)).toEqual([]);
});
