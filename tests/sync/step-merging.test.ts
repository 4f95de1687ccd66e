import fc from 'fast-check';
import type { StepLine } from '../../shared/model';
import { checklistOf, holdsSteps, newLineId, toldChecklist, unheldAmong } from '../../sync/checklist';
import { joinSteps, mergeSteps, sameSteps, stepsOfRow, stepsOfTask } from '../../sync/steps';
import { chanceFrom } from '../support/graph-tenant';
import { printedSeed } from '../support/seed';

const seed = printedSeed('merging of steps');

/** Steps that nobody takes for one another. */
const texts = ['Sweep quay', 'Paint bollards', 'Count boats', 'Oil cranes', 'Mend nets', 'Light lamps'];

const line = (text: string, item: string | null, done = false): StepLine => ({ text, depth: 1, done, item });
const snapshot = texts.map((text, at) => line(text, `line-${at}`));

/** What somebody does to each step, and how many of their own they add. */
const edits = (name: string) =>
  fc.record({
    each: fc.array(fc.constantFrom('keep', 'keep', 'tick', 'reword', 'remove'), {
      minLength: texts.length,
      maxLength: texts.length,
    }),
    added: fc.integer({ min: 0, max: 2 }),
    name: fc.constant(name),
  });

interface Edits {
  each: string[];
  added: number;
  name: string;
}

function edited({ each, added, name }: Edits): StepLine[] {
  const kept = snapshot.flatMap((step, at) => {
    if (each[at] === 'remove') return [];
    if (each[at] === 'tick') return [{ ...step, done: true }];
    return [each[at] === 'reword' ? { ...step, text: `${step.text} ${name}` } : step];
  });
  return [...kept, ...Array.from({ length: added }, (_, at) => line(`Something that ${name} adds, ${at}`, null))];
}

it('the steps of two sides meet: each change of either side is in the result', () => {
  fc.assert(
    fc.property(edits('Ana'), edits('Luis'), (ana, luis) => {
      const merged = mergeSteps(snapshot, edited(ana), edited(luis));
      const differ = texts.some((_, at) => ana.each[at] === 'reword' && luis.each[at] === 'reword');
      if (differ) {
        expect(merged).toBeUndefined();
        return;
      }
      const expected = texts.flatMap((text, at) => {
        const done = [ana.each[at], luis.each[at]];
        const other = done.filter((one) => one !== 'remove' && one !== 'keep');
        if (done.includes('remove') && other.length === 0) return [];
        const by = ana.each[at] === 'reword' ? ' Ana' : luis.each[at] === 'reword' ? ' Luis' : '';
        return [line(text + by, null, done.includes('tick'))];
      });
      const added = (of: Edits) => edited(of).filter(({ item }) => item === null);
      expect(sameSteps(merged ?? [], [...expected, ...added(ana), ...added(luis)])).toBe(true);
    }),
    { seed },
  );
});

it('a checklist that is told steps says them, keeps the lines it can, and is told nothing the second time', () => {
  const random = chanceFrom(seed);
  const steps = fc.array(
    fc.record({
      text: fc.constantFrom(...texts, 'x'.repeat(140), 'go on '.repeat(40).trim()),
      depth: fc.integer({ min: 1, max: 3 }),
      done: fc.boolean(),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(steps, steps, (before, after) => {
      const tell = (checklist: Parameters<typeof toldChecklist>[0], told: readonly StepLine[]) => {
        const change = toldChecklist(checklist, told, () => newLineId(random)).change;
        const blank = { title: '', isChecked: false, orderHint: '' };
        const known = new Map(checklist.map((item) => [item.id, item]));
        const all = new Map<string, (typeof checklist)[number]>(checklist.map((item) => [item.id, item]));
        for (const [id, said] of Object.entries(change)) {
          if (said) all.set(id, { ...blank, ...known.get(id), ...said, id });
          else all.delete(id);
        }
        return [...all.values()];
      };
      const told = (some: typeof before, known?: StepLine[]) => stepsOfRow(some, known);
      const first = tell([], told(before));
      expect(first).toHaveLength(Math.min(20, before.length));
      const agreed = stepsOfTask(first, { snapshot: told(before) });
      expect(sameSteps(agreed, before)).toBe(true);
      expect(holdsSteps(first, agreed)).toBe(true);

      const second = tell(first, told(after, agreed));
      expect(second).toHaveLength(Math.min(20, after.length));
      expect(holdsSteps(second, told(after, agreed))).toBe(true);
      expect(
        checklistOf(agreed)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(first.map(({ id }) => id).toSorted());
      expect(unheldAmong(agreed)).toHaveLength(Math.max(0, before.length - 20));
    }),
    { seed },
  );
});

it.each<[string, StepLine[], StepLine[], StepLine[] | undefined]>([
  ['nothing on either side', [], [], []],
  ['steps of the sheet alone', [line('a', null)], [], [line('a', null)]],
  ['steps of Planner alone', [], [line('a', '1')], [line('a', '1')]],
  ['the same steps, ticked in one place', [line('a', null, true)], [line('a', '1')], [line('a', '1', true)]],
  ['one more in Planner', [line('a', null)], [line('b', '2'), line('a', '1')], [line('b', '2'), line('a', '1')]],
  ['some that the other side lacks, on both', [line('a', null)], [line('b', '1')], undefined],
])('steps that were never agreed on: %s', (_, sheet, planner, together) => {
  expect(joinSteps(sheet, planner)).toEqual(together);
});
