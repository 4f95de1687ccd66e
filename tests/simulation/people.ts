import type { TaskRecord } from '../../sandbox/graph/state';
import type { FieldKey } from '../../shared/model';
import { assignment, etagIn } from '../support/graph-tenant';
import type { Person } from '../support/graph-tenant';
import { ownLineId } from '../support/checklists';
import type { Chance } from './chance';
import type { Cells, Edit, View } from './coauthored-workbook';
import { parties, priorityWords, statusWords, workstreams, wordOf } from './said';

/**
 * What people do in the sheet and at the board. Whatever they write is written once and never again where the field has
 * room for it, so that the end can be judged; of fields with few values each is used once for each responsibility.
 */
export interface Hands {
  /** Number of the step, from which new values are made. */
  step: number;
  chance: Chance;
  used: Used;
}

/** Values that somebody gave to a field of a responsibility. */
export class Used {
  private readonly values = new Set<string>();

  /** One of the options that the field never had, from now on used. */
  fresh(word: string, field: FieldKey, options: readonly string[], { of }: Chance): string | undefined {
    const value = of(options.filter((one) => !this.values.has(`${word} ${field} ${one}`)));
    if (value !== undefined) this.values.add(`${word} ${field} ${value}`);
    return value;
  }
}

const owners = ['Ana Prueba', 'Luis Ejemplo', 'Kenji Sample', 'Gus Visitor'];
const lines = (cell: unknown) => (typeof cell === 'string' ? cell.split('\n').filter((line) => line !== '') : []);
const serial = (step: number, base: number) => base + step;
/** 1 June and 1 January 2027 as Excel counts days. */
const [starts, dues] = [46_174, 46_388];
const dayOf = (count: number) => new Date(Date.UTC(1899, 11, 30) + count * 86_400_000).toISOString().slice(0, 10);

/** What a responsibility is about, in words of its own: people seldom say the same, and reword what they said. */
function sayingOf(word: string): string {
  const syllables = ['ka', 'lo', 'mi', 'ra', 'te', 'su', 'no', 'vi', 'be', 'du'];
  const digits = String(7919 * Number(word.slice(1)) + 123_457).split('');
  const [first = '', ...others] = digits.map((digit) => syllables[Number(digit)] ?? '');
  return `${others.slice(0, 2).join('')}${first} ${others.slice(2).join('')}`;
}

/** A new row as somebody types it, known by the word `#step`. */
export function typedRow({ step, chance, used }: Hands, phase: string): Cells {
  const word = `#${step}`;
  const owner = chance.oneIn(2) ? used.fresh(word, 'owners', owners, chance) : undefined;
  const workstream = chance.oneIn(3) ? used.fresh(word, 'workstream', workstreams, chance) : undefined;
  used.fresh(word, 'phase', [phase], chance);
  used.fresh(word, 'status', ['Not started'], chance);
  return {
    responsibility: `${word} ${sayingOf(word)}${chance.oneIn(12) ? ' and so on'.repeat(30) : ''}`,
    status: 'Not started',
    ...(owner && { owner: chance.oneIn(4) ? `${owner}; network team` : owner }),
    ...(workstream && { workstream }),
    ...(chance.oneIn(3) && { due: serial(step, dues) }),
    ...(chance.oneIn(3) && { steps: `☐ step ${step}.1\n☐ step ${step}.2` }),
  };
}

type Deed = (row: { cells: Cells; phase: string }, word: string, hands: Hands) => Cells | null;

