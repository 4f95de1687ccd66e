import type { FieldKey } from '../../shared/model';
import type { Decisions } from '../../sync/decisions';
import type { Proposal, Refusal, Warning } from '../../sync/proposal';
import { decideAll } from '../../sync/decisions';
import { contextOf } from '../../sync/readings';
import { sync } from '../../sync/sync';
import { canBeTyped, readTyped } from '../../sync/typed';
import { fieldKeys } from '../../sync/fields';
import { wordsIn } from '../support/words';
import { tellerOf } from '../../sync/telling';
import { assignment } from '../support/graph-tenant';
import type { Person } from '../support/graph-tenant';
import type { Syncing } from '../support/syncing';
import { createSyncing, settled } from '../support/syncing';

const watched = 'Watched from the pier';

/** Rows that both sides know. */
async function shared(): Promise<Syncing> {
  const syncing = createSyncing();
  const { workbook } = syncing;
  workbook.type('p1', watched, {
    owners: ['Luis Ejemplo'],
    workstream: 'Quay',
    start: '2026-01-01',
    due: '2026-04-01',
  });
  workbook.type('p1', 'Another');
  workbook.type('p1', 'Harbour lights', { workstream: 'Pier' });
  workbook.type('p2', 'Elsewhere', { workstream: 'Lights' });
  await syncing.run();
  return syncing;
}

/** One sync with a decision on the watched row. */
async function decide(syncing: Syncing, decided: Decisions['conflicts'][string]) {
  const { id } = syncing.workbook.row('Watched');
  return syncing.run(({ decisions }) => ({ ...decisions, conflicts: { [id]: decided } }));
}

/** Reads what somebody types, as the pane does. */
async function typed(syncing: Syncing, field: FieldKey, text: string) {
  let read: ReturnType<typeof readTyped>;
  await sync(syncing.ports, 'en', (_, readings) => {
    if (canBeTyped(field)) read = readTyped(field, text, contextOf(readings, readings.memory.settings));
    return Promise.resolve(null);
  });
  return read;
}

