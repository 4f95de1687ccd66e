import type { StepLine } from '../shared/model';
import { counterparts } from './line-merging';
import { paragraphsOf } from './notes';

export type StepChange =
  | { kind: 'added' | 'removed' | 'ticked' | 'unticked'; text: string }
  | { kind: 'reworded'; text: string; from: string };

/** What became of each step, in the order of the row, those that are gone last. */
export function stepChanges(before: readonly StepLine[], after: readonly StepLine[]): StepChange[] {
  const free = new Set(before);
  const beforeOf = (step: StepLine) => {
    const known = [...free];
    const found =
      known.find(({ item }) => item !== null && item === step.item) ?? known.find(({ text }) => text === step.text);
    if (found) free.delete(found);
    return found;
  };
  const changes = after.flatMap((step): StepChange[] => {
    const known = beforeOf(step);
    if (!known) return [{ kind: 'added', text: step.text }];
    return [
      ...(known.text === step.text ? [] : [{ kind: 'reworded', text: step.text, from: known.text } as const]),
      ...(known.done === step.done ? [] : [{ kind: step.done ? 'ticked' : 'unticked', text: step.text } as const]),
    ];
  });
  return [...changes, ...[...free].map(({ text }): StepChange => ({ kind: 'removed', text }))];
}

/** The same of the paragraphs of notes. */
export function noteChanges(before: string, after: string): StepChange[] {
  const lineOf = (text: string, at: number): StepLine => ({ text, depth: 1, done: false, item: String(at) });
  const known = paragraphsOf(before).map(lineOf);
  const lines = paragraphsOf(after).map((text, at) => ({ ...lineOf(text, at), item: null }));
  const was = counterparts(lines, known, () => null);
  return stepChanges(
    known,
    lines.map((line) => ({ ...line, item: was.get(line)?.item ?? null })),
  );
}
