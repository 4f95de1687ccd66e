import { addPhases } from '../../../addin/excel/add-phases';
import { openSheet } from '../../../addin/excel/sheet';
import { describePhases } from '../../../shared/worksheet/workbook';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import type { Phase } from '../../../shared/model';
import { blankRow } from '../../../shared/row';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import { asSeen } from '../../support/as-seen';
import { duty } from '../../support/duty';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';

let book: Phases;
afterEach(() => book.close());

function phase(key: string, title: string, ...texts: string[]): Phase {
  return { key, title, introduction: `About ${title}.`, responsibilities: texts.map((text) => duty(text)) };
}

const names = async () => (await book.host.describe()).worksheets.map(({ name }) => name);

describe('further phases', () => {
  it.each(['en', 'es'] as const)('are described, made and remembered like the first ones, in %s', async (language) => {
    book = await openPhases([3, 2], language);
    const added = [
      phase('dredging', 'Dredging', 'Deepen the basin', '=1+1'),
      phase('lights', 'Lights', 'Lamp', 'Bulb'),
    ];
    expect(await addPhases(book.ana, added)).toEqual(['dredging', 'lights']);

    const words = worksheetWordsIn(language);
    const { worksheets } = await book.host.describe();
    expect(worksheets.map(({ name }) => name).slice(0, 5)).toEqual([
      'Phase A',
      'Phase B',
      'Dredging',
      'Lights',
      words.worksheet.people,
    ]);
    let ids = 0;
    const described = describePhases(added, {
      firstPosition: 3,
      takenNames: [],
      takenTables: [],
      words,
      document: '',
      choices: { statuses: "='PhaseboardLists'!$A$2:$A$9", owners: `='${words.worksheet.people}'!$A$2:$A$501` },
      newRowId: () => `id-${++ids}`,
    });
    expect(asSeen({ worksheets: worksheets.slice(2, 4) })).toEqual(asSeen({ worksheets: described.worksheets }));

    const { phases, rows } = await openSheet(book.ana, language).read();
    expect(phases.map(({ key }) => key)).toEqual(['phase-1', 'phase-2', 'dredging', 'lights']);
    expect(rows.map(({ id, number }) => `${id} ${number}`)).toEqual([
      ...['row-1 1.01', 'row-2 1.02', 'row-3 1.03', 'row-4 2.01', 'row-5 2.02'],
      ...['id-1 3.01', 'id-2 3.02', 'id-3 4.01', 'id-4 4.02'],
    ]);
  });

  it('leave what people made as it is, and take no name, key or number of it', async () => {
    book = await openPhases([1, 1]);
    await book.ana.edit(({ worksheets, tables }) => {
      worksheets.getItem('People').name = 'Crew';
      worksheets.getItem('Phase B').delete();
      worksheets.add('Dredging').getRange('A1').values = [['Ours already']];
      tables.add('Dredging!C1:D2', true).name = 'Phase1Rows2';
      worksheets.getItem('Phase A').getRange('B5').values = [['Look after the pier']];
    });
    const before = await book.host.describe();
    expect(await addPhases(book.ana, [phase('phase-1', 'dredging', 'One')])).toEqual(['phase-1-2']);
    const { worksheets } = await book.host.describe();
    const made = worksheets.find(({ name }) => name === 'dredging (2)');
    expect(made?.tables[0]?.name).toBe('Phase12Rows');
    expect(made?.validations[1]?.rule).toEqual({ type: 'list', source: "='Crew'!$A$2:$A$501" });
    expect(made?.cells[4]?.slice(0, 2)).toEqual(['3.01', 'One']);
    const others = worksheets.filter(({ name }) => name !== 'dredging (2)' && name !== memoryWorksheets.phases);
    expect(others).toEqual(before.worksheets.filter(({ name }) => name !== memoryWorksheets.phases));
    expect((await names()).slice(0, 3)).toEqual(['Phase A', 'dredging (2)', 'Crew']);
  });

  it('offer no names where the table of people is gone, and bring the statuses where their list is', async () => {
    book = await openPhases([1]);
    await book.ana.edit(({ worksheets }) => {
      const lists = worksheets.getItem('PhaseboardLists');
      lists.visibility = 'Visible';
      lists.delete();
      worksheets.getItem('People').delete();
    });
    await addPhases(book.ana, [phase('lights', 'Lights', 'Lamp')]);
    const { worksheets } = await book.host.describe();
    const made = worksheets.find(({ name }) => name === 'Lights');
    expect(made?.validations.map(({ range }) => range)).not.toContain('C5:C5');
    expect(worksheets.find(({ name }) => name === 'PhaseboardLists')?.visibility).toBe('veryHidden');
  });

  it('bring the priorities where the list of an older version has none', async () => {
    book = await openPhases([1], 'es');
    await book.ana.edit(({ worksheets }) => worksheets.getItem('PhaseboardLists').getRange('C1:C5').clear());
    await addPhases(book.ana, [phase('lights', 'Lights', 'Lamp')]);
    const choices = ['Prioridad', 'Urgente', 'Importante', 'Media', 'Baja'].map((word) => [word]);
    expect(await book.cells('PhaseboardLists', 'C1:C5')).toEqual(choices);
  });

  it('may have no rows yet: the first one takes the blank row of its table', async () => {
    book = await openPhases([1]);
    await addPhases(book.ana, [phase('lights', 'Lights')]);
    const added = {
      kind: 'add-row' as const,
      rowId: 'lamp',
      phase: 'lights',
      values: { ...blankRow, responsibility: 'Light the lamp' },
    };
    expect(await book.sheet.write([added])).toEqual([{ done: true }]);
    expect(await book.row('lamp')).toMatchObject({ number: '2.01', responsibility: 'Light the lamp' });
    const { worksheets } = await book.host.describe();
    const made = worksheets.find(({ name }) => name === 'Lights');
    expect(made?.tables[0]?.range).toBe('A4:T5');
    expect(made?.validations.map(({ range }) => range)).toEqual(expect.arrayContaining(['C5', 'D5', 'E5']));
    expect(made?.cells[3]?.[3]).toBe('Status');
  });

  it('are all there or none, whichever round trip Excel refuses', async () => {
    book = await openPhases([2]);
    const before = await book.host.describe();
    const added = [phase('dredging', 'Dredging', 'Deepen the basin'), phase('lights', 'Lights', 'Lamp')];
    const start = book.ana.trips();
    for (const trip of [1, 2, 3, 4, 5]) {
      book.ana.refuse('ServiceNotAvailable', trip);
      await expect(addPhases(book.ana, added)).rejects.toMatchObject({ kind: 'host-trouble' });
      book.ana.refuse(null);
      expect(await book.host.describe()).toEqual(before);
    }
    const failed = book.ana.trips() - start;
    expect(failed).toBeGreaterThan(0);
    await addPhases(book.ana, added);
    expect((await names()).slice(0, 3)).toEqual(['Phase A', 'Dredging', 'Lights']);
  });

  it('take as many round trips for one row as for fifty', async () => {
    book = await openPhases([2]);
    const trips = async (rows: number) => {
      const before = book.ana.trips();
      await addPhases(book.ana, [phase(`key-${rows}`, `Title ${rows}`, ...Array<string>(rows).fill('Duty'))]);
      return book.ana.trips() - before;
    };
    expect(await trips(50)).toBe(await trips(1));
  });
});