describe('a conflict is decided by what somebody types', () => {
  it('in the text of the responsibility', async () => {
    const syncing = await shared();
    syncing.workbook.row('Watched').responsibility = 'Watched by night';
    await syncing.edit(syncing.tenant.luis, 'Watched', { title: 'Watched by day' });
    await decide(syncing, (await typed(syncing, 'responsibility', ' Watched day and night ')) ?? {});
    expect(syncing.workbook.row('Watched').responsibility).toBe('Watched day and night');
    expect(syncing.task('Watched').title).toBe('Watched day and night');
    await settled(syncing);
  });

  it.each([
    ['start', 'startDateTime', '1 Feb 2026', '2026-02-01'],
    ['due', 'dueDateTime', '2026-08-01', '2026-08-01'],
  ] as const)('in the date of the %s', async (field, inPlanner, text, day) => {
    const syncing = await shared();
    syncing.workbook.row('Watched')[field] = '2026-02-10';
    await syncing.edit(syncing.tenant.luis, 'Watched', { [inPlanner]: '2026-02-20T10:00:00Z' });
    await decide(syncing, (await typed(syncing, field, text)) ?? {});
    expect(syncing.workbook.row('Watched')[field]).toBe(day);
    expect(syncing.task('Watched')[inPlanner]?.slice(0, 10)).toBe(day);
    await settled(syncing);
  });

  it('and the journal says of each field how it was decided', async () => {
    const syncing = await shared();
    Object.assign(syncing.workbook.row('Watched'), { due: '2026-05-01', responsibility: 'Watched by night' });
    await syncing.edit(syncing.tenant.luis, 'Watched', {
      title: 'Watched by day',
      dueDateTime: '2026-06-01T10:00:00Z',
    });
    const due = await typed(syncing, 'due', '2026-08-01');
    await decide(syncing, { ...due, responsibility: 'planner' });
    const run = (await syncing.ports.memory.journal()).find(({ decisions }) => decisions.length > 0);
    expect(run?.decisions).toMatchObject([
      { kind: 'conflict', field: 'responsibility', choice: 'planner' },
      { kind: 'conflict', field: 'due', choice: 'typed' },
    ]);
    expect(run?.entries).toContainEqual(expect.objectContaining({ kind: 'update-task', after: { due: '2026-08-01' } }));
  });

  it('in the status, in whichever language', async () => {
    const syncing = await shared();
    syncing.workbook.row('Watched').status = 'deferred';
    await syncing.edit(syncing.tenant.luis, 'Watched', { percentComplete: 100 });
    await decide(syncing, (await typed(syncing, 'status', 'bloqueada')) ?? {});
    expect(syncing.workbook.row('Watched').status).toBe('blocked');
    expect(syncing.task('Watched').percentComplete).toBe(50);
    await settled(syncing);
  });

  it('in the priority', async () => {
    const syncing = await shared();
    syncing.workbook.row('Watched').priority = 'urgent';
    await syncing.edit(syncing.tenant.luis, 'Watched', { priority: 9 });
    await decide(syncing, (await typed(syncing, 'priority', 'Important')) ?? {});
    expect(syncing.workbook.row('Watched').priority).toBe('important');
    expect(syncing.task('Watched').priority).toBe(3);
    await settled(syncing);
  });

  it('in the workstream', async () => {
    const syncing = await shared();
    syncing.workbook.row('Watched').workstream = 'Pier';
    const { appliedCategories } = syncing.task('Elsewhere');
    const others = Object.fromEntries(
      Object.keys(syncing.task('Watched').appliedCategories).map((slot) => [slot, false]),
    );
    await syncing.edit(syncing.tenant.luis, 'Watched', { appliedCategories: { ...others, ...appliedCategories } });
    await decide(syncing, (await typed(syncing, 'workstream', 'Quay')) ?? {});
    expect(syncing.workbook.row('Watched').workstream).toBe('Quay');
    await settled(syncing);
  });

  it('in the owners, by their names; who cannot be assigned is named in the description, and that is said', async () => {
    const syncing = await shared();
    // Owners meet as a set, so that they conflict only where nothing is known of what was agreed on.
    await syncing.edit(syncing.tenant.luis, 'Watched', { percentComplete: 50 });
    await syncing.run();
    syncing.workbook.loseMemory();
    syncing.workbook.row('Watched').owners = ['Ana Prueba'];
    const report = await decide(syncing, (await typed(syncing, 'owners', 'gus visitor; Night watch')) ?? {});
    expect(report.proposal.warnings).toMatchObject([{ kind: 'owners-unheld', owners: [{ name: 'Night watch' }] }]);
    expect(syncing.workbook.row('Watched').owners).toEqual(['Gus Visitor', 'Night watch']);
    expect(Object.keys(syncing.task('Watched').assignments)).toEqual([syncing.tenant.guest.id]);
    expect(syncing.task('Watched').details.description).toContain('Night watch');
    await settled(syncing);
  });

  it('unless it cannot be read as that field, or cannot stand on both sides', async () => {
    const syncing = await shared();
    syncing.workbook.row('Another').due = '2026-09-09';
    const cases = [
      ['responsibility', '   '],
      ['due', 'next week'],
      ['start', '01/12/2026'],
      ['status', 'nearly'],
      ['status', 'Not applicable'],
      ['priority', 'somewhat'],
      ['workstream', 'Blocked'],
      ['party', 'Bloquée'],
    ] as const;
    for (const [field, text] of cases) expect(await typed(syncing, field, text)).toBeUndefined();
    expect(await typed(syncing, 'due', '')).toEqual({ due: { typed: null } });
  });

  it('and is written to both sides or to neither', async () => {
    const syncing = await shared();
    syncing.workbook.row('Watched').start = '2026-02-10';
    await syncing.edit(syncing.tenant.luis, 'Watched', { startDateTime: '2026-02-20T10:00:00Z' });
    const report = await decide(syncing, { start: { typed: '2026-12-24' } });
    expect(report.proposal.warnings).toMatchObject([{ kind: 'start-after-due' }]);
    expect(syncing.workbook.row('Watched').start).toBe('2026-02-10');
    expect((await syncing.run()).proposal.conflicts).toHaveLength(1);
  });

  it('but for what is no single value: steps and the phase', () => {
    expect(fieldKeys.filter((field) => !canBeTyped(field))).toEqual(expect.arrayContaining(['phase', 'steps']));
  });
});

