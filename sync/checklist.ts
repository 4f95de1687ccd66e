import type { StepLine } from '../shared/model';
import { limits } from './limits';
import type { ChecklistChange, ChecklistItem } from './ports/planner';
import { cutText } from './title';

/** The longest title of a line that Planner's pages take; not documented, measured by others. */
const longestLine = 100;

/** What a line of the checklist can hold of a step. */
export function lineTitleOf(text: string): string {
  return cutText(text, longestLine);
}

export function isLineCut(text: string): boolean {
  return lineTitleOf(text) !== text;
}

/** The steps that a checklist has no room for, where nothing is in it yet but what these steps have. */
export function unheldAmong(steps: readonly StepLine[]): StepLine[] {
  const lines = steps.filter(({ item }) => item !== null).length;
  return steps.filter(({ item }) => item === null).slice(Math.max(0, limits.checklist - lines));
}

/** The line of each step that has one: by its id, else by what it says. */
export function linesFor(
  steps: readonly StepLine[],
  checklist: readonly ChecklistItem[],
): Map<StepLine, ChecklistItem> {
  const found = new Map<StepLine, ChecklistItem>();
  const free = new Set(checklist);
  const pair = (isFor: (step: StepLine, line: ChecklistItem) => boolean) => {
    for (const step of steps.filter((one) => !found.has(one))) {
      const line = [...free].find((one) => isFor(step, one));
      if (!line) continue;
      found.set(step, line);
      free.delete(line);
    }
  };
  pair(({ item }, { id }) => item === id);
  pair(({ text }, { title }) => lineTitleOf(text) === title);
  return found;
}

/** The steps, each with the id of its line where the checklist has it. */
export function identified(steps: readonly StepLine[], checklist: readonly ChecklistItem[]): StepLine[] {
  const lines = linesFor(steps, checklist);
  return steps.map((step) => ({ ...step, item: lines.get(step)?.id ?? null }));
}

/** What a checklist is told, and the steps as they will then be known by their lines. */
export interface ToldChecklist {
  change: ChecklistChange;
  steps: StepLine[];
}

/**
 * What the checklist must be told to hold these steps: those that it has stay what they are but for what changed, others
 * come in behind the step before them as long as there is room. A line without words is nobody's step and stays.
 */
export function toldChecklist(
  checklist: readonly ChecklistItem[],
  steps: readonly StepLine[],
  newId: () => string,
): ToldChecklist {
  const lines = linesFor(steps, checklist);
  const kept = new Set(lines.values());
  const removed = checklist.filter((line) => line.title !== '' && !kept.has(line));
  const change: ChecklistChange = Object.fromEntries(removed.map(({ id }) => [id, null]));
  const hints = checklist.map(({ orderHint }) => orderHint);
  let room = limits.checklist - (checklist.length - removed.length);
  /** Where the next step belongs among the hints. */
  let place = 0;
  const told = steps.map((step): StepLine => {
    const title = lineTitleOf(step.text);
    const line = lines.get(step);
    if (line) {
      place = hints.indexOf(line.orderHint) + 1;
      const differs = { title: line.title !== title, isChecked: line.isChecked !== step.done };
      if (differs.title || differs.isChecked) {
        change[line.id] = { ...(differs.title && { title }), ...(differs.isChecked && { isChecked: step.done }) };
      }
      return { ...step, item: line.id };
    }
    if (room <= 0) return { ...step, item: null };
    room -= 1;
    // Between its neighbours: https://learn.microsoft.com/graph/api/resources/planner-order-hint-format
    const orderHint = `${hints[place - 1] ?? ''} ${hints[place] ?? ''}!`;
    hints.splice(place, 0, orderHint);
    place += 1;
    const id = newId();
    change[id] = { title, isChecked: step.done, orderHint };
    return { ...step, item: id };
  });
  return { change, steps: told };
}

/** True if the checklist says of these steps what it can. */
export function holdsSteps(checklist: readonly ChecklistItem[], steps: readonly StepLine[]): boolean {
  let ids = 0;
  return Object.keys(toldChecklist(checklist, steps, () => String(ids++)).change).length === 0;
}

/** Lines as a checklist would have them that says these steps. */
export function checklistOf(steps: readonly StepLine[]): ChecklistItem[] {
  return steps.flatMap(({ item, text, done }) =>
    item === null ? [] : [{ id: item, title: lineTitleOf(text), isChecked: done, orderHint: '' }],
  );
}

/** A GUID of chance, as Planner wants it for a new line (RFC 9562, version 4). */
export function newLineId(random: () => number): string {
  const digits = Array.from({ length: 30 }, () => Math.floor(random() * 16).toString(16)).join('');
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [12, 15],
    [15, 18],
    [18, 30],
  ].map(([from, to]) => digits.slice(from, to));
  return `${a}-${b}-4${c}-8${d}-${e}`;
}