/** How each field of a row is edited in the sheet. */
const sheetDeeds: Partial<Record<FieldKey, Deed>> = {
  responsibility: (_, word, { step }) => ({ responsibility: `${word} ${sayingOf(word)} said anew ${step}` }),
  due: (_, _word, { step }) => ({ due: serial(step, dues) }),
  start: (_, _word, { step }) => ({ start: serial(step, starts) }),
  status: (_, word, { chance, used }) => {
    const status = used.fresh(
      word,
      'status',
      statusWords.map((one) => one.word),
      chance,
    );
    return status === undefined ? null : { status };
  },
  priority: (_, word, { chance, used }) => {
    const priority = used.fresh(word, 'priority', ['Urgent', 'Important', 'Low'], chance);
    return priority === undefined ? null : { priority };
  },
  owners: ({ cells }, word, { chance, used }) => {
    const owner = used.fresh(word, 'owners', owners, chance);
    if (owner === undefined) return null;
    const names = String(cells.owner ?? '')
      .split('; ')
      .filter((name) => name !== '');
    return { owner: [...names, owner].join('; ') };
  },
  workstream: (_, word, { chance, used }) => {
    const workstream = used.fresh(word, 'workstream', workstreams, chance);
    return workstream === undefined ? null : { workstream };
  },
  party: (_, word, { chance, used }) => {
    const party = used.fresh(word, 'party', parties, chance);
    return party === undefined ? null : { party };
  },
  notes: ({ cells }, word, hands) => {
    const notes = otherLines(lines(cells.notes), word, 'notes', hands);
    return notes && { notes: notes.join('\n') };
  },
  steps: ({ cells }, word, { step, chance, used }) => {
    const steps = lines(cells.steps);
    const at = chance.below(steps.length + 1);
    const known = steps[at];
    if (known === undefined || chance.oneIn(3)) return { steps: [...steps, `☐ step ${step}.1`].join('\n') };
    if (!used.fresh(word, 'steps', [known.slice(2)], chance)) return null;
    const change = chance.of(['tick', 'reword', 'remove']);
    if (change === 'tick') steps[at] = `☑ ${known.slice(2)}`;
    else if (change === 'reword') steps[at] = `${known} again ${step}`;
    else steps.splice(at, 1);
    return { steps: steps.join('\n') };
  },
};

/** A line more, or one less that nobody touched before. */
function otherLines(
  said: readonly string[],
  word: string,
  field: FieldKey,
  { step, chance, used }: Hands,
): string[] | null {
  const at = chance.below(said.length + 2);
  const known = said[at];
  if (known === undefined) return [...said, `${field} ${step}`];
  return used.fresh(word, field, [known], chance) === undefined ? null : said.filter((line) => line !== known);
}

export const editedFields = Object.keys(sheetDeeds).filter((key): key is FieldKey => key in sheetDeeds);

/** A person at one client's sheet; says what they did. */
export function editSheet(view: View, hands: Hands): string {
  const { chance, used, step } = hands;
  const { content } = view;
  const key = chance.of(content.all());
  const row = key === undefined ? undefined : content.row(key);
  const phase = chance.of(content.phases()) ?? '';
  const insert = (cells: Cells, at: number, to = phase): Edit => ({
    kind: 'insert',
    row: view.newKey(),
    phase: to,
    at,
    cells,
  });
  const act = (said: string, ...edits: Edit[]) => {
    view.act({ by: 'person', edits });
    return said;
  };
  if (key === undefined || !row || chance.oneIn(7)) {
    return act(
      `types #${step} into ${phase}`,
      insert(typedRow(hands, phase), chance.below(content.keys(phase).length + 1)),
    );
  }
  const { cells } = row;
  const word = wordOf(String(cells.responsibility ?? ''));
  if (word === '') return 'looks at a row';
  const at = content.keys(row.phase).indexOf(key);
  const other = chance.below(24);
  if (other === 0) return act(`deletes the row of ${word}`, { kind: 'delete', row: key });
  if (other === 1) {
    const to = used.fresh(word, 'phase', content.phases(), chance);
    if (to === undefined) return 'looks at a row';
    return act(`moves ${word} to ${to}`, insert({ ...cells }, chance.below(3), to), { kind: 'delete', row: key });
  }
  if (other === 2) {
    const rows = [...content.keys(phase)].reverse();
    return act(`sorts ${phase}`, { kind: 'sort', phase, rows });
  }
  if (other === 3) {
    // Excel copies the hidden id along.
    const copy = { ...cells, responsibility: `#${step} copy of a duty`, steps: '', owner: '' };
    used.fresh(`#${step}`, 'phase', [row.phase], chance);
    used.fresh(`#${step}`, 'status', [String(cells.status)], chance);
    return act(`copies ${word} as #${step}`, insert(copy, at + 1, row.phase));
  }
  const field = chance.of(editedFields);
  const change = field && sheetDeeds[field]?.(row, word, hands);
  if (!change) return 'looks at a row';
  const edits = Object.entries(change).flatMap(([column, value]): Edit[] => {
    const named = columnsOf.find((one) => one === column);
    return named ? [{ kind: 'cell', row: key, column: named, value }] : [];
  });
  return act(`changes ${word}: ${JSON.stringify(change)}`, ...edits);
}