/** Two rows of which each has two conflicts. */
async function torn() {
  const syncing = await shared();
  for (const start of ['Watched', 'Another']) {
    const row = syncing.workbook.row(start);
    [row.due, row.status] = ['2026-06-01', 'deferred'];
    await syncing.edit(syncing.tenant.luis, start, { dueDateTime: '2026-05-01T10:00:00Z', percentComplete: 50 });
  }
  return syncing;
}

describe('conflicts are decided together', () => {
  it('those of one row', async () => {
    const syncing = await torn();
    const { id } = syncing.workbook.row('Watched');
    const { proposal } = await syncing.run((open) => decideAll(open, { conflicts: 'sheet' }, id));
    expect(proposal.conflicts.map(({ subject }) => subject.title)).toEqual(['Another', 'Another']);
    expect(syncing.task('Watched').dueDateTime).toMatch(/^2026-06-01/);
  });

  it('all of them, but for those that were decided before', async () => {
    const syncing = await torn();
    const { id } = syncing.workbook.row('Another');
    const { decisions } = (await syncing.run((open) => open.decisions)).proposal;
    await syncing.run((open) =>
      decideAll(
        { ...open, conflicts: open.conflicts.filter(({ subject, field }) => subject.rowId !== id || field !== 'due') },
        { conflicts: 'planner' },
      ),
    );
    expect(decisions.conflicts).toEqual({});
    expect(syncing.workbook.row('Watched')).toMatchObject({ due: '2026-05-01', status: 'inProgress' });
    expect(syncing.workbook.row('Another')).toMatchObject({ due: '2026-06-01', status: 'inProgress' });
  });
});

describe('an operation is left out this time', () => {
  const leaving = (kind: Decisions['leave'][string][number], start: string) => (syncing: Syncing) => {
    const about = (proposal: Proposal) =>
      proposal.operations.flatMap((one) => ('subject' in one && one.subject.title.startsWith(start) ? [one] : []));
    return syncing.run((proposal) => ({
      ...proposal.decisions,
      leave: { [about(proposal)[0]?.subject.rowId ?? '']: [kind] },
    }));
  };

  it('a creation, on either side; the next sync proposes it again', async () => {
    const syncing = await shared();
    const { planId, luis } = syncing.tenant;
    syncing.workbook.type('p1', 'Brand new');
    const { bucketId } = syncing.task('Another');
    await luis.post('planner/tasks', { planId, bucketId, title: 'By Luis' });
    const first = await leaving('create-task', 'Brand')(syncing);
    expect(first.proposal.left).toMatchObject([{ kind: 'create-task', subject: { title: 'Brand new' } }]);
    expect(first.done).toMatchObject({ 'create-task': 0, 'add-row': 1 });
    await luis.post('planner/tasks', { planId, bucketId, title: 'Also by Luis' });
    const second = await leaving('add-row', 'Also')(syncing);
    expect(second.proposal.left).toMatchObject([{ kind: 'add-row' }]);
    expect(second.done).toMatchObject({ 'create-task': 1, 'add-row': 0 });
    expect((await syncing.run()).done).toMatchObject({ 'add-row': 1 });
    await settled(syncing);
  });

  it('an update, on either side; the other side of it goes on', async () => {
    const syncing = await shared();
    const edit = async () => {
      syncing.workbook.row('Watched').due = '2026-06-01';
      await syncing.edit(syncing.tenant.luis, 'Watched', { percentComplete: 50 });
    };
    await edit();
    const first = await leaving('update-task', 'Watched')(syncing);
    expect(first.proposal.left).toMatchObject([{ kind: 'update-task', after: { due: '2026-06-01' } }]);
    expect(syncing.workbook.row('Watched').status).toBe('inProgress');
    expect(syncing.task('Watched').dueDateTime).toMatch(/^2026-04-01/);
    expect((await syncing.run()).done).toMatchObject({ 'update-task': 1, 'update-row': 0 });
    await syncing.edit(syncing.tenant.luis, 'Watched', { percentComplete: 100 });
    const second = await leaving('update-row', 'Watched')(syncing);
    expect(second.proposal.operations).toEqual([]);
    expect(syncing.workbook.row('Watched').status).toBe('inProgress');
    expect((await syncing.run()).done).toMatchObject({ 'update-row': 1 });
    await settled(syncing);
  });

  it('what comes of both sides is told to both or to neither', async () => {
    const syncing = await shared();
    const { luis, ana } = syncing.tenant;
    syncing.workbook.row('Watched').owners.push('Gus Visitor');
    await syncing.edit(luis, 'Watched', { assignments: { [ana.id]: assignment() }, percentComplete: 50 });
    const report = await leaving('update-task', 'Watched')(syncing);
    expect(report.proposal.operations).toMatchObject([{ kind: 'update-row', after: { status: 'inProgress' } }]);
    expect(syncing.workbook.row('Watched').owners).toEqual(['Luis Ejemplo', 'Gus Visitor']);
    await syncing.run();
    expect(syncing.workbook.row('Watched').owners).toEqual(['Luis Ejemplo', 'Gus Visitor', 'Ana Prueba']);
    expect(Object.keys(syncing.task('Watched').assignments)).toHaveLength(3);
    await settled(syncing);
  });
});

