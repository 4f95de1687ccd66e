import { directions } from '../shared/sync-settings';
import type { Direction } from '../shared/sync-settings';

/**
 * Three versions: what became of a known row on each side since the snapshot, and what a sync does about it.
 * For a whole row a side may be gone; the same table, without `gone`, decides each field.
 */
export const changes = ['unchanged', 'edited', 'gone'] as const;

export type Change = (typeof changes)[number];

export type Decision =
  'nothing' | 'change-row' | 'update-task' | 'merge' | 'ask-row' | 'ask-task' | 'make-again' | 'bring-back' | 'forget';

/** Read as `rules[sheet][planner]`. */
export const rules: Record<Change, Record<Change, Decision>> = {
  unchanged: { unchanged: 'nothing', edited: 'change-row', gone: 'ask-row' },
  edited: { unchanged: 'update-task', edited: 'merge', gone: 'make-again' },
  gone: { unchanged: 'ask-task', edited: 'bring-back', gone: 'forget' },
};

/** What can become of a field on a side. */
export type FieldChange = Exclude<Change, 'gone'>;

/** One field, by its direction. Read as `fieldRules[direction][sheet][planner]`. */
export const fieldRules: Record<Direction, Record<FieldChange, Record<FieldChange, Decision>>> = {
  both: rules,
  sheet: {
    unchanged: { unchanged: 'nothing', edited: 'update-task' },
    edited: { unchanged: 'update-task', edited: 'update-task' },
  },
  planner: {
    unchanged: { unchanged: 'nothing', edited: 'change-row' },
    edited: { unchanged: 'change-row', edited: 'change-row' },
  },
};

export const newcomers = ['only-sheet', 'only-planner', 'same', 'different'] as const;

/** A row, task or field that no snapshot knows; `same` and `different` are linked, but were never agreed on. */
export type Newcomer = (typeof newcomers)[number];

export const newRules = {
  'only-sheet': 'create-task',
  'only-planner': 'add-row',
  same: 'remember',
  different: 'conflict',
} as const satisfies Record<Newcomer, 'create-task' | 'add-row' | 'remember' | 'conflict'>;

/** A field that is linked, different and was never agreed on, by its direction. */
export const newFieldRules: Record<Direction, 'conflict' | 'update-task' | 'change-row'> = {
  both: newRules.different,
  sheet: 'update-task',
  planner: 'change-row',
};

const meaning: Record<Decision | (typeof newRules)[Newcomer], string> = {
  nothing: 'nothing',
  'change-row': 'change the row',
  'update-task': 'update the task',
  merge: 'merge by field; same field, different values: conflict',
  'ask-row': 'ask: remove the row, or make the task again',
  'ask-task': 'ask: remove the task, or bring the row back',
  'make-again': 'make the task again: an edit outlives a deletion',
  'bring-back': 'bring the row back',
  forget: 'forget',
  'create-task': 'create the task',
  'add-row': 'add the row',
  remember: 'remember',
  conflict: 'conflict',
};

const newcomerTitle: Record<Newcomer, string> = {
  'only-sheet': 'only in the sheet',
  'only-planner': 'only in Planner, in one of our buckets',
  same: 'linked, no snapshot, the same',
  different: 'linked, no snapshot, different',
};

const directionTitle: Record<Direction, string> = {
  both: 'both ways',
  sheet: 'the sheet decides',
  planner: 'Planner decides',
};

const fieldCases: readonly { title: string; sheet: FieldChange; planner: FieldChange }[] = [
  { title: 'edited in Planner', sheet: 'unchanged', planner: 'edited' },
  { title: 'edited in the sheet', sheet: 'edited', planner: 'unchanged' },
  { title: 'edited on both sides', sheet: 'edited', planner: 'edited' },
];

/** The rules as three Markdown tables, for the README. */
export function rulesAsMarkdown(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = (columns: number) => `|${'---|'.repeat(columns)}`;
  return [
    line(['known row: sheet \\ planner', ...changes]),
    rule(4),
    ...changes.map((sheet) => line([`**${sheet}**`, ...changes.map((planner) => meaning[rules[sheet][planner]])])),
    '',
    line(['new row', '']),
    rule(2),
    ...newcomers.map((newcomer) => line([newcomerTitle[newcomer], meaning[newRules[newcomer]]])),
    '',
    line(['a field', ...directions.map((direction) => directionTitle[direction])]),
    rule(1 + directions.length),
    ...fieldCases.map(({ title, sheet, planner }) =>
      line([title, ...directions.map((direction) => meaning[fieldRules[direction][sheet][planner]])]),
    ),
    line(['different, never agreed on', ...directions.map((direction) => meaning[newFieldRules[direction]])]),
  ].join('\n');
}
