import { problemOf } from '../../../addin/excel/errors';
import { readGlance } from '../../../addin/excel/glance';
import { openMemory } from '../../../addin/excel/memory';
import { addPeople } from '../../../addin/excel/people';
import { checkRequirements } from '../../../addin/excel/requirements';
import { Problem } from '../../../shared/errors';
import { languages } from '../../../shared/words/languages';
import { explain } from '../../../shared/words/explain';
import { wordsIn } from '../../support/words';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

let phases: Phases;

beforeEach(async () => {
  phases = await openPhases([1]);
});

afterEach(() => phases.close());

describe('a refusal of Excel', () => {
  it.each<[string, Problem['kind']]>([
    ['InvalidOperationInCellEditMode', 'workbook-busy'],
    ['InactiveWorkbook', 'workbook-busy'],
    ['ActivityLimitReached', 'workbook-busy'],
    ['RequestAborted', 'workbook-busy'],
    ['AccessDenied', 'workbook-protected'],
    ['UnsupportedSheet', 'workbook-protected'],
    ['ApiNotFound', 'host-too-old'],
    ['ApiNotAvailable', 'host-too-old'],
    ['UnsupportedOperation', 'host-too-old'],
    ['GeneralException', 'host-trouble'],
  ])('%s is said as %s, with a sentence, whatever was asked', async (code, kind) => {
    phases.ana.refuse(code);
    const asked = [
      phases.sheet.read(),
      phases.sheet.write([{ kind: 'remove-row', rowId: 'row-1' }]),
      openMemory(phases.ana).read(),
      openMemory(phases.ana).write({ forgotten: ['row-1'] }),
      readGlance(phases.ana, '2026-11-24'),
      addPeople(phases.ana, [{ name: 'Ana', mail: '' }]),
    ];
    for (const problem of await Promise.all(asked.map((one) => one.catch((error: unknown) => error)))) {
      expect(problem).toMatchObject({ kind });
      for (const language of languages) expect(explain(problem, wordsIn(language))).toMatch(/\p{L}.*\.$/u);
    }
    phases.ana.refuse(null);
    expect((await phases.sheet.read()).rows).toHaveLength(1);
  });

  it('keeps what Excel said, for whoever looks into it', async () => {
    phases.ana.refuse('GeneralException');
    await expect(phases.sheet.read()).rejects.toMatchObject({ cause: { code: 'GeneralException', message: 'No.' } });
  });
});

it.each([new Problem('cancelled', {}), new TypeError('a mistake of ours'), 'a text', null, { code: 7 }])(
  'what is no refusal of Excel stays what it is: %p',
  (error) => {
    expect(problemOf(error)).toBe(error);
  },
);

it.each(['1.14', '1.17'])('an Excel with ExcelApi %s has what the product needs', async (excelApi) => {
  const seat = await phases.open({ excelApi });
  expect(() => checkRequirements(seat)).not.toThrow();
});

it.each(['1.13', '1.9'])('an Excel with ExcelApi %s is too old for the product', async (excelApi) => {
  const seat = await phases.open({ excelApi });
  expect(() => checkRequirements(seat)).toThrow('host-too-old');
});
