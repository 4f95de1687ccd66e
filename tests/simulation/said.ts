import type { EmulatorState, TaskRecord } from '../../sandbox/graph/state';
import type { ColumnKey } from '../../shared/columns';
import type { FieldKey, PhaseKey } from '../../shared/model';
import type { Cell, Cells } from './coauthored-workbook';

/**
 * What a row and a task say of each field, in words both share: restated here, so that the oracle need not believe the
 * engine. A field is one entry; one that is a single value says one thing, a set any number.
 */
export interface SaidField {
  isSet: boolean;
  ofRow: (row: { cells: Cells; phase: PhaseKey }, world: SaidWorld) => string[];
  /** Null where the task cannot say it. */
  ofTask: (task: TaskRecord, world: SaidWorld) => string[] | null;
  /** What a proposal shows of it; null where whoever decides speaks about all that was said. */
  shown: (value: unknown) => string[] | null;
}

/** What is needed to understand a task. */
export interface SaidWorld {
  labels: Readonly<Record<string, string>>;
  users: EmulatorState['users'];
  phaseOf: (bucketId: string | null) => PhaseKey | undefined;
}

export const priorityWords = { Urgent: 1, Important: 3, Medium: 5, Low: 9 };

export const parties = ['Carrier', 'Customer', 'Harbour'];

export const workstreams = ['Quay', 'Pier', 'Lights'];

/** Status words, with what Planner holds of them. */
export const statusWords: readonly { word: string; key: string; percent: number; label?: string }[] = [
  { word: 'Not started', key: 'notStarted', percent: 0 },
  { word: 'In progress', key: 'inProgress', percent: 50 },
  { word: 'Ongoing', key: 'ongoing', percent: 50, label: 'Ongoing' },
  { word: 'Blocked', key: 'blocked', percent: 50, label: 'Blocked' },
  { word: 'Deferred', key: 'deferred', percent: 0, label: 'Deferred' },
  { word: 'Completed', key: 'completed', percent: 100 },
];

/** A row to which it does not apply has no task; Planner cannot say so. */
export const notApplicable = 'Not applicable';

const text = (cells: Cells, column: ColumnKey) => String(cells[column] ?? '').trim();
const plain = (value: unknown) => [typeof value === 'string' ? value : ''];
export const dayOfSerial = (count: number) =>
  new Date(Date.UTC(1899, 11, 30) + count * 86_400_000).toISOString().slice(0, 10);
const dayOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 10) : '');

function date(cell: Cell | undefined): string[] {
  return [typeof cell === 'number' ? dayOfSerial(cell) : ''];
}

/** A long title is cut at a word. */
function title(whole: string): string {
  const line = whole.replace(/\s+/g, ' ').trim();
  return line.length <= 255 ? line : line.slice(0, 120);
}

function statusOf(task: TaskRecord, { labels }: SaidWorld): string {
  const has = (label: string) => Object.keys(task.appliedCategories).some((slot) => labels[slot] === label);
  if (task.percentComplete === 100) return 'Completed';
  const labelled = ['Blocked', 'Deferred', 'Ongoing'].find(has);
  return labelled ?? (task.percentComplete > 0 ? 'In progress' : 'Not started');
}

/** Those of some names that a task bears as labels. */
function labelsOf(task: TaskRecord, names: readonly string[], { labels }: SaidWorld): string[] {
  const named = Object.keys(task.appliedCategories).flatMap((slot) => labels[slot] ?? []);
  const known = named.filter((name) => names.includes(name));
  return known.length > 0 ? known : [''];
}

