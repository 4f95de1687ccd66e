import type { TaskRecord } from '../../sandbox/graph/state';
import type { FieldKey } from '../../shared/model';
import { ownLineId } from '../support/checklists';
import type { Person } from '../support/graph-tenant';
import { assignment, etagIn } from '../support/graph-tenant';
import type { Hands } from './people';
import { dues, lines, otherLines, owners, sayingOf, serial, starts } from './people';
import { dayOfSerial, parties, priorityWords, statusWords, wordOf, workstreams } from './said';

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
  due: (_, _word, { step }) => ({ dueDateTime: `${dayOfSerial(serial(step, dues))}T10:00:00Z` }),
  start: (_, _word, { step }) => ({ startDateTime: `${dayOfSerial(serial(step, starts))}T10:00:00Z` }),
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

/** A bucket that is no phase's. */
const ownBucket = 'Ideas';

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
  if (other >= 3 && other < 6 && !board.buckets().some(({ name }) => name === ownBucket)) {
    await person.post('planner/buckets', { planId, name: ownBucket, orderHint: ' !' });
    return `makes the bucket ${ownBucket}`;
  }
  const field = chance.of(Object.keys(taskDeeds).filter((key): key is FieldKey => key in taskDeeds));
  const change = field && taskDeeds[field]?.(task, word, hands, board);
  if (!change) return 'looks at a task';
  const [at, body] = 'details' in change ? [`${path}/details`, change.details] : [path, change];
  const { status } = await person.patch(at, await etag(at), body);
  return `changes the task of ${word}: ${JSON.stringify(body)}${status < 300 ? '' : `, refused (${status})`}`;
}