const columnsOf = [
  'responsibility',
  'owner',
  'status',
  'due',
  'start',
  'priority',
  'steps',
  'notes',
  'party',
  'workstream',
] as const;

/** Planner as its own page speaks to it. */
export interface Board {
  person: Person;
  planId: string;
  tasks: () => TaskRecord[];
  buckets: () => { id: string; name: string }[];
  labels: () => Record<string, string>;
  users: () => { id: string; displayName: string }[];
}

type TaskDeed = (task: TaskRecord, word: string, hands: Hands, board: Board) => object | null;

/** How each field of a task is edited at the board; `details` is a resource of its own. */
const taskDeeds: Partial<Record<FieldKey, TaskDeed>> = {
  responsibility: (_, word, { step }) => ({ title: `${word} ${sayingOf(word)} renamed ${step}` }),
  due: (_, _word, { step }) => ({ dueDateTime: `${dayOf(serial(step, dues))}T10:00:00Z` }),
  start: (_, _word, { step }) => ({ startDateTime: `${dayOf(serial(step, starts))}T10:00:00Z` }),
  status: (task, word, { chance, used }, { labels }) => {
    const hasLabel = Object.keys(task.appliedCategories).some((slot) =>
      statusWords.some(({ label }) => label === labels()[slot]),
    );
    const options = hasLabel ? ['Completed'] : ['Not started', 'In progress', 'Completed'];
    const status = used.fresh(word, 'status', options, chance);
    const percent = statusWords.find((one) => one.word === status)?.percent;
    return percent === undefined ? null : { percentComplete: percent };
  },
  priority: (_, word, { chance, used }) => {
    const priority = used.fresh(word, 'priority', ['Urgent', 'Important', 'Low'], chance);
    return priority === undefined
      ? null
      : { priority: Object.entries(priorityWords).find(([name]) => name === priority)?.[1] };
  },
  owners: (_, word, { chance, used }, { users }) => {
    const owner = used.fresh(word, 'owners', owners, chance);
    const id = users().find(({ displayName }) => displayName === owner)?.id;
    return id === undefined ? null : { assignments: { [id]: assignment() } };
  },
  workstream: (task, word, hands, board) => otherLabel(task, word, 'workstream', workstreams, hands, board),
  party: (task, word, hands, board) => otherLabel(task, word, 'party', parties, hands, board),
  phase: (_, word, { chance, used }, { buckets }) => {
    const bucket = chance.of(buckets());
    return bucket && used.fresh(word, 'phase', [bucket.name.replace(/^Phase (p\d).*$/, '$1')], chance)
      ? { bucketId: bucket.id }
      : null;
  },
  notes: ({ details: { description } }, word, hands) => {
    const [ours, own] = [true, false].map((isOurs) =>
      lines(description).filter((line) => (wordOf(line) !== '' || line.startsWith('Owners who')) === isOurs),
    );
    const notes = otherLines(own ?? [], word, 'notes', hands);
    return notes && { details: { description: [...(ours ?? []), ...notes].join('\n\n') } };
  },
  steps: ({ details: { checklist } }, word, { step, chance, used }) => {
    const ids = Object.keys(checklist);
    const id = ids[chance.below(ids.length + 1)];
    const line = id === undefined ? undefined : checklist[id];
    const typed = (change: object) => ({ '@odata.type': '#microsoft.graph.plannerChecklistItem', ...change });
    if (id === undefined || !line)
      return { details: { checklist: { [ownLineId(step)]: typed({ title: `step ${step}.1 of Luis` }) } } };
    if (!used.fresh(word, 'steps', [line.title], chance)) return null;
    const change = chance.of([null, typed({ isChecked: true }), typed({ title: `${line.title} anew ${step}` })]);
    return { details: { checklist: { [id]: change } } };
  },
};

