import type { Fault } from '../../sandbox/graph/faults';
import { isProblem } from '../../shared/errors';
import type { Step } from '../../shared/model';
import { priorityOfTask } from '../../shared/priority';
import { inPlanner } from '../../shared/status';
import { lineTitleOf } from '../../sync/checklist';
import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import { undecided } from '../../sync/decisions';
import { isIdle } from '../../sync/proposal';
import { titleOf } from '../../sync/title';
import { ownLineId } from '../support/checklists';
import { assignment, chanceFrom } from '../support/graph-tenant';
import type { Syncing } from '../support/syncing';
import { createSyncing } from '../support/syncing';

/**
 * Random histories: people edit both sides, syncs run in between over a network that loses, refuses and repeats, and
 * are cut off or cancelled anywhere. Then the network is well and everybody syncs until quiet.
 * Every responsibility carries a word of its own (`#7`), so that the end can be judged without the engine.
 */
const seeds = Number(process.env['HISTORIES'] ?? 15);
const firstSeed = Number(process.env['SEED'] ?? 1);

interface History extends Syncing {
  chance: (below: number) => number;
  /** Words that somebody removed on either side, or agreed to remove. */
  removed: Set<string>;
  made: number;
  /** How many steps and notes were ever written. */
  steps: number;
  notes: number;
  faulty: { on: boolean; syncing: boolean; midway: (() => Promise<void>) | null };
}

function begin(seed: number): History {
  const random = chanceFrom(seed);
  const chance = (below: number) => Math.floor(random() * below);
  const faulty: History['faulty'] = { on: false, syncing: false, midway: null };
  const faults = (): Fault | undefined => {
    if (!faulty.on || chance(9) > 0) return undefined;
    const kinds = ['lost-answer', 'lost-request', 'throttle', 'unavailable', 'lost-answer'] as const;
    return kinds[chance(kinds.length)];
  };
  const syncing = createSyncing({
    seed,
    faults,
    detailsInCreate: chance(3) > 0,
    expandDetails: chance(3) > 0,
    shuffleBatches: true,
    missingItem: chance(2) > 0 ? 404 : 403,
    network: (fetch) => async (url, init) => {
      const { midway } = faulty;
      if (midway && chance(4) === 0) {
        faulty.midway = null;
        faulty.on = false;
        await midway();
        // The sync may be over by now: what it left behind goes on by itself.
        faulty.on = faulty.syncing;
      }
      return fetch(url, init);
    },
  });
  const history: History = { ...syncing, chance, removed: new Set(), made: 0, steps: 0, notes: 0, faulty };
  for (const key of ['p1', 'p2']) syncing.workbook.content.phases.push({ key, title: `Phase ${key}` });
  for (let at = 0; at < 6; at += 1) typeRow(history);
  return history;
}

const wordOf = (text: string) => /#\d+/.exec(text)?.[0] ?? '';
const days = ['2026-05-01', '2026-06-01', '2026-07-01'];

function newText({ chance }: History, word: string): string {
  const long = chance(6) === 0 ? ' and so on'.repeat(30) : '';
  return `${word} duty ${chance(1000)}${long}`;
}

const workstreams = ['', 'Quay', 'Pier', 'Lights'];
/** One of them is called like a workstream. */
const parties = ['', 'Quay', 'Harbour', 'Pilots'];
const isOurLabel = (name: string) => [...workstreams, ...parties].includes(name);

/** A step of its own word; some are longer than a line of Planner's may be. */
function newStep(history: History): Step {
  const { chance } = history;
  history.steps += 1;
  const long = chance(6) === 0 ? ' and look at it again'.repeat(6) : '';
  return { text: `step ${history.steps}${long}`, depth: 1 + chance(3), done: chance(4) === 0 };
}

/** A paragraph of its own number. */
function newNote(history: History): string {
  history.notes += 1;
  return `note ${history.notes}`;
}

/** The paragraphs of a text that are notes, whoever wrote them. */
const notesIn = (text: string | null) => (text ?? '').split('\n').filter((line) => line.startsWith('note '));

/** One paragraph more, or less, or worded anew; the other lines stay. */
function otherNotes(history: History, text: string): string {
  const { chance } = history;
  const notes = notesIn(text);
  const note = notes[chance(notes.length + 1)];
  if (note === undefined) return `${text}\n${newNote(history)}`.trim();
  const lines = text.split('\n');
  lines.splice(lines.indexOf(note), 1, ...(chance(2) > 0 ? [`${note.slice(0, 9).trim()} again ${chance(1000)}`] : []));
  return lines.join('\n').trim();
}

