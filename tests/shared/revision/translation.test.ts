import type { Document } from '../../../shared/model';
import { takeTranslation } from '../../../shared/revision/take-translation';
import { describeWithCorpus, readCorpus } from '../../support/documents';
import { documentWith, duty } from '../../support/duty';
import { compared, documentOf, standingOf, told, translated, worked, written } from './standing';
import type { Standing } from './standing';

const english = documentOf({
  prepare: ['Install Contoso Agent 7 on all laptops.', 'Tell everybody.', 'Order 40 telephones.'],
  move: ['Copy the old drives.', 'Check the VPN.'],
});
const spanish = documentOf(
  {
    prepare: ['Instalar Contoso Agent 7 en todos los portátiles.', 'Avisar a todos.', 'Pedir 40 teléfonos.'],
    move: ['Copiar las unidades antiguas.', 'Comprobar la VPN.'],
  },
  { language: 'es' },
);

function pairsOf(standing: Standing, document: Document) {
  return translated(standing, document).pairs.map(({ row, place, by }) => `${row.id} ${place} ${by}`);
}

/** The workbook after it was switched to a document's language. */
function switched(standing: Standing, document: Document): Standing {
  return written(standing, takeTranslation(translated(standing, document)).changes);
}

describe('a translation', () => {
  it('is paired by position where every phase has the same count', () => {
    const { needsReview } = translated(standingOf(english), spanish);
    expect(needsReview).toBe(false);
    expect(pairsOf(standingOf(english), spanish)).toEqual([
      '1.01 prepare/1 position',
      '1.02 prepare/2 position',
      '1.03 prepare/3 position',
      '2.01 move/1 position',
      '2.02 move/2 position',
    ]);
  });

  it('is paired by the order of the document, however the worksheet is sorted', () => {
    const standing = standingOf(english);
    const sorted = { ...standing, rows: [...standing.rows].reverse() };
    expect(pairsOf(sorted, spanish)).toEqual(pairsOf(standing, spanish));
  });

  const late = worked(standingOf(english), '1.01', { number: '1.09' });

  it('pairs in the order of the document, also a row that a later version added and that has a late number', () => {
    const pairing = translated({ ...late, rows: late.rows.toReversed() }, spanish);
    expect(pairing.needsReview).toBe(false);
    expect(pairing.pairs.map(({ row, place }) => `${row.id} ${place}`)).toContain('1.01 prepare/1');
  });

  it('is shown for correction where no row knows its place and the numbers are in another order', () => {
    const rows = late.rows.map((row) => ({ ...row, document: '' }));
    const pairing = translated({ ...late, rows }, spanish);
    expect(pairing.needsReview).toBe(true);
    expect(pairing.pairs.map(({ row, place }) => `${row.id} ${place}`)).toEqual([
      '1.01 prepare/1',
      '1.02 prepare/2',
      '1.03 prepare/3',
      '2.01 move/1',
      '2.02 move/2',
    ]);
  });

  it('is shown for correction where the counts differ: numbers and names find their pairs', () => {
    const more = documentOf(
      {
        prepare: [
          'Instalar Contoso Agent 7 en todos los portátiles.',
          'Celebrar.',
          'Avisar a todos.',
          'Pedir 40 teléfonos.',
        ],
        move: ['Copiar las unidades antiguas.', 'Comprobar la VPN.'],
      },
      { language: 'es' },
    );
    const pairing = translated(standingOf(english), more);
    expect(pairing.needsReview).toBe(true);
    expect(pairing.pairs.map(({ row, place }) => `${row.id} ${place}`)).toEqual(
      expect.arrayContaining(['1.01 prepare/1', '1.03 prepare/4']),
    );
    expect(pairing.unpaired).toHaveLength(1);
    expect(pairing.unpairedRows).toEqual([]);
  });

  it('is paired as a person says', () => {
    const pairing = translated(standingOf(english), spanish, {
      corrections: {
        joined: [{ rowId: '1.02', place: 'prepare/3' }],
        separated: [{ rowId: '1.03', place: 'prepare/2' }],
      },
    });
    expect(pairing.pairs.find(({ row }) => row.id === '1.02')).toMatchObject({
      place: 'prepare/3',
      by: 'person',
      certainty: 1,
    });
    expect(pairing.unpairedRows.map(({ id }) => id)).toEqual(['1.03']);
    expect(pairing.unpaired.map(({ place }) => place)).toEqual(['prepare/2']);
  });

  it('of a bilingual page is paired by the text that it names, whatever the order, and back', () => {
    const german = documentWith(
      [
        {
          key: 'prepare',
          title: 'Vorbereiten',
          introduction: '',
          responsibilities: [
            duty('40 Telefone bestellen.', { source: 'Order 40 telephones.' }),
            duty('Allen Bescheid sagen.', { source: 'Tell everybody.' }),
          ],
        },
      ],
      { language: 'de' },
    );
    expect(pairsOf(standingOf(english), german)).toEqual(['1.03 prepare/1 source', '1.02 prepare/2 source']);
    const back = standingOf(german);
    expect(pairsOf(back, english)).toEqual(['1.02 prepare/2 source', '1.01 prepare/3 source']);
  });
});