it('a proposal is plain data, whatever is in it, and so are its decisions', async () => {
  const syncing = await torn();
  const { workbook, tenant } = syncing;
  const bucket = await tenant.ana.post('planner/buckets', { planId: tenant.planId, name: 'Ideas', orderHint: ' !' });
  await tenant.ana.post('planner/tasks', { planId: tenant.planId, bucketId: bucket.body['id'], title: 'A walk' });
  await syncing.remove(tenant.luis, 'Elsewhere');
  workbook.type('p2', 'Brand new', { status: 'blocked', owners: ['Night watch'] });
  workbook.type('p1', '', { owners: ['Ana Prueba'] });
  const { id } = workbook.row('Harbour');
  workbook.row('Harbour').due = '2026-10-10';
  const seen: Proposal[] = [];
  await syncing.run((open) => {
    seen.push(open);
    return {
      ...decideAll(open, { removals: 'restore' }),
      conflicts: { [workbook.row('Watched').id]: { due: { typed: null } } },
      leave: { [id]: ['update-task'] },
    };
  });
  seen.push((await syncing.run()).proposal);
  const [first] = seen;
  const kinds = ['operations', 'asks', 'conflicts', 'refusals', 'warnings', 'offers'] as const;
  expect(kinds.filter((kind) => first?.[kind].length === 0)).toEqual([]);
  for (const proposal of seen) expect(JSON.parse(JSON.stringify(proposal))).toStrictEqual(proposal);
});

async function redescribe(who: Person, taskId: string, description: string) {
  const path = `planner/tasks/${taskId}/details`;
  await who.patch(path, String((await who.get(path)).body['@odata.etag']), { description });
}

/** How each thing that cannot be written at all comes about; what a plan has no room for is told by the limits. */
const refusals: Record<Exclude<Refusal['why'], 'limit'>, (syncing: Syncing) => Promise<void>> = {
  'no-title': ({ workbook }) => Promise.resolve(void workbook.type('p1', ' ', { owners: ['Ana Prueba'] })),
  'no-phase': async ({ workbook, tenant, edit }) => {
    const bucket = await tenant.ana.post('planner/buckets', {
      planId: tenant.planId,
      name: 'Parking',
      orderHint: ' !',
    });
    workbook.remove('Elsewhere');
    workbook.content.phases = workbook.content.phases.filter(({ key }) => key !== 'p2');
    await edit(tenant.luis, 'Elsewhere', { percentComplete: 50, bucketId: bucket.body['id'] });
  },
};