/** Steps and paragraphs stand one on a line; a step as `☑ text` or `☐ text`. */
function linesIn(cell: string): string[] {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What people can say; when a task was completed and by whom, Planner says of itself. */
export type SaidKey = Exclude<FieldKey, 'completedOn' | 'completedBy'>;

export const saidFields: Record<SaidKey, SaidField> = {
  responsibility: {
    isSet: false,
    ofRow: ({ cells }) => [title(text(cells, 'responsibility'))],
    ofTask: (task) => [task.title.endsWith('…') ? task.title.slice(0, 120) : task.title],
    shown: (value) => [title(typeof value === 'string' ? value : '')],
  },
  owners: {
    isSet: true,
    // Names that are nobody's in the directory are the sheet's alone.
    ofRow: ({ cells }, { users }) =>
      text(cells, 'owner')
        .split(';')
        .map((name) => name.trim())
        .filter((name) => Object.values(users).some(({ displayName }) => displayName === name)),
    ofTask: (task, { users }) => Object.keys(task.assignments).map((id) => users[id]?.displayName ?? id),
    shown: () => null,
  },
  status: {
    isSet: false,
    ofRow: ({ cells }) => [text(cells, 'status') || 'Not started'],
    ofTask: (task, world) => [statusOf(task, world)],
    shown: (value) => [statusWords.find(({ key }) => key === value)?.word ?? ''],
  },
  start: {
    isSet: false,
    ofRow: ({ cells }) => date(cells.start),
    ofTask: ({ startDateTime }) => [dayOf(startDateTime)],
    shown: plain,
  },
  due: {
    isSet: false,
    ofRow: ({ cells }) => date(cells.due),
    ofTask: ({ dueDateTime }) => [dayOf(dueDateTime)],
    shown: plain,
  },
  priority: {
    isSet: false,
    ofRow: ({ cells }) => [text(cells, 'priority') || 'Medium'],
    // What Planner's own page makes of its eleven numbers.
    ofTask: ({ priority }) => [
      priority <= 1 ? 'Urgent' : priority <= 4 ? 'Important' : priority <= 7 ? 'Medium' : 'Low',
    ],
    shown: (value) => (typeof value === 'string' ? [value.charAt(0).toUpperCase() + value.slice(1)] : ['']),
  },
  phase: {
    isSet: false,
    ofRow: ({ phase }) => [phase],
    ofTask: ({ bucketId }, { phaseOf }) => {
      const phase = phaseOf(bucketId);
      return phase === undefined ? null : [phase];
    },
    shown: plain,
  },
  // A rank is the memory's own: no cell and no task says it.
  order: { isSet: true, ofRow: () => [], ofTask: () => null, shown: () => [] },
  steps: {
    isSet: true,
    ofRow: ({ cells }) => linesIn(text(cells, 'steps')),
    ofTask: ({ details }) =>
      Object.values(details.checklist).map(({ title: words, isChecked }) => `${isChecked ? '☑' : '☐'} ${words}`),
    shown: (value) =>
      Array.isArray(value) ? value.map((step) => `${isDone(step) ? '☑' : '☐'} ${textOfStep(step)}`) : [],
  },
  notes: {
    isSet: true,
    ofRow: ({ cells }) => linesIn(text(cells, 'notes')),
    ofTask: (task) => notesOf(task, []),
    shown: (value) => linesIn(typeof value === 'string' ? value : ''),
  },
  party: {
    isSet: false,
    ofRow: ({ cells }) => [text(cells, 'party')],
    ofTask: (task, world) => labelsOf(task, parties, world),
    shown: plain,
  },
  workstream: {
    isSet: false,
    ofRow: ({ cells }) => [text(cells, 'workstream')],
    ofTask: (task, world) => labelsOf(task, workstreams, world),
    shown: plain,
  },
};

function isDone(step: unknown): boolean {
  return typeof step === 'object' && step !== null && 'done' in step && step.done === true;
}

function textOfStep(step: unknown): string {
  return typeof step === 'object' && step !== null && 'text' in step ? String(step.text) : '';
}

/**
 * The notes of a task. Above them stand the whole of a title that was cut, and the owners who are nobody's in the
 * directory; what nobody remembers to have written there is a note like the rest, and the row's notes say it too.
 */
export function notesOf({ details }: TaskRecord, ofRow: readonly string[]): string[] {
  const isOwn = (line: string) => wordOf(line) === '' && !line.startsWith('Owners who');
  return linesIn(details.description ?? '').filter((line) => isOwn(line) || ofRow.includes(line));
}

export const isSaidKey = (key: string): key is SaidKey => key in saidFields;

export const saidKeys = Object.keys(saidFields).filter(isSaidKey);

/** The day on which a row and its task say that they were completed. */
export const completedDays = (cells: Cells, { completedDateTime }: TaskRecord) =>
  [date(cells.completedOn)[0], dayOf(completedDateTime)] as const;

/** Every responsibility carries a word of its own, by which it is known whatever becomes of it: `#7`. */
export function wordOf(words: string): string {
  return /#\d+(?= )/.exec(words)?.[0] ?? '';
}
