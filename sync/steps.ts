import type { Step, StepLine } from '../shared/model';
import { matchTexts, sideOf } from '../shared/revision/matching';
import { wordsOf } from '../shared/revision/normal-text';
import { lineTitleOf, linesFor } from './checklist';
import type { ChecklistItem } from './ports/planner';

/**
 * The same steps: said alike and ticked alike. Their order is each side's own, and only a row knows how deep they are.
 */
export function sameSteps(one: readonly Step[], other: readonly Step[]): boolean {
  const said = (steps: readonly Step[]) => steps.map(({ text, done }) => `${done} ${text.trim()}`).sort();
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}

/** The steps of a row, each with the line of the checklist that it had: known by what it said then, or is like it. */
export function stepsOfRow(steps: readonly Step[], snapshot: readonly StepLine[] | undefined): StepLine[] {
  const lines = steps.map((step): StepLine => ({ ...step, item: null }));
  if (!snapshot) return lines;
  const before = counterparts(lines, snapshot);
  return lines.map((line) => ({ ...line, item: before.get(line)?.item ?? null }));
}

/**
 * The steps that a task says. A line whose title was cut says the same as the step that it was cut from; steps for
 * which the checklist had no room are the sheet's alone; depth and order are the row's, and a new line stands behind
 * the one before it.
 */
export function stepsOfTask(
  checklist: readonly ChecklistItem[],
  { snapshot = [], sheet }: { snapshot?: readonly StepLine[] | undefined; sheet?: readonly StepLine[] | undefined },
): StepLine[] {
  const lines = checklist.filter(({ title }) => title !== '');
  const [agreed, here] = [linesFor(snapshot, lines), linesFor(sheet ?? [], lines)];
  const [stepBefore, stepHere] = [inverse(agreed), inverse(here)];
  const said = new Map(
    lines.map((line) => {
      const [before, now] = [stepBefore.get(line), stepHere.get(line)];
      const known = [before, now].find((step) => step && lineTitleOf(step.text) === line.title);
      const { id: item, title, isChecked: done } = line;
      return [line, { text: known?.text ?? title, done, item, depth: now?.depth ?? before?.depth ?? 0 }];
    }),
  );
  const unheld = new Set(snapshot.filter((step) => step.item === null && !agreed.has(step)));
  const unheldHere = (step: StepLine) => [...unheld].find(({ text }) => text === step.text);
  const sayingOf = (line: ChecklistItem | undefined) => (line ? said.get(line) : undefined);
  const inSheet = (sheet ?? []).flatMap((step) => sayingOf(here.get(step)) ?? unheldHere(step) ?? []);
  const inSnapshot = snapshot.flatMap((step) => (unheld.has(step) ? step : (sayingOf(agreed.get(step)) ?? [])));
  const inTask = lines.flatMap((line) => said.get(line) ?? []);
  const woven = [inSnapshot, inTask].reduce(weave, [...new Set(inSheet)]);
  return woven.map((step, at) => (step.depth > 0 ? step : { ...step, depth: Math.max(1, woven[at + 1]?.depth ?? 1) }));
}

/**
 * Step by step: what one side changed counts, a tick and a new wording of one step both do, and a step that one side
 * removed stays where the other changed it. Undefined where both worded the same step anew, and differently.
 */
export function mergeSteps(
  snapshot: readonly StepLine[],
  sheet: readonly StepLine[],
  planner: readonly StepLine[],
): StepLine[] | undefined {
  const [here, there] = [counterparts(sheet, snapshot), counterparts(planner, snapshot)];
  const [stepHere, stepThere] = [inverse(here), inverse(there)];
  const results = new Map<StepLine, StepLine>();
  for (const before of snapshot) {
    const [one, other] = [stepHere.get(before), stepThere.get(before)];
    const result = one && other ? meet(before, one, other) : survivorOf(before, one, other);
    if (result === 'differ') return undefined;
    if (one && result) results.set(one, result);
    if (other && result) results.set(other, result);
  }
  const added = (steps: readonly StepLine[], known: ReadonlyMap<StepLine, StepLine>) =>
    steps.filter((step) => !known.has(step));
  for (const [one, other] of pairsByText(added(sheet, here), added(planner, there))) {
    const both = joined(one, other);
    results.set(one, both);
    results.set(other, both);
  }
  const resultOf = (known: ReadonlyMap<StepLine, StepLine>) => (step: StepLine) =>
    results.get(step) ?? (known.has(step) ? [] : step);
  return weave(sheet.flatMap(resultOf(here)), planner.flatMap(resultOf(there)));
}

