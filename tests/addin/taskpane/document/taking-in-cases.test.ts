import { countsOf } from '../../../../addin/taskpane/document/revision-entries';
import { decideEach } from '../../../../shared/revision/decisions';
import { openWorkbookPane } from '../../../support/workbook-pane';
import type { WorkbookPane } from '../../../support/workbook-pane';

/** What project managers do to their worksheets between two versions of a document. */

jest.setTimeout(120_000);

let book: WorkbookPane;

beforeEach(async () => {
  book = await openWorkbookPane({ removesStatus: true });
});

afterEach(() => book.shared.close());

const page = (language: string, phases: Record<string, string>, title = 'What you do at the fair') =>
  [
    `---\nlang: ${language}\n---\n# <a name="fair-duties"></a>${title}\n`,
    ...Object.entries(phases).map(([heading, points]) => `## ${heading}\n\n${points}\n`),
  ].join('\n');

const anchored = (key: string, title: string) => `<a name="${key}"></a>${title}`;
const [before, opening] = [anchored('before-phase', 'Before'), anchored('opening-phase', 'Opening')];

const stalls = '- Rent the stalls of the long hall\n- Order the lamps for the stage\n  - twelve white\n  - six red';
const gates = '- Count the visitors at the north gate\n- Hand out the maps of the ground';
const duties = page('en', { [before]: stalls, [opening]: gates });

const edit = (work: (workbook: Excel.Workbook) => void) => book.ana.edit(work);
const tableOn = (workbook: Excel.Workbook, worksheet: string) =>
  workbook.worksheets.getItem(worksheet).tables.getItemAt(0);

/** The cells of a table, headings first. */
async function cellsOn(worksheet: string): Promise<unknown[][]> {
  return book.ana.Excel.run(async (context) => {
    const range = tableOn(context.workbook, worksheet).getRange().load('values');
    await context.sync();
    return range.values;
  });
}

/** Position of the row in its table whose cells have this text. */
async function positionOf(worksheet: string, text: string): Promise<number> {
  const at = (await cellsOn(worksheet)).slice(1).findIndex((cells) => cells.includes(text));
  if (at < 0) throw new Error(`No row of ${worksheet} says “${text}”`);
  return at;
}

async function type(worksheet: string, text: string, heading: string, value: string): Promise<void> {
  const at = await positionOf(worksheet, text);
  const column = (await cellsOn(worksheet))[0]?.indexOf(heading) ?? -1;
  await edit((workbook) => {
    tableOn(workbook, worksheet).getDataBodyRange().getCell(at, column).values = [[value]];
  });
}

async function deleteRow(worksheet: string, text: string): Promise<void> {
  const at = await positionOf(worksheet, text);
  await edit((workbook) => tableOn(workbook, worksheet).rows.getItemAt(at).delete());
}

/** Cuts a row out of one worksheet and pastes it below the table of another. */
async function carry(text: string, from: string, to: string): Promise<void> {
  const at = await positionOf(from, text);
  const cells = (await cellsOn(from))[at + 1] ?? [];
  await edit((workbook) => {
    const below = tableOn(workbook, to).getDataBodyRange().getLastRow().getOffsetRange(1, 0);
    below.values = [cells];
    tableOn(workbook, from).rows.getItemAt(at).delete();
  });
  await book.shared.host.calculated();
}

async function compare() {
  await book.pane.actions.compareDocument();
  return countsOf(book.comparing().comparison);
}

async function take(): Promise<void> {
  await book.pane.actions.takeIn();
  expect(book.taken()).toMatchObject({ left: 0 });
  await book.shared.host.calculated();
}

const proposal = () => {
  const { takingIn } = book.pane.store.state();
  if (takingIn.step === 'nothing') throw new Error('No document has arrived');
  return takingIn.arrival.proposal;
};

const told = async () =>
  (await book.rows()).map(({ number, phase, responsibility }) => [number, phase, responsibility]);