/** Another of some names as a task's label, where the plan has it. */
function otherLabel(
  task: TaskRecord,
  word: string,
  field: FieldKey,
  names: readonly string[],
  { chance, used }: Hands,
  { labels }: Board,
): object | null {
  const slots = Object.entries(labels()).filter(([, name]) => names.includes(name));
  const name = used.fresh(
    word,
    field,
    slots.map(([, one]) => one),
    chance,
  );
  if (name === undefined) return null;
  const differing = slots.filter(([slot, one]) => (one === name) !== Object.hasOwn(task.appliedCategories, slot));
  return { appliedCategories: Object.fromEntries(differing.map(([slot, one]) => [slot, one === name])) };
}

/** A person at the board; says what they did. */
export async function editPlanner(board: Board, hands: Hands): Promise<string> {
  const { chance, step, used } = hands;
  const { person, planId } = board;
  const task = chance.of(board.tasks());
  const bucket = chance.of(board.buckets());
  if (!task || chance.oneIn(8)) {
    if (!bucket) return 'looks at an empty board';
    used.fresh(`#${step}`, 'phase', [bucket.name.replace(/^Phase (p\d).*$/, '$1')], chance);
    used.fresh(`#${step}`, 'status', ['Not started'], chance);
    await person.post('planner/tasks', { planId, bucketId: bucket.id, title: `#${step} from the board` });
    return `makes the task #${step} in ${bucket.name}`;
  }
  const word = wordOf(task.title);
  const path = `planner/tasks/${task.id}`;
  const etag = async (of: string) => etagIn((await person.get(of)).body);
  const other = chance.below(20);
  if (other === 0) {
    await person.delete(path, await etag(path));
    return `deletes the task of ${word}`;
  }
  if (other === 1) {
    const { body } = await person.post('planner/tasks', {
      planId,
      bucketId: task.bucketId,
      title: `#${step} copy of a task`,
    });
    const copy = `planner/tasks/${String(body['id'])}/details`;
    const references = Object.fromEntries(
      Object.entries(task.details.references).map(([key, { alias }]) => [
        key,
        { '@odata.type': '#microsoft.graph.plannerExternalReference', alias },
      ]),
    );
    // A copy takes the attached links along, and with them the row's mark.
    if (Object.keys(references).length > 0) await person.patch(copy, await etag(copy), { references });
    return `copies the task of ${word} as #${step}`;
  }
  if (other === 2 && bucket) {
    const at = `planner/buckets/${bucket.id}`;
    await person.patch(at, await etag(at), { name: `${bucket.name.slice(0, 20)} ${step}` });
    return `renames the bucket ${bucket.name}`;
  }
  const field = chance.of(Object.keys(taskDeeds).filter((key): key is FieldKey => key in taskDeeds));
  const change = field && taskDeeds[field]?.(task, word, hands, board);
  if (!change) return 'looks at a task';
  const [at, body] = 'details' in change ? [`${path}/details`, change.details] : [path, change];
  const { status } = await person.patch(at, await etag(at), body);
  return `changes the task of ${word}: ${JSON.stringify(body)}${status < 300 ? '' : `, refused (${status})`}`;
}