describe('switching the language of a workbook', () => {
  const withSteps = (text: string, steps: string[], notes: string[], workstream: string) =>
    duty(text, { steps: steps.map((step) => ({ text: step, depth: 1, done: false })), notes, workstream });
  const one = documentWith([
    {
      key: 'prepare',
      title: 'Prepare',
      introduction: 'First of all.',
      responsibilities: [
        withSteps('Order 40 telephones.', ['white', 'black'], ['Not red.'], 'Voice'),
        withSteps('Install Contoso Agent 7.', [], [], 'Voice'),
        withSteps('Check the VPN.', [], [], ''),
      ],
    },
  ]);
  const other = documentWith(
    [
      {
        key: 'prepare',
        title: 'Preparar',
        introduction: 'Antes de nada.',
        responsibilities: [
          withSteps('Pedir 40 teléfonos.', ['blancos', 'negros'], ['Rojos no.'], 'Voz'),
          withSteps('Instalar Contoso Agent 7.', [], [], 'Voz'),
          withSteps('Comprobar la VPN.', [], [], ''),
        ],
      },
    ],
    { language: 'es' },
  );

  it('changes texts, steps, notes and workstreams, and gives the phases their titles', () => {
    const pairing = translated(standingOf(one), other);
    const taking = takeTranslation(pairing);
    expect(taking.phases).toEqual([{ key: 'prepare', title: 'Preparar', introduction: 'Antes de nada.' }]);
    expect(taking.changes[0]).toMatchObject({
      kind: 'update-row',
      rowId: '1.01',
      after: {
        responsibility: 'Pedir 40 teléfonos.',
        wording: 'Pedir 40 teléfonos.',
        notes: 'Rojos no.',
        workstream: 'Voz',
      },
    });
    expect(takeTranslation(translated(switched(standingOf(one), other), other)).changes).toEqual([]);
  });

  it('there and back loses nothing that people did', () => {
    let standing = standingOf(one);
    standing = worked(standing, '1.01', {
      steps: [
        { text: 'white', depth: 1, done: true },
        { text: 'black', depth: 1, done: false },
      ],
      status: 'inProgress',
      owners: ['Vera'],
    });
    standing = worked(standing, '1.02', { responsibility: 'Ask Vera', workstream: 'Laptops', notes: 'By Friday.' });
    standing = worked(standing, '1.03', { steps: [{ text: 'twice', depth: 1, done: true }] });
    const there = switched(standing, other);
    expect(there.rows.map(({ responsibility }) => responsibility)).toEqual([
      'Pedir 40 teléfonos.',
      'Ask Vera',
      'Comprobar la VPN.',
    ]);
    expect(there.rows[0]?.steps).toEqual([
      { text: 'blancos', depth: 1, done: true },
      { text: 'negros', depth: 1, done: false },
    ]);
    expect(there.rows[1]).toMatchObject({ notes: 'By Friday.', workstream: 'Laptops' });
    expect(there.rows[2]).toMatchObject({ steps: [{ text: 'twice', depth: 1, done: true }] });
    expect(switched(there, one)).toEqual(standing);
  });

  it('switches the steps that the document said, and leaves those between them that people wrote', () => {
    const stepsOf = (standing: Standing) => standing.rows[0]?.steps.map(({ text }) => text);
    const step = (text: string) => ({ text, depth: 1, done: false });
    const added = worked(standingOf(one), '1.01', { steps: [step('white'), step('for Vera'), step('black')] });
    expect(stepsOf(switched(added, other))).toEqual(['blancos', 'for Vera', 'negros']);
    const reworded = worked(standingOf(one), '1.01', { steps: [step('white'), step('black, for Vera')] });
    const there = switched(reworded, other);
    expect(stepsOf(there)).toEqual(['white', 'black, for Vera']);
    expect(told(compared(there, other))).toEqual([]);
    expect(switched(there, one)).toEqual(reworded);
  });

  it('pairs a row with what it was in the document, wherever people put it', () => {
    const standing = worked(standingOf(one), '1.02', { phase: 'elsewhere', status: 'withdrawn' });
    const pairing = translated(standing, other);
    expect(pairing).toMatchObject({ needsReview: false, unpaired: [], unpairedRows: [] });
    expect(switched(standing, other).rows[1]).toMatchObject({ phase: 'elsewhere', status: 'withdrawn' });
  });
});

describeWithCorpus('real pages (read where the corpus lies beside the project)', () => {
  it.each([
    ['ems-your-responsibilities.en.2016-11.md', 'ems-your-responsibilities.es.2016-11.md'],
    ['ems-your-responsibilities.en.2018-09.md', 'ems-your-responsibilities.ja.2020.md'],
  ])('%s and its translation switch a workbook there and back', async (one, other) => {
    const [from, to] = [await readCorpus(one), await readCorpus(other)];
    const standing = worked(standingOf(from), '3.02', {
      responsibility: 'Ask Vera',
      status: 'completed',
      owners: ['Vera'],
    });
    expect(translated(standing, to)).toMatchObject({ needsReview: false, unpaired: [], unpairedRows: [] });
    const there = switched(standing, to);
    expect(there.rows.filter(({ id }) => id !== '3.02').map(({ responsibility }) => responsibility)).toEqual(
      standingOf(to)
        .rows.filter(({ id }) => id !== '3.02')
        .map(({ responsibility }) => responsibility),
    );
    expect(switched(there, from).rows).toEqual(standing.rows);
  });

  it('pairs two revisions of one page in two languages, but for what one has more', async () => {
    const pairing = translated(
      standingOf(await readCorpus('ems-your-responsibilities.en.2016-11.md')),
      await readCorpus('ems-your-responsibilities.ja.2020.md'),
    );
    expect(pairing.needsReview).toBe(true);
    expect(pairing.unpairedRows).toEqual([]);
    expect(pairing.unpaired.map(({ place }) => place)).toEqual([
      'general-responsibilities/22',
      'general-responsibilities/23',
      'general-responsibilities/24',
      'general-responsibilities/25',
      'enable-phase/4',
    ]);
  });
});