describe('a new version meets worksheets that people arranged', () => {
  const revised = page('en', {
    [before]: stalls.replace('long hall', 'long hall and the yard'),
    [opening]: `${gates}\n- Ring the bell at nine`,
  });

  it('sorted, filtered, with other headings and columns of their own', async () => {
    await book.open(duties);
    await edit((workbook) => {
      const table = tableOn(workbook, 'Before');
      table.columns.getItem('Responsibility').name = 'Our duty';
      table.columns.add(-1, [['Cost'], [400], [70]]);
      table.sort.apply([{ key: 1, ascending: true }]);
      tableOn(workbook, 'Opening').columns.getItem('Status').filter.applyValuesFilter(['Completed']);
    });
    await book.open(revised);
    expect(await compare()).toMatchObject({ reworded: 1, added: 1, unchanged: 3, withdrawn: 0, details: 0 });
    await take();
    expect(await told()).toEqual([
      ['1.02', 'before-phase', 'Order the lamps for the stage'],
      ['1.01', 'before-phase', 'Rent the stalls of the long hall and the yard'],
      ['2.01', 'opening-phase', 'Count the visitors at the north gate'],
      ['2.02', 'opening-phase', 'Hand out the maps of the ground'],
      ['2.03', 'opening-phase', 'Ring the bell at nine'],
    ]);
    const [headings = [], , rent = []] = await cellsOn('Before');
    expect([headings.includes('Our duty'), rent[headings.indexOf('Cost')]]).toEqual([true, 400]);
    await book.open(revised);
    expect(proposal().kind).toBe('same');
  });

  it('with rows that they carried to another phase, typed, copied and deleted', async () => {
    await book.open(duties);
    await carry('Rent the stalls of the long hall', 'Before', 'Opening');
    await deleteRow('Opening', 'Count the visitors at the north gate');
    await edit((workbook) => {
      const below = tableOn(workbook, 'Before').getDataBodyRange().getLastRow().getOffsetRange(1, 0);
      below.getCell(0, 1).values = [['Buy flowers']];
    });
    await book.open(revised);
    expect(await compare()).toMatchObject({ reworded: 1, added: 2, moved: 0, withdrawn: 0 });
    await take();
    expect((await told()).map(([number]) => number)).toEqual(['1.02', '1.03', '2.02', '1.01', '2.03']);
    expect(await book.row('Rent the stalls')).toMatchObject({
      number: '1.01',
      phase: 'opening-phase',
      responsibility: 'Rent the stalls of the long hall and the yard',
    });
    expect(await book.row('Buy flowers')).toMatchObject({ phase: 'before-phase', wording: '', document: '' });
    await book.open(revised);
    expect(proposal().kind).toBe('same');
  });

  it('with steps, notes and statuses that are theirs', async () => {
    await book.open(duties);
    await type('Before', 'Order the lamps for the stage', 'Steps', '☑ twelve white, from Vera\n☐ one green');
    await type('Opening', 'Hand out the maps of the ground', 'Status', 'Withdrawn');
    await book.open(duties);
    expect(proposal().kind).toBe('same');
    await book.open(page('en', { [before]: stalls.replace('six red', 'two blue'), [opening]: gates }));
    expect(await compare()).toMatchObject({ details: 1, unchanged: 3, returned: 0 });
    await take();
    expect(await book.row('Order the lamps')).toMatchObject({
      steps: [
        { text: 'twelve white, from Vera', depth: 1, done: true },
        { text: 'one green', depth: 1, done: false },
        { text: 'two blue', depth: 1, done: false },
      ],
    });
    expect(await book.row('Hand out')).toMatchObject({ status: 'withdrawn' });
  });

  it('without a row that they deleted: it is offered again, and not ticked', async () => {
    await book.open(duties);
    await deleteRow('Opening', 'Count the visitors at the north gate');
    await book.open(duties);
    expect(proposal().kind).toBe('same');
    expect(await compare()).toMatchObject({ added: 1, unchanged: 3 });
    const { comparison, decisions } = book.comparing();
    expect(decisions).toEqual({});
    book.pane.actions.decideEntries(decideEach(comparison, decisions, () => true, 'accept'));
    await take();
    expect(await book.row('Count the visitors')).toMatchObject({ number: '2.03' });
  });

  it('with a phase that they emptied', async () => {
    await book.open(duties);
    await deleteRow('Opening', 'Count the visitors at the north gate');
    await deleteRow('Opening', 'Hand out the maps of the ground');
    await book.open(revised);
    expect(await compare()).toMatchObject({ added: 3, withdrawn: 0 });
    await take();
    expect((await told()).slice(2).map(([number, , text]) => [number, text])).toEqual([
      ['2.03', 'Ring the bell at nine'],
    ]);
  });

  it('with a worksheet that they removed', async () => {
    await book.open(duties);
    await edit((workbook) => workbook.worksheets.getItem('Opening').delete());
    await book.open(revised);
    expect(await compare()).toMatchObject({ added: 3, withdrawn: 0 });
    await take();
    expect((await told()).slice(2).map(([, phase]) => phase)).toEqual(['opening-phase']);
    await book.open(revised);
    expect(proposal().kind).toBe('same');
  });
});