const priorities = [null, 'urgent', 'important', 'low'] as const;

function typeRow(history: History) {
  const { workbook, chance } = history;
  history.made += 1;
  const owners = [[], ['Luis Ejemplo'], ['Ana Prueba', 'network team']][chance(3)] ?? [];
  const steps = Array.from({ length: [0, 2, 4, 22][chance(4)] ?? 0 }, () => newStep(history));
  workbook.type(`p${1 + chance(2)}`, newText(history, `#${history.made}`), {
    owners,
    due: days[chance(4)] ?? null,
    steps,
    workstream: workstreams[chance(4)] ?? '',
    party: parties[chance(4)] ?? '',
    priority: priorities[chance(4)] ?? null,
    notes: Array.from({ length: chance(3) }, () => newNote(history)).join('\n'),
  });
}

function editSteps(history: History, steps: Step[]) {
  const at = history.chance(steps.length + 1);
  const step = steps[at];
  const what = history.chance(4);
  if (!step || what === 0) steps.splice(at, 0, newStep(history));
  else if (what === 1) step.done = !step.done;
  else if (what === 2) step.text = `${step.text.split(' again')[0] ?? ''} again ${history.chance(1000)}`;
  else steps.splice(at, 1);
}

/** What a colleague does to a checklist: a line more or less, ticked or named anew. */
function lineChange(history: History, checklist: Record<string, { title: string; isChecked: boolean }>) {
  const ids = Object.keys(checklist);
  const id = ids[history.chance(ids.length + 1)];
  const line = id === undefined ? undefined : checklist[id];
  const typed = (change: object) => ({ '@odata.type': '#microsoft.graph.plannerChecklistItem', ...change });
  if (id === undefined || !line) {
    if (ids.length >= 20) return null;
    history.steps += 1;
    return { [ownLineId(history.steps)]: typed({ title: `step ${history.steps} of Luis` }) };
  }
  return {
    [id]: [
      null,
      typed({ isChecked: !line.isChecked }),
      typed({ title: `${line.title.slice(0, 40).trim()} anew ${history.chance(1000)}` }),
    ][history.chance(3)],
  };
}

/** A person at the sheet. */
function editSheet(history: History) {
  const { workbook, chance, removed } = history;
  const { rows } = workbook.content;
  const row = rows[chance(rows.length)];
  if (!row || chance(6) === 0) {
    typeRow(history);
    return;
  }
  const word = wordOf(row.responsibility);
  const edits = [
    () => (row.responsibility = newText(history, word)),
    () => (row.due = days[chance(4)] ?? null),
    () =>
      (row.status = (['inProgress', 'completed', 'blocked', 'ongoing', 'notStarted'] as const)[chance(5)] ?? 'blocked'),
    () => (row.owners = [[], ['Gus Visitor'], ['Luis Ejemplo', 'somebody else']][chance(3)] ?? []),
    () => (row.phase = `p${1 + chance(2)}`),
    () => rows.splice(chance(rows.length), 0, ...rows.splice(rows.indexOf(row), 1)),
    () => rows.sort((one, other) => (one.responsibility < other.responsibility ? -1 : 1)),
    () => (row.workstream = workstreams[chance(4)] ?? ''),
    () => (row.party = parties[chance(4)] ?? ''),
    () => (row.priority = priorities[chance(4)] ?? null),
    () => (row.completedBy = ['', 'the crane team'][chance(2)] ?? ''),
    ...[1, 2].map(() => () => (row.notes = otherNotes(history, row.notes))),
    ...[1, 2, 3].map(() => () => editSteps(history, row.steps)),
    () => {
      removed.add(word);
      rows.splice(rows.indexOf(row), 1);
    },
  ];
  edits[chance(edits.length)]?.();
}

/** The plan's names of its labels, by slot. */
function labelNames({ tenant: { emulator, planId } }: History): Record<string, string> {
  return emulator.state().plans[planId]?.details.categoryDescriptions ?? {};
}

