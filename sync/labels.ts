import { worksheetLanguages } from '../shared/language';
import type { Fields } from '../shared/model';
import type { StatusLabel } from '../shared/status';
import { inPlanner, statusLabels } from '../shared/status';
import { worksheetWordsIn } from '../shared/words/worksheet-words';
import type { PlanLabels, Slots } from './ports/planner';
import { cutText } from './title';

/** A label that a row asks for: its status's, or one that is called like its workstream or party. */
export type LabelNeed = { status: StatusLabel } | { named: string };

/** As long as Planner's pages let the name of a label be; not documented. */
const longestName = 100;

/** How the label of a workstream or a party is called. */
export function labelNameOf(name: string): string {
  return cutText(name, longestName);
}

/** The name of a label as it is compared: letter case, spaces and Unicode forms aside. */
export function plainLabel(name: string): string {
  return labelNameOf(name.normalize('NFKC')).toLowerCase();
}

/** The fields that labels say. */
export type Labelled = { [K in 'status' | 'workstream' | 'party']?: Fields[K] | undefined };

/** The labels that a task needs to say these fields. */
export function needsOf({ status, workstream, party }: Labelled): LabelNeed[] {
  const label = status && inPlanner[status]?.label;
  const named = [workstream, party].flatMap((name): LabelNeed[] => (name ? [{ named: name }] : []));
  return [...(label ? [{ status: label }] : []), ...named];
}

/** The slot of a label that the plan has. */
export function slotOf(need: LabelNeed, { statuses, names }: Slots): string | undefined {
  if ('status' in need) return statuses[need.status];
  return slotsNamed(need.named, names)[0];
}

export function slotsNamed(name: string, names: Slots['names']): string[] {
  return Object.entries(names).flatMap(([slot, named]) => (plainLabel(named) === plainLabel(name) ? slot : []));
}

/**
 * Which labels the plan has or has room for. Room that not all have goes to the statuses that rows have, then to
 * workstreams in the order of the rows, then to parties.
 */
export function roomFor(rows: readonly Labelled[], { slots, free }: PlanLabels): (need: LabelNeed) => boolean {
  const wanted = new Map<string, LabelNeed>();
  const want = (need: LabelNeed) => wanted.set(keyOf(need), need);
  const needed = [
    ...rows.flatMap(({ status, workstream }) => needsOf({ status, workstream })),
    ...rows.flatMap(({ party }) => needsOf({ party })),
  ];
  for (const label of statusLabels)
    if (needed.some((need) => 'status' in need && need.status === label)) want({ status: label });
  for (const need of needed) if ('named' in need && !isStatusWord(need.named)) want(need);
  const missing = [...wanted].filter(([, need]) => slotOf(need, slots) === undefined).map(([key]) => key);
  const room = new Set(missing.slice(0, free.length));
  return (need) => slotOf(need, slots) !== undefined || room.has(keyOf(need));
}

/** Labels that are to be made, each once, statuses first. */
export function missingAmong(needs: readonly LabelNeed[], slots: Slots): LabelNeed[] {
  const missing = new Map(needs.filter((need) => slotOf(need, slots) === undefined).map((need) => [keyOf(need), need]));
  const isStatus = (need: LabelNeed) => 'status' in need;
  const order = (need: LabelNeed) => (isStatus(need) ? 0 : 1);
  return [...missing.values()].sort((one, other) => order(one) - order(other));
}

/** The slots, once a label was made. */
export function withLabel({ statuses, names }: Slots, need: LabelNeed, slot: string): Slots {
  if ('status' in need) return { statuses: { ...statuses, [need.status]: slot }, names };
  return { statuses, names: { ...names, [slot]: labelNameOf(need.named) } };
}

function keyOf(need: LabelNeed): string {
  return 'status' in need ? `status ${need.status}` : `named ${plainLabel(need.named)}`;
}

/** A label of that name would change the status of its tasks. */
export function isStatusWord(name: string): boolean {
  return statusWords.has(plainLabel(name));
}

const statusWords = new Set(
  worksheetLanguages.flatMap((language) =>
    statusLabels.map((label) => plainLabel(worksheetWordsIn(language).status[label])),
  ),
);