/** Steps that were never agreed on: all of both, unless each side has some that the other lacks. */
export function joinSteps(sheet: readonly StepLine[], planner: readonly StepLine[]): StepLine[] | undefined {
  const pairs = pairsByText(sheet, planner);
  if (pairs.length < sheet.length && pairs.length < planner.length) return undefined;
  const results = new Map<StepLine, StepLine>();
  for (const [one, other] of pairs) {
    const both = joined(one, other);
    results.set(one, both);
    results.set(other, both);
  }
  const resultOf = (step: StepLine) => results.get(step) ?? step;
  return weave(sheet.map(resultOf), planner.map(resultOf));
}

/** A step that both sides still have. */
function meet(before: StepLine, sheet: StepLine, planner: StepLine): StepLine | 'differ' {
  const [here, there] = [sheet.text !== before.text, planner.text !== before.text];
  if (here && there && sheet.text !== planner.text) return 'differ';
  return {
    text: there ? planner.text : sheet.text,
    depth: sheet.depth,
    done: sheet.done === before.done ? planner.done : sheet.done,
    item: planner.item ?? sheet.item,
  };
}

/** A step that one side removed: it stays where the other changed it, and then needs a new line. */
function survivorOf(before: StepLine, sheet: StepLine | undefined, planner: StepLine | undefined): StepLine | null {
  const left = sheet ?? planner;
  if (!left || (left.text === before.text && left.done === before.done)) return null;
  return sheet ? { ...sheet, item: null } : left;
}

/** The same step, that each side wrote by itself. */
function joined(sheet: StepLine, planner: StepLine): StepLine {
  return { ...sheet, done: sheet.done || planner.done, item: planner.item ?? sheet.item };
}

/** The step that each of these was: by its line, then by what it says, then by likeness, then by its place. */
function counterparts(steps: readonly StepLine[], before: readonly StepLine[]): Map<StepLine, StepLine> {
  const found = new Map<StepLine, StepLine>();
  const free = new Set(before);
  const left = () => steps.filter((step) => !found.has(step));
  const take = (step: StepLine, known: StepLine | undefined) => {
    if (!known) return;
    found.set(step, known);
    free.delete(known);
  };
  for (const step of steps) {
    if (step.item !== null) {
      take(
        step,
        [...free].find(({ item }) => item === step.item),
      );
    }
  }
  for (const step of left()) {
    take(
      step,
      [...free].find(({ text }) => text === step.text),
    );
  }
  const sides = (some: Iterable<StepLine>) => [...some].map((step) => ({ ...sideOf(step.text, null), step }));
  if (free.size === 0 || left().length === 0) return found;
  for (const { left: one, right } of matchTexts(sides(left()), sides(free), () => false)) take(one.step, right.step);
  steps.forEach((step, at) => {
    const [above, below] = [steps[at - 1], steps[at + 1]].map((one) => one && found.get(one));
    const from = at === 0 ? 0 : above ? before.indexOf(above) + 1 : -1;
    const known = before[from];
    const isBetween =
      at === steps.length - 1 ? from === before.length - 1 : below && before.indexOf(below) === from + 1;
    if (!found.has(step) && known && free.has(known) && isBetween && haveWordInCommon(step, known)) take(step, known);
  });
  return found;
}

/** Two short texts may have little else in common: `Sweep`, `Sweep the quay`. */
function haveWordInCommon(one: StepLine, other: StepLine): boolean {
  const words = new Set(wordsOf(one.text));
  return wordsOf(other.text).some((word) => words.has(word));
}

/** Steps of both sides that say the same, each once. */
function pairsByText(sheet: readonly StepLine[], planner: readonly StepLine[]): [StepLine, StepLine][] {
  const free = new Set(planner);
  return sheet.flatMap((one): [StepLine, StepLine][] => {
    const same = [...free].find(({ text }) => text === one.text || text === lineTitleOf(one.text));
    if (!same) return [];
    free.delete(same);
    return [[one, same]];
  });
}

/** The first list with what only the second has, each behind what stands before it there. */
function weave(first: readonly StepLine[], second: readonly StepLine[]): StepLine[] {
  const woven = [...first];
  second.forEach((step, at) => {
    if (woven.includes(step)) return;
    const before = second[at - 1];
    woven.splice(before ? woven.indexOf(before) + 1 : 0, 0, step);
  });
  return woven;
}

function inverse<K, V>(map: ReadonlyMap<K, V>): Map<V, K> {
  return new Map([...map].map(([key, value]) => [value, key]));
}