/** A colleague at the board. */
async function editPlanner(history: History) {
  const { tenant, chance, removed, tasks } = history;
  const { luis, planId } = tenant;
  const all = tasks();
  const buckets = Object.values(tenant.emulator.state().buckets);
  const task = all[chance(all.length)];
  const bucketId = buckets[chance(buckets.length)]?.id;
  if (!task || chance(6) === 0) {
    if (bucketId === undefined) return;
    history.made += 1;
    await luis.post('planner/tasks', { planId, bucketId, title: `#${history.made} from the board` });
    return;
  }
  const { body } = await luis.get(`planner/tasks/${task.id}`);
  const etag = String(body['@odata.etag']);
  const word = wordOf(task.title);
  const isAssigned = Object.hasOwn(task.assignments, luis.id);
  const day = days[chance(3)] ?? '';
  if (chance(3) === 0) {
    const checklist = lineChange(history, task.details.checklist);
    const path = `planner/tasks/${task.id}/details`;
    if (checklist) await luis.patch(path, String((await luis.get(path)).body['@odata.etag']), { checklist });
    return;
  }
  if (chance(4) === 0) {
    const path = `planner/tasks/${task.id}/details`;
    const description = otherNotes(history, task.details.description ?? '');
    await luis.patch(path, String((await luis.get(path)).body['@odata.etag']), { description });
    return;
  }
  const names = labelNames(history);
  const label = Object.keys(names)[chance(Object.keys(names).length)];
  const isOn = label !== undefined && Object.hasOwn(task.appliedCategories, label);
  const bodies = [
    { title: `${word} renamed ${chance(1000)}` },
    { percentComplete: [0, 50, 100][chance(3)] },
    { dueDateTime: `${day}T10:00:00Z` },
    { priority: chance(11) },
    { assignments: { [luis.id]: isAssigned ? null : assignment() } },
    { bucketId: bucketId ?? null },
    ...(label !== undefined && isOurLabel(names[label] ?? '') ? [{ appliedCategories: { [label]: !isOn } }] : []),
  ];
  const change = bodies[chance(bodies.length + 1)];
  if (change) await luis.patch(`planner/tasks/${task.id}`, etag, change);
  else {
    removed.add(word);
    await luis.delete(`planner/tasks/${task.id}`, etag);
  }
}

function decideByChance({ chance, removed }: History, proposal: Proposal): Decisions {
  const decisions: Decisions = { ...structuredClone(undecided), believe: ['sheet', 'planner'], manyRemovals: 99 };
  for (const { subject, field } of proposal.conflicts) {
    const side = chance(2) > 0 ? 'sheet' : 'planner';
    decisions.conflicts[subject.rowId] = { ...decisions.conflicts[subject.rowId], [field]: side };
  }
  for (const { subject } of proposal.asks) {
    decisions.removals[subject.rowId] = chance(2) > 0 ? 'remove' : 'restore';
    removed.add(wordOf(subject.title));
  }
  return decisions;
}

/** A sync over the bad network; it may be cancelled, and the workbook may go away in the middle of it. */
async function badSync(history: History) {
  const { chance, workbook, faulty, run } = history;
  const controller = new AbortController();
  let writes = 0;
  const crashAt = chance(3) === 0 ? 1 + chance(5) : Infinity;
  const cancelAt = chance(4) === 0 ? 1 + chance(5) : Infinity;
  workbook.beforeRemembering = () => {
    writes += 1;
    if (writes >= cancelAt) controller.abort();
    if (writes >= crashAt) throw new Error('the workbook went away');
  };
  faulty.on = true;
  faulty.syncing = true;
  faulty.midway = chance(2) > 0 ? () => editPlanner(history) : null;
  try {
    const quiet = [null, true, false][chance(3)] ?? null;
    await run((proposal) => ({ ...decideByChance(history, proposal), quiet }), { signal: controller.signal });
  } catch (error) {
    if (!isProblem(error)) throw error;
  } finally {
    faulty.on = false;
    faulty.syncing = false;
    faulty.midway = null;
    workbook.beforeRemembering = () => undefined;
  }
}

/** Assignments that were held back are released, and nothing is left to do. */
async function untilQuiet(history: History) {
  const { settings } = await history.workbook.memory.read();
  await history.workbook.memory.write({ settings: { ...settings, quiet: false } });
  for (let round = 0; round < 8; round += 1) {
    const report = await history.run((proposal) => {
      const decisions = decideByChance(history, proposal);
      return decisions;
    });
    if (report.problem) throw report.problem;
    if (report.idle && isIdle(report.proposal) && report.proposal.guards.length === 0) {
      if (report.proposal.asks.length + report.proposal.conflicts.length === 0) return;
    }
  }
  throw new Error('it does not come to rest');
}