/** How each thing that should be known beforehand comes about; what an undo says is told by its own stories. */
const warnings: Record<
  Exclude<Warning['kind'], 'task-anew' | 'mail-again' | 'row-anew' | `undo-${string}`>,
  (syncing: Syncing) => unknown
> = {
  'title-cut': ({ workbook }) => (workbook.row('Another').responsibility = 'Another '.repeat(40)),
  'owners-unheld': ({ workbook }) => (workbook.row('Another').owners = ['Night watch']),
  'start-after-due': ({ workbook }) => (workbook.row('Watched').start = '2026-12-24'),
  unreadable: ({ workbook }) => (workbook.row('Watched').unreadable = [{ field: 'due', text: 'soon' }]),
  computed: async ({ workbook, edit, tenant }) => {
    workbook.row('Watched').computed = ['due'];
    await edit(tenant.luis, 'Watched', { dueDateTime: '2026-05-01T10:00:00Z' });
  },
  'no-free-label': async ({ workbook, tenant: { luis, planId } }) => {
    const { body } = await luis.get(`planner/plans/${planId}/details`);
    const names = Object.fromEntries(Array.from({ length: 25 }, (_, at) => [`category${at + 1}`, `Taken ${at + 1}`]));
    await luis.patch(`planner/plans/${planId}/details`, String(body['@odata.etag']), { categoryDescriptions: names });
    workbook.row('Another').status = 'blocked';
  },
  'steps-cut': ({ workbook }) =>
    (workbook.row('Another').steps = [{ text: 'And look at it again '.repeat(9), depth: 1, done: false }]),
  'steps-over-limit': ({ workbook }) =>
    (workbook.row('Another').steps = Array.from({ length: 22 }, (_, at) => ({
      text: `Step ${at}`,
      depth: 1,
      done: false,
    }))),
  'notes-too-long': ({ tenant: { luis }, task }) =>
    redescribe(luis, task('Another').id, 'And look at it again. '.repeat(1_500)),
  'other-bucket': async ({ tenant, edit }) => {
    const bucket = await tenant.ana.post('planner/buckets', {
      planId: tenant.planId,
      name: 'Parking',
      orderHint: ' !',
    });
    await edit(tenant.luis, 'Another', { bucketId: bucket.body['id'] });
  },
  'other-plan': async ({ tenant: { emulator, groupId, luis }, task }) => {
    const { body } = await luis.post('planner/plans', { owner: groupId, title: 'Second wave' });
    const { id } = task('Another');
    const state = emulator.state();
    const moved = state.tasks[id];
    if (!moved) throw new Error('There is no such task');
    Object.assign(moved, { planId: body['id'], bucketId: null });
    emulator.load(state);
  },
  'description-kept': async (syncing) => {
    const { workbook, tenant, task } = syncing;
    workbook.row('Watched').owners = ['Night watch'];
    await syncing.run();
    await redescribe(tenant.luis, task('Watched').id, 'Ask me.');
    workbook.row('Watched').owners = ['Day watch'];
  },
};

describe('what cannot be written in full is said before the first write', () => {
  it.each(Object.entries(refusals))('refused: %s', async (why, happens) => {
    const syncing = await shared();
    await happens(syncing);
    const { proposal } = await syncing.run();
    expect(proposal.refusals).toMatchObject([{ why }]);
    const tell = tellerOf(proposal, wordsIn('es'));
    expect(proposal.refusals.map(tell.refusal)[0]).toMatch(/\.$/);
    expect((await syncing.run()).proposal.refusals).toHaveLength(1);
  });

  it.each(Object.entries(warnings))('warned of: %s', async (kind, happens) => {
    const syncing = await shared();
    await happens(syncing);
    const { proposal } = await syncing.run();
    expect(proposal.warnings.map((one) => one.kind)).toContain(kind);
    expect(proposal.warnings.flatMap(tellerOf(proposal, wordsIn('es')).warning)[0]).toMatch(/[.]$/);
  });
});
