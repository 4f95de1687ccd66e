import type { Fields } from '../shared/model';
import type { Field, FieldContext } from './fields';
import { plainLabel } from './labels';
import type { PlannerTask } from './ports/planner';

/**
 * Fields that are a label of their name. A workstream and a party that are called the same share one label; a label that
 * either may be, and neither was, is the workstream's.
 */
export const labelFields = ['workstream', 'party'] as const;

export type LabelField = (typeof labelFields)[number];

/** What is known of the names in a workbook that are labels, and of the plan's labels. */
export interface LabelNames {
  /** Each name of the workbook as it is written there, by the plain name of its label. */
  known: Record<LabelField, ReadonlyMap<string, string>>;
  /** True if the plan has a label of that name. */
  hasLabel: (name: string) => boolean;
}

/** Collects the names that rows have or were agreed to have. */
export function namesAmong(rows: readonly Partial<Pick<Fields, LabelField>>[]): LabelNames['known'] {
  const known = { workstream: new Map<string, string>(), party: new Map<string, string>() };
  for (const row of rows) {
    for (const key of labelFields) {
      const name = row[key];
      if (name && !known[key].has(plainLabel(name))) known[key].set(plainLabel(name), name);
    }
  }
  return known;
}

type Labelled = Pick<PlannerTask, 'otherLabels'>;
type Context = Pick<FieldContext, 'labels'>;

/** A field that is a label of its name. */
export function labelField(key: LabelField): Field<string> {
  return {
    same: (one, other) => one.trim().toLowerCase() === other.trim().toLowerCase(),
    join: (sheet, planner) => (sheet === '' ? planner : planner === '' ? sheet : undefined),
    fromRow: (row) => row[key],
    /**
     * Of several labels, one that the task did not have yet counts: that is how people change it. A label that the whole
     * plan lost was taken off no task.
     */
    fromTask(task: Labelled, { snapshot, sheet, fields }, { labels }: Context) {
      const [before, here] = [snapshot, sheet].map((name) => (name === undefined ? undefined : plainLabel(name)));
      const said = saidIn(task, key, [before, here], fields, labels);
      const name =
        before === undefined
          ? (said.find((one) => one === here) ?? said[0])
          : (said.find((one) => one !== before) ?? said[0]);
      if (name === undefined) return snapshot && !labels.hasLabel(snapshot) ? snapshot : '';
      const written = [snapshot, sheet].find((one) => one !== undefined && plainLabel(one) === name);
      return written ?? labels.known[key].get(name) ?? '';
    },
    /** True if the task bears the label of this name and of no other one of the field. */
    holds(task: Labelled, value, { labels }: Context, fields) {
      const said = saidIn(task, key, [plainLabel(value)], fields, labels);
      if (said.some((name) => name !== plainLabel(value))) return false;
      return value === '' || said.length > 0 || !labels.hasLabel(value);
    },
  };
}

/** The task's labels that are names of this field, rather than of the other one. */
function saidIn(
  { otherLabels }: Labelled,
  key: LabelField,
  own: readonly (string | undefined)[],
  fields: readonly Partial<Fields>[],
  { known }: Pick<LabelNames, 'known'>,
): string[] {
  const other = key === 'party' ? 'workstream' : 'party';
  const isOfOther = (name: string) =>
    fields.some((said) => plainLabel(said[other] ?? '') === name) || (key === 'party' && known.workstream.has(name));
  return otherLabels.map(plainLabel).filter((name) => known[key].has(name) && (own.includes(name) || !isOfOther(name)));
}

/**
 * A task's other labels once it says these fields; labels that stand for no name of the workbook stay, and so does one
 * that a field which does not change says.
 */
export function labelsWith(
  otherLabels: readonly string[],
  after: Partial<Fields>,
  kept: readonly Partial<Fields>[],
  { known }: Pick<LabelNames, 'known'>,
): string[] {
  const changed = labelFields.filter((key) => after[key] !== undefined);
  const wanted = changed.flatMap((key) => after[key] ?? []).filter((name) => name !== '');
  const others = labelFields.filter((key) => !changed.includes(key));
  const staying = new Set(
    [...wanted, ...kept.flatMap((fields) => others.map((key) => fields[key] ?? ''))].map(plainLabel),
  );
  const isKept = (name: string) => staying.has(name) || !changed.some((key) => known[key].has(name));
  return wanted.reduce(
    (labels, name) => (labels.some((one) => plainLabel(one) === plainLabel(name)) ? labels : [...labels, name]),
    otherLabels.filter((label) => isKept(plainLabel(label))),
  );
}
