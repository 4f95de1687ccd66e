import type { Document } from '../../../shared/model';
import { joinDocument } from '../../../shared/revision/join-document';
import { proposeKind } from '../../../shared/revision/kind';
import { mappingOf, mapSections } from '../../../shared/revision/mapping';
import { describeWithCorpus, readCorpus } from '../../support/documents';
import { documentWith, duty } from '../../support/duty';
import { counting, documentOf, standingOf } from './standing';

/** A workbook that holds one document. */
function holding(document: Document) {
  const { key, title, language } = document;
  return { documents: [{ id: '1', key, title, language, party: '' }], ...standingOf(document) };
}

const customer = documentOf(
  {
    general: ['Name a manager for the project.', 'Book the meeting rooms.', 'Write the newsletter.'],
    start: ['Come to the first meeting.', 'Send the list of all branches.'],
  },
  { title: 'Customer duties', key: 'customer-duties' },
);

describe('what a document is to a workbook', () => {
  it('is the same if there is nothing to take in', () => {
    expect(proposeKind(customer, holding(customer))).toMatchObject({
      kind: 'same',
      of: '1',
      why: {
        shared: 5,
        responsibilities: 5,
        rows: 5,
        mappedSections: 2,
        sections: 2,
        sameName: true,
        sameLanguage: true,
      },
    });
  });

  it('is a revision if most of both is the same or alike, under whatever name', () => {
    const revised = documentOf(
      {
        general: ['Name a manager for the project.', 'Book the large meeting rooms.', 'Buy a cake.'],
        start: ['Come to the first meeting.', 'Send the list of all branches.'],
      },
      { title: 'What to do', key: 'what-to-do' },
    );
    expect(proposeKind(revised, holding(customer)).kind).toBe('revision');
  });

  it('is the other party’s under another name with a word in common, with other duties in the same phases', () => {
    const supplier = documentOf(
      { general: ['Deliver the licences.', 'Train two administrators.'], start: ['Lead through the agenda.'] },
      { title: 'Duties of Fabrikam', key: 'fabrikam-duties' },
    );
    expect(proposeKind(supplier, holding(customer))).toMatchObject({
      kind: 'other-party',
      party: 'Fabrikam',
      workstream: '',
    });
  });

  it('is another document under the same name with other duties, and called after what it is about', () => {
    const product = documentOf(
      {
        general: ['Name somebody who knows Northwind Mail 3 well.', 'Read the manual of Northwind Mail 3 together.'],
        start: ['Install it everywhere.'],
      },
      { title: 'Customer duties', key: 'customer-duties' },
    );
    expect(proposeKind(product, holding(customer))).toMatchObject({
      kind: 'another',
      party: '',
      workstream: 'Northwind Mail 3',
    });
  });

  it('is compared with each document of the workbook', () => {
    const second = documentOf(
      { general: ['Deliver the licences.', 'Train two administrators.'] },
      { title: 'Duties of Fabrikam' },
    );
    const both = holding(customer);
    const { key, title, language } = second;
    const documents = [...both.documents, { id: '2', key, title, language, party: 'Fabrikam' }];
    const rows = [...both.rows, ...standingOf(second, '2').rows];
    expect(proposeKind(second, { ...both, documents, rows })).toMatchObject({ kind: 'same', of: '2' });
  });

  it('can be told of a workbook of an older version, which names no document', () => {
    expect(proposeKind(customer, { ...holding(customer), documents: [] })).toMatchObject({ kind: 'same', of: '1' });
  });
});

describe('a document that joins', () => {
  const standing = standingOf(customer);
  const supplier = documentWith([
    {
      key: 'general',
      title: 'General',
      introduction: '',
      responsibilities: [duty('Deliver the licences.', { workstream: 'Voice' })],
    },
    {
      key: 'training',
      title: 'Training',
      introduction: 'In two rooms.',
      responsibilities: [duty('Train two administrators.')],
    },
    { key: 'see-also', title: 'See also', introduction: '', responsibilities: [duty('The other page')] },
  ]);
  const mapping = { ...mappingOf(mapSections(supplier, standing.phases, standing.rows)), 'see-also': 'leave' as const };
  const joining = { document: supplier, id: '2', phases: standing.phases, mapping };

  it('adds its rows to the phases they belong to and makes phases for the rest, party by party', () => {
    const { phases, changes } = joinDocument({ ...joining, party: 'Fabrikam', workstream: '' }, counting());
    expect(phases).toEqual([{ key: 'training', title: 'Training', introduction: 'In two rooms.' }]);
    expect(changes).toMatchObject([
      {
        rowId: 'new-1',
        phase: 'general',
        values: {
          party: 'Fabrikam',
          workstream: 'Voice',
          document: '2#1 b1qn4p#general',
          wording: 'Deliver the licences.',
        },
      },
      { rowId: 'new-2', phase: 'training', values: { party: 'Fabrikam', workstream: '', document: '2#2#training' } },
    ]);
  });

  it('keeps its sub-headings behind the name of its workstream', () => {
    const { changes } = joinDocument({ ...joining, party: '', workstream: 'Northwind' }, counting());
    expect(changes.map((change) => change.kind === 'add-row' && change.values.workstream)).toEqual([
      'Northwind: Voice',
      'Northwind',
    ]);
  });
});

describeWithCorpus('real pages (read where the corpus lies beside the project)', () => {
  it.each([
    ['ems-your-responsibilities.en.2018-09.md', 'ems-your-responsibilities.en.2016-11.md', { kind: 'revision' }],
    ['ems-your-responsibilities.es.2016-11.md', 'ems-your-responsibilities.en.2016-11.md', { kind: 'translation' }],
    ['ems-your-responsibilities.en.2016-11.md', 'ems-your-responsibilities.es.2016-11.md', { kind: 'translation' }],
    ['ems-your-responsibilities.ja.2020.md', 'ems-your-responsibilities.en.2018-09.md', { kind: 'translation' }],
    ['ems-your-responsibilities.ja.2020.md', 'ems-your-responsibilities.en.2016-11.md', { kind: 'translation' }],
    [
      'ems-fasttrack-responsibilities.en.2019.md',
      'ems-your-responsibilities.en.2018-09.md',
      { kind: 'other-party', party: 'FastTrack' },
    ],
    [
      'o365-fasttrack-responsibilities.es.2020.md',
      'o365-your-responsibilities.es.2020.md',
      { kind: 'other-party', party: 'FastTrack' },
    ],
    [
      'o365-fasttrack-responsibilities.es.2020.md',
      'ems-your-responsibilities.en.2018-09.md',
      { kind: 'other-party', party: 'FastTrack' },
    ],
    [
      'o365-your-responsibilities.es.2020.md',
      'ems-your-responsibilities.es.2016-11.md',
      { kind: 'another', workstream: 'Office 365' },
    ],
    ['o365-your-responsibilities.es.2020.md', 'ems-your-responsibilities.en.2016-11.md', { kind: 'another' }],
    ['ems-your-responsibilities.en.2016-11.md', 'ems-your-responsibilities.en.2016-11.md', { kind: 'same' }],
  ])('%s beside %s', async (document, held, expected) => {
    expect(proposeKind(await readCorpus(document), holding(await readCorpus(held)))).toMatchObject(expected);
  });
});
