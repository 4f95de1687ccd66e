import fc from 'fast-check';
import type { Document } from '../../../shared/model';
import { decideEach } from '../../../shared/revision/decisions';
import { takeRevision } from '../../../shared/revision/take-revision';
import { printedSeed } from '../../support/seed';
import { compared, counting, documentOf, standingOf, told, written } from './standing';

const seed = printedSeed('revisions at random');
const runs = { seed, numRuns: 150 };

const phases = ['prepare', 'move', 'after'];
const verbs = ['Plan', 'Check', 'Document', 'Order', 'Test', 'Approve', 'Announce', 'Archive', 'Repair', 'Replace'];
const things = ['mailboxes', 'licences', 'printers', 'certificates', 'firewalls', 'calendars', 'telephones', 'badges'];
const places = ['branch offices', 'warehouses', 'workshops', 'shops', 'laboratories', 'garages', 'kitchens', 'towers'];
const times = ['before noon', 'every Friday', 'twice a year', 'after the holidays', 'in the first week', 'at night'];

const sentence = fc
  .tuple(...[verbs, things, places, times].map((words) => fc.constantFrom(...words)), fc.nat({ max: 999 }))
  .map(([verb, thing, place, time, number]) => `${verb} the ${thing} of all ${place} ${time}, list ${number}.`);

type Edit = 'keep' | 'reword' | 'withdraw' | 'move' | 'add';

/** Sentences of which no two share more than one of their four parts, so that each is known when it was edited. */
const duties = fc.uniqueArray(sentence, {
  minLength: 2,
  maxLength: 12,
  comparator: (one, other) => shared(one, other) > 1,
});

/** How many of the parts of two sentences are the same. */
function shared(one: string, other: string): number {
  return [verbs, things, places, times].filter((words) =>
    words.some((word) => one.includes(word) && other.includes(word)),
  ).length;
}

interface Duty {
  text: string;
  phase: number;
  edit: Edit;
  to: number;
}

const edited = duties.chain((texts) =>
  fc.tuple(
    ...texts.map((text) =>
      fc.record<Duty>({
        text: fc.constant(text),
        phase: fc.nat({ max: 2 }),
        edit: fc.constantFrom<Edit>('keep', 'keep', 'reword', 'withdraw', 'move', 'add'),
        to: fc.nat({ max: 2 }),
      }),
    ),
  ),
);

function documentWithPhases(all: readonly { text: string; phase: number }[]): Document {
  return documentOf(
    Object.fromEntries(phases.map((key, at) => [key, all.filter(({ phase }) => phase === at).map(({ text }) => text)])),
  );
}

const before = (all: readonly Duty[]) => documentWithPhases(all.filter(({ edit }) => edit !== 'add'));

function after(all: readonly Duty[]): Document {
  return documentWithPhases(
    all
      .filter(({ edit }) => edit !== 'withdraw')
      .map(({ text, phase, edit, to }) => ({
        text: edit === 'reword' ? text.replace('list', 'with the numbered list') : text,
        phase: edit === 'move' ? to : phase,
      })),
  );
}

describe('random edits between two revisions', () => {
  it('are recovered, whatever they are', () => {
    fc.assert(
      fc.property(edited, (all) => {
        const standing = standingOf(before(all));
        const idOf = new Map(standing.rows.map(({ id, wording }) => [wording, id]));
        const expected = all.flatMap(({ text, phase, edit, to }) => {
          const id = idOf.get(text) ?? '';
          if (edit === 'reword') return [`reworded ${id}: ${text.replace('list', 'with the numbered list')}`];
          if (edit === 'withdraw') return [`withdrawn ${id}`];
          if (edit === 'add') return [`added to ${phases[phase]}: ${text}`];
          return edit === 'move' && to !== phase ? [`moved ${id} to ${phases[to]}`] : [];
        });
        expect(told(compared(standing, after(all))).sort()).toEqual(expected.sort());
      }),
      runs,
    );
  });

  it('leave each row and each responsibility in the comparison once, duplicates too', () => {
    const twice = fc.tuple(edited, edited).map(([one, other]) => [...one, ...one, ...other]);
    fc.assert(
      fc.property(twice, (all) => {
        const standing = standingOf(before(all));
        const revised = after(all);
        const { entries } = compared(standing, revised);
        const rows = entries.flatMap((entry) => ('row' in entry ? [entry.row.id] : []));
        const places = entries.flatMap((entry) => ('place' in entry ? [entry.place] : []));
        expect([...rows].sort()).toEqual(standing.rows.map(({ id }) => id).sort());
        expect(places).toEqual(
          revised.phases.flatMap(({ key, responsibilities }) => responsibilities.map((_, at) => `${key}/${at + 1}`)),
        );
      }),
      runs,
    );
  });

  it('leave nothing to take in once they are taken in, and nothing at all against itself', () => {
    fc.assert(
      fc.property(edited, (all) => {
        const standing = standingOf(before(all));
        expect(told(compared(standing, before(all)))).toEqual([]);
        const comparison = compared(standing, after(all));
        const taking = takeRevision(
          comparison,
          decideEach(comparison, {}, () => true, 'accept'),
          counting(),
        );
        expect(told(compared(written(standing, taking.changes, taking.phases), after(all)))).toEqual([]);
      }),
      runs,
    );
  });

  it('do not depend on the order of the worksheet', () => {
    fc.assert(
      fc.property(edited, fc.array(fc.nat({ max: 1000 }), { minLength: 12, maxLength: 12 }), (all, order) => {
        const standing = standingOf(before(all));
        const shuffled = standing.rows
          .map((row, at) => ({ row, key: order[at] ?? 0 }))
          .sort((one, other) => one.key - other.key)
          .map(({ row }) => row);
        expect(told(compared({ ...standing, rows: shuffled }, after(all))).sort()).toEqual(
          told(compared(standing, after(all))).sort(),
        );
      }),
      runs,
    );
  });
});