describe('a document that changes its sections', () => {
  const long = `${stalls}\n- Ask the neighbours for their yards\n- Paint the signs`;

  it('under another heading without an anchor, is known by what it says', async () => {
    await book.open(page('en', { Preparations: long, Opening: gates }));
    await book.open(page('en', { 'What comes first': long, Opening: gates }));
    expect(proposal().kind).toBe('same');
  });

  it('makes two phases of one: rows move with all that people made of them', async () => {
    await book.open(page('en', { [before]: long, [opening]: gates }));
    await type('Before', 'Paint the signs', 'Owner', 'Vera Prueba');
    await type('Before', 'Paint the signs', 'Latest remark', 'Blue ones');
    const { id } = await book.row('Paint the signs');
    await book.open(
      page('en', {
        [before]: stalls,
        [anchored('signs-phase', 'Signs')]: '- Ask the neighbours for their yards\n- Paint the signs',
        [opening]: gates,
      }),
    );
    expect(await compare()).toMatchObject({ moved: 2, unchanged: 4, added: 0, withdrawn: 0 });
    await take();
    expect(await book.row('Paint the signs')).toMatchObject({
      id,
      number: '1.04',
      phase: 'signs-phase',
      owners: ['Vera Prueba'],
    });
    expect((await cellsOn('Signs')).flat()).toContain('Blue ones');
  });

  it('drops a responsibility and has it again', async () => {
    await book.open(page('en', { [before]: long, [opening]: gates }));
    await book.open(duties);
    expect(await compare()).toMatchObject({ withdrawn: 2, unchanged: 4 });
    await take();
    await book.open(duties);
    expect(proposal().kind).toBe('same');
    await book.open(page('en', { [before]: long, [opening]: gates }));
    expect(await compare()).toMatchObject({ returned: 2, added: 0 });
    await take();
    expect(await book.row('Paint the signs')).toMatchObject({ status: 'notStarted', number: '1.04' });
  });
});

describe('two documents in one workbook', () => {
  const theirs = (points: string) =>
    page('en', { [before]: points, [opening]: '- Lend the sound system' }, 'What the town does at the fair');

  it('a new version of the second changes its rows alone, and what it adds is its party’s', async () => {
    await book.open(duties);
    await book.open(theirs('- Close the market street\n- Order the lamps for the stage'));
    book.pane.store.dispatch({
      type: 'arrival-answered',
      answer: { kind: 'other-party', party: 'The town', ownParty: 'The club' },
    });
    await book.pane.actions.compareDocument();
    await take();
    const ours = (await book.rows()).filter(({ party }) => party === 'The club');
    await type('Before', 'Close the market street', 'Party', 'The police');
    await book.open(theirs('- Close the market street at noon\n- Order the lamps for the stage\n- Bring the fences'));
    expect(proposal()).toMatchObject({ kind: 'revision', of: '2' });
    expect(await compare()).toMatchObject({ reworded: 1, added: 1, withdrawn: 0, unchanged: 2 });
    await take();
    expect(await book.row('Bring the fences')).toMatchObject({ party: 'The town' });
    expect(await book.row('Close the market street at noon')).toMatchObject({ party: 'The police' });
    expect((await book.rows()).filter(({ party }) => party === 'The club')).toEqual(ours);
  });
});

describe('another language', () => {
  const [antes, apertura] = [anchored('before-phase', 'Antes'), anchored('opening-phase', 'Apertura')];
  const puestos =
    '- Alquilar los puestos de la nave larga\n- Pedir las lámparas del escenario\n  - doce blancas\n  - seis rojas';
  const puertas = '- Contar los visitantes de la puerta norte\n- Repartir los mapas del recinto';
  const enEspañol = page('es', { [antes]: puestos, [apertura]: puertas }, 'Lo que hace usted en la feria');
  const revised = page('en', {
    [before]: `- Insure the fair against storm\n${stalls}`,
    [opening]: gates.replace('north gate', 'north and the south gate'),
  });
  const revisado = page(
    'es',
    { [antes]: `- Asegurar la feria contra tormentas\n${puestos}`, [apertura]: puertas },
    'Lo que hace usted en la feria',
  );

  it('after a new version, each row in its place wherever it was added and carried', async () => {
    await book.open(duties);
    await book.open(revised);
    await compare();
    await take();
    await carry('Rent the stalls of the long hall', 'Before', 'Opening');
    await book.open(revisado);
    expect(proposal().kind).toBe('translation');
    await book.pane.actions.compareDocument();
    await take();
    expect(await told()).toEqual([
      ['1.02', 'before-phase', 'Pedir las lámparas del escenario'],
      ['1.03', 'before-phase', 'Asegurar la feria contra tormentas'],
      ['2.01', 'opening-phase', 'Contar los visitantes de la puerta norte'],
      ['2.02', 'opening-phase', 'Repartir los mapas del recinto'],
      ['1.01', 'opening-phase', 'Alquilar los puestos de la nave larga'],
    ]);
    await book.open(revisado);
    expect(proposal().kind).toBe('same');
  });

  it('of a workbook whose new version is in the language it had: the pairs are shown, and what is new comes after', async () => {
    await book.open(duties);
    await book.open(enEspañol);
    await book.pane.actions.compareDocument();
    await take();
    await book.open(revised);
    expect(proposal().kind).toBe('translation');
    await book.pane.actions.compareDocument();
    expect(book.pane.store.state().takingIn).toMatchObject({ pairing: { needsReview: true, unpairedRows: [] } });
    await take();
    await book.open(revised);
    expect(proposal().kind).toBe('revision');
    expect(await compare()).toMatchObject({ added: 1, unchanged: 4, withdrawn: 0, reworded: 0 });
    await take();
    expect(await book.row('Insure the fair')).toMatchObject({ phase: 'before-phase' });
  });
});
