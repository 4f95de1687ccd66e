import type { Step, StepLine } from '../shared/model';
import { lineTitleOf, linesFor } from './checklist';
import { counterparts, inverse, joinLines, mergeLines, weave } from './line-merging';
import type { LineWays } from './line-merging';
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
  const before = counterparts(lines, snapshot, ways.idOf);
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
  return mergeLines(snapshot, sheet, planner, ways);
}

/** Steps that were never agreed on: all of both, unless each side has some that the other lacks. */
export function joinSteps(sheet: readonly StepLine[], planner: readonly StepLine[]): StepLine[] | undefined {
  return joinLines(sheet, planner, ways);
}

const ways: LineWays<StepLine> = {
  idOf: ({ item }) => item,
  meet(before, sheet, planner) {
    const [here, there] = [sheet.text !== before.text, planner.text !== before.text];
    if (here && there && sheet.text !== planner.text) return 'differ';
    return {
      text: there ? planner.text : sheet.text,
      depth: sheet.depth,
      done: sheet.done === before.done ? planner.done : sheet.done,
      item: planner.item ?? sheet.item,
    };
  },
  survivorOf(before, left) {
    const step = 'sheet' in left ? left.sheet : left.planner;
    if (step.text === before.text && step.done === before.done) return null;
    // Its line is gone, so that it needs a new one.
    return 'sheet' in left ? { ...step, item: null } : step;
  },
  isAlike: (sheet, planner) => planner.text === sheet.text || planner.text === lineTitleOf(sheet.text),
  joined: (sheet, planner) => ({ ...sheet, done: sheet.done || planner.done, item: planner.item ?? sheet.item }),
};