/** What a row or a task says, in words both share. */
function sidesOf(history: History) {
  const { workbook, tasks, tenant } = history;
  const names = labelNames(history);
  const labelsOf = (task: { appliedCategories: object }) =>
    Object.keys(task.appliedCategories).map((slot) => names[slot] ?? '');
  const { buckets, users } = tenant.emulator.state();
  const sheet = workbook.content.rows.map((row) => ({
    title: titleOf(row.responsibility),
    percent: inPlanner[row.status]?.percentComplete,
    label: inPlanner[row.status]?.label !== undefined,
    due: row.due,
    completedOn: row.completedOn,
    owners: row.owners.filter((name) => Object.values(users).some(({ displayName }) => displayName === name)).sort(),
    bucket: workbook.content.phases.find(({ key }) => key === row.phase)?.title,
    labels: [...new Set([row.workstream, row.party])].filter((name) => name !== '').sort(),
    lines: Math.min(20, row.steps.length),
    priority: row.priority ?? 'medium',
    notes: notesIn(row.notes).sort(),
  }));
  const planner = tasks().map((task) => ({
    title: task.title,
    // A label says blocked, ongoing or deferred whatever the percentage below 100.
    ...(labelsOf(task).some((name) => !isOurLabel(name)) && task.percentComplete < 100
      ? { percent: 50, label: true }
      : { percent: task.percentComplete, label: false }),
    due: task.dueDateTime?.slice(0, 10) ?? null,
    completedOn: task.completedDateTime?.slice(0, 10) ?? null,
    owners: Object.keys(task.assignments)
      .map((id) => users[id]?.displayName ?? id)
      .sort(),
    bucket: buckets[task.bucketId ?? '']?.name,
    // The label of a workstream or a party that no row has any more is a label like any other.
    labels: labelsOf(task)
      .filter((name) => workbook.content.rows.some(({ workstream, party }) => [workstream, party].includes(name)))
      .sort(),
    lines: Object.keys(task.details.checklist).length,
    priority: priorityOfTask(task.priority),
    notes: notesIn(task.details.description).sort(),
  }));
  const sorted = (said: typeof planner | typeof sheet) =>
    said.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
  // Every line of a checklist is a step of its row.
  const steps = new Set(
    workbook.content.rows.flatMap((row) =>
      row.steps.map((step) => lineOf(row.responsibility, lineTitleOf(step.text), step.done)),
    ),
  );
  const strange = tasks()
    .flatMap(({ title, details }) =>
      Object.values(details.checklist).map((line) => lineOf(title, line.title, line.isChecked)),
    )
    .filter((line) => !steps.has(line));
  return { sheet: sorted(sheet), planner: sorted(planner), strange };
}

function lineOf(text: string, title: string, done: boolean): string {
  return `${wordOf(text)} ${done} ${title}`;
}

async function live(seed: number) {
  const history = begin(seed);
  const { chance, workbook, tenant } = history;
  for (let step = 0; step < 12; step += 1) {
    const what = chance(5);
    if (what < 2) editSheet(history);
    else if (what < 4) await editPlanner(history);
    else await badSync(history);
  }
  await badSync(history);
  await untilQuiet(history);

  const { sheet, planner, strange } = sidesOf(history);
  expect(planner).toEqual(sheet);
  expect(strange).toEqual([]);
  for (const { key } of workbook.content.phases) {
    const ranks = workbook.content.rows
      .filter(({ phase }) => phase === key)
      .flatMap(({ id }) => workbook.records.get(id)?.snapshot.order ?? []);
    expect([...ranks].sort((one, other) => one - other)).toEqual(ranks);
  }
  const words = workbook.content.rows.map(({ responsibility }) => wordOf(responsibility));
  expect(words).toHaveLength(new Set(words).size);
  const kept = Array.from({ length: history.made }, (_, at) => `#${at + 1}`).filter(
    (word) => !history.removed.has(word),
  );
  expect(words).toEqual(expect.arrayContaining(kept));

  const before = { state: tenant.emulator.state().tasks, writes: { ...workbook.writes } };
  expect((await history.run()).idle).toBe(true);
  expect({ state: tenant.emulator.state().tasks, writes: workbook.writes }).toEqual(before);
}

describe('after any history', () => {
  it(`both sides agree, nothing is lost and nothing doubled (${seeds} seeds from ${firstSeed})`, async () => {
    for (let seed = firstSeed; seed < firstSeed + seeds; seed += 1) {
      try {
        await live(seed);
      } catch (error) {
        throw new Error(`Broken by SEED=${seed}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    }
  }, 600_000);
});
