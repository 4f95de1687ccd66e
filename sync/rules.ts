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

export const newcomers = ['only-sheet', 'only-planner', 'same', 'different'] as const;

/** A row, task or field that no snapshot knows; `same` and `different` are linked, but were never agreed on. */
export type Newcomer = (typeof newcomers)[number];

export const newRules: Record<Newcomer, 'create-task' | 'add-row' | 'remember' | 'conflict'> = {
  'only-sheet': 'create-task',
  'only-planner': 'add-row',
  same: 'remember',
  different: 'conflict',
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

/** The rules as two Markdown tables, for the README. */
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
  ].join('\n');
}
