import { asks, hasQuestions } from '../../../../addin/taskpane/sync/questions';
import { isProblem, Problem } from '../../../../shared/errors';
import { isIdle } from '../../../../sync/proposal';
import { deciding, openPane, reported } from '../../../support/open-pane';
import { createSyncing } from '../../../support/syncing';

/** Two rows that were synced once. */
async function synced() {
  const world = createSyncing();
  world.workbook.type('initiate', 'Name a contact');
  world.workbook.type('initiate', 'Order the licences');
  await world.run();
  return world;
}

describe('Ana syncs from the pane', () => {
  it('sees what will happen, lets it happen and reads what was done', async () => {
    const world = createSyncing();
    world.workbook.type('initiate', 'Name a contact');
    const { actions, store, steps } = openPane(world);
    await actions.go('sync');
    expect(deciding(store.state()).proposal.counts).toMatchObject({ 'create-bucket': 1, 'create-task': 1 });
    expect(world.tasks()).toEqual([]);
    await actions.apply();
    expect(reported(store.state())).toMatchObject({ left: [], problem: null, done: { 'create-task': 1 } });
    expect(world.task('Name a contact').title).toBe('Name a contact');
    expect(steps).toEqual(['untouched', 'reading', 'deciding', 'applying', 'reported']);
    expect(store.state().workbook?.lastSync?.by).toBe('Ana Prueba');
  });

  it('decides a conflict, takes the decision back and makes the other one', async () => {
    const world = await synced();
    world.workbook.row('Name a contact').responsibility = 'Name two contacts';
    await world.edit(world.tenant.ana, 'Name a contact', { title: 'Name somebody' });
    const { actions, store } = openPane(world);
    await actions.go('sync');
    const [conflict] = deciding(store.state()).open.conflicts;
    const rowId = conflict?.subject.rowId ?? '';

    await actions.answer({ kind: 'conflict', rowId, decided: { responsibility: 'sheet' } });
    expect(deciding(store.state()).proposal.counts).toMatchObject({ 'update-task': 1, 'update-row': 0 });
    await actions.answer({ kind: 'undecided', rowId, field: 'responsibility' });
    expect(deciding(store.state()).proposal.operations).toEqual([]);
    await actions.answer({ kind: 'conflict', rowId, decided: { responsibility: 'planner' } });
    expect(deciding(store.state()).open.conflicts).toHaveLength(1);

    await actions.apply();
    expect(world.workbook.content.rows[0]?.responsibility).toBe('Name somebody');
  });

  it('decides each field of a row by itself', async () => {
    const world = await synced();
    const row = world.workbook.row('Name a contact');
    [row.responsibility, row.due] = ['Name two contacts', '2026-05-01'];
    await world.edit(world.tenant.luis, 'Name a contact', {
      title: 'Name somebody',
      dueDateTime: '2026-06-01T10:00:00Z',
      percentComplete: 50,
    });
    const { actions, store } = openPane(world);
    await actions.go('sync');
    expect(deciding(store.state()).open.conflicts.map(({ field }) => field)).toEqual(['responsibility', 'due']);
    await actions.answer({ kind: 'conflict', rowId: row.id, decided: { responsibility: 'sheet' } });
    await actions.answer({ kind: 'conflict', rowId: row.id, decided: { due: 'planner' } });
    await actions.apply();
    expect(world.task('Name two contacts')).toMatchObject({ percentComplete: 50 });
    expect(row).toMatchObject({ responsibility: 'Name two contacts', due: '2026-06-01', status: 'inProgress' });
    await actions.compare();
    expect(isIdle(deciding(store.state()).open)).toBe(true);
  });

  it('is told of a row that cannot be synced; the others go on, and the next sync tells it again', async () => {
    const world = createSyncing();
    world.workbook.type('initiate', 'Name a contact');
    world.workbook.type('initiate', '', { due: '2026-05-01' });
    const { actions, store } = openPane(world);
    await actions.go('sync');
    expect(deciding(store.state()).proposal.refusals).toMatchObject([{ why: 'no-title' }]);
    await actions.apply();
    expect(reported(store.state())).toMatchObject({ left: [], done: { 'create-task': 1 } });
    await actions.compare();
    const { open } = deciding(store.state());
    expect([isIdle(open), hasQuestions(open), asks(open)]).toEqual([true, true, false]);
  });

  it('is told before it is applied what an answer of hers brings', async () => {
    const world = createSyncing();
    world.workbook.type('initiate', 'Name a contact', { owners: ['Network team'] });
    world.workbook.type('initiate', 'Order the licences');
    await world.run();
    await world.remove(world.tenant.luis, 'Name a contact');
    const { actions, store } = openPane(world);
    await actions.go('sync');
    const { rowId = '' } = deciding(store.state()).open.asks[0]?.subject ?? {};
    await actions.answer({ kind: 'removal', rowId, choice: 'restore' });
    expect(deciding(store.state()).proposal.warnings).toMatchObject([{ kind: 'owners-unheld' }]);
  });

  it('removes a task only after ticking it', async () => {
    const world = await synced();
    world.workbook.remove('Order the licences');
    const { actions, store } = openPane(world);
    await actions.go('sync');
    const { open, proposal } = deciding(store.state());
    expect(proposal.operations).toEqual([]);
    const rowId = open.asks[0]?.subject.rowId ?? '';
    await actions.answer({ kind: 'removal', rowId, choice: 'remove' });
    expect(deciding(store.state()).open.asks).toHaveLength(1);
    await actions.apply();
    expect(world.tasks().map(({ title }) => title)).toEqual(['Name a contact']);
  });

  it('confirms that an empty sheet is meant, and can still take that back', async () => {
    const world = await synced();
    for (const start of ['Name a contact', 'Order the licences']) world.workbook.remove(start);
    const { actions, store } = openPane(world);
    await actions.go('sync');
    expect(deciding(store.state()).open).toMatchObject({ guards: [{ side: 'sheet' }], asks: [] });
    const [guard] = deciding(store.state()).open.guards;
    if (!guard) throw new Error('Nothing warns of it');
    await actions.answer({ kind: 'guard', guard, meant: true });
    expect(deciding(store.state()).open.asks).toHaveLength(2);
    expect(deciding(store.state()).open.guards).toHaveLength(1);
    await actions.answer({ kind: 'guard', guard, meant: false });
    expect(deciding(store.state()).open.asks).toEqual([]);
  });

  it('types another value for a conflict, or takes a whole row from one side', async () => {
    const world = await synced();
    const row = world.workbook.row('Name a contact');
    [row.responsibility, row.due] = ['Name two contacts', '2026-05-01'];
    await world.edit(world.tenant.luis, 'Name', { title: 'Name somebody', dueDateTime: '2026-06-01T10:00:00Z' });
    const { actions } = openPane(world);
    await actions.go('sync');
    await actions.answer({ kind: 'conflicts', side: 'planner', of: row.id });
    await actions.answer({ kind: 'conflict', rowId: row.id, decided: { due: { typed: '2026-07-01' } } });
    await actions.apply();
    expect(row).toMatchObject({ responsibility: 'Name somebody', due: '2026-07-01' });
    expect(world.task('Name somebody').dueDateTime).toMatch(/^2026-07-01/);
  });

  it('leaves a change out, and takes a task of another bucket in', async () => {
    const world = await synced();
    const { ana, planId } = world.tenant;
    const { body } = await ana.post('planner/buckets', { planId, name: 'Ideas', orderHint: ' !' });
    await ana.post('planner/tasks', { planId, bucketId: body['id'], title: 'Paint the pier' });
    const row = world.workbook.row('Name a contact');
    row.due = '2026-05-01';
    const { actions, store } = openPane(world);
    await actions.go('sync');
    await actions.answer({ kind: 'leave', rowId: row.id, operation: 'update-task', leave: true });
    expect(deciding(store.state()).proposal).toMatchObject({ operations: [], left: [{ kind: 'update-task' }] });
    const taskId = deciding(store.state()).open.offers[0]?.taskId ?? '';
    await actions.answer({ kind: 'adopt', taskId, phase: 'initiate' });
    await actions.apply();
    expect(world.workbook.row('Paint the pier').phase).toBe('initiate');
    expect(world.task('Name').dueDateTime).toBeNull();
    await actions.compare();
    expect(deciding(store.state()).proposal.operations).toMatchObject([{ kind: 'update-task' }]);
  });

  it('confirms many removals once more, and takes that back', async () => {
    const world = await synced();
    for (let at = 0; at < 3; at += 1) world.workbook.type('initiate', `Responsibility ${at}`);
    await world.run();
    for (const start of ['Name', 'Order']) world.workbook.remove(start);
    const { actions, store } = openPane(world);
    await actions.go('sync');
    for (const { subject } of deciding(store.state()).open.asks) {
      await actions.answer({ kind: 'removal', rowId: subject.rowId, choice: 'remove' });
    }
    const [guard] = deciding(store.state()).proposal.guards;
    if (!guard) throw new Error('Nothing warns of it');
    expect(deciding(store.state()).proposal.operations).toEqual([]);
    await actions.answer({ kind: 'guard', guard, meant: true });
    expect(deciding(store.state()).open.guards).toEqual([guard]);
    await actions.answer({ kind: 'guard', guard, meant: false });
    expect(deciding(store.state()).proposal.operations).toEqual([]);
    await actions.answer({ kind: 'guard', guard, meant: true });
    await actions.apply();
    expect(world.tasks()).toHaveLength(3);
  });

  it('changes the settings, which are kept at once; what needs no question runs, and is reported', async () => {
    const world = await synced();
    const { actions, store } = openPane(world);
    await actions.go('settings');
    await Promise.all([
      actions.changeSettings((now) => ({ ...now, unasked: ['updates'] })),
      actions.changeSettings((now) => ({ ...now, directions: { due: 'sheet' } })),
    ]);
    const kept = (await world.workbook.memory.read()).settings;
    expect(kept).toMatchObject({ unasked: ['updates'], directions: { due: 'sheet' } });
    expect(store.state().settings).toEqual(kept);
    world.workbook.row('Name a contact').due = '2026-05-01';
    await actions.go('sync');
    expect(reported(store.state())).toMatchObject({ unasked: true, done: { 'update-task': 1 } });
  });

  it('sees the settings as they were where they could not be kept', async () => {
    const world = await synced();
    const { actions, store } = openPane(world);
    await actions.go('settings');
    const before = store.state().settings;
    world.workbook.beforeRemembering = () => {
      throw new Problem('workbook-busy', {});
    };
    await actions.changeSettings((now) => ({ ...now, conflicts: 'sheet' }));
    expect(store.state().settings).toEqual(before);
    expect(isProblem(store.state().trouble?.error)).toBe(true);
  });

  it('stops a run; what was done is kept and the rest is named', async () => {
    const world = createSyncing();
    for (let row = 1; row <= 60; row += 1) world.workbook.type('initiate', `Responsibility ${row}`);
    const { actions, store } = openPane(world);
    await actions.go('sync');
    const stop = store.subscribe(() => {
      const { syncing } = store.state();
      if (syncing.step === 'applying' && syncing.progress.done > 1 && !syncing.stopping) actions.stop();
    });
    await actions.apply();
    stop();
    const { problem, left } = reported(store.state());
    expect(problem?.kind).toBe('cancelled');
    expect(world.tasks().length + left.length).toBe(60);
    expect(world.tasks().length).toBeGreaterThan(0);
  });

  it('is told why both sides could not be read, and tries again', async () => {
    let away = true;
    const world = createSyncing({
      network:
        (fetch) =>
        (...asked) =>
          away ? Promise.reject(new TypeError('Failed to fetch')) : fetch(...asked),
    });
    world.workbook.type('initiate', 'Name a contact');
    const { actions, store } = openPane(world);
    await actions.go('sync');
    const error = store.state().trouble?.error;
    expect(isProblem(error) && error.kind).toBe('offline');
    expect(store.state().syncing.step).toBe('untouched');
    away = false;
    await actions.compare();
    expect(store.state().trouble).toBeNull();
    expect(deciding(store.state()).proposal.operations).not.toEqual([]);
  });
});

describe('Ana connects a plan from the pane', () => {
  it('and the people of its group come along', async () => {
    const world = createSyncing();
    const { actions, store, people } = openPane(world);
    await actions.go('plan');
    expect(store.state().connecting.plans?.map(({ id }) => id)).toContain(world.tenant.planId);
    store.dispatch({ type: 'plan-chosen', plan: { id: world.tenant.planId } });
    await actions.connect();
    expect(store.state()).toMatchObject({ screen: 'home', notice: { kind: 'connected' } });
    expect(people.map(({ name }) => name)).toContain('Ana Prueba');
  });

  it('creates one plan, even if connecting it fails at first', async () => {
    const world = createSyncing();
    const { actions, store } = openPane(world);
    await actions.go('plan');
    store.dispatch({ type: 'plan-chosen', plan: 'new' });
    store.dispatch({ type: 'title-typed', title: 'Second wave' });
    world.workbook.beforeRemembering = () => {
      throw new Problem('workbook-busy', {});
    };
    await actions.connect();
    expect(isProblem(store.state().trouble?.error)).toBe(true);
    world.workbook.beforeRemembering = () => undefined;
    await actions.connect();
    const plans = Object.values(world.tenant.emulator.state().plans).filter(({ title }) => title === 'Second wave');
    expect(plans).toHaveLength(1);
    expect((await world.workbook.memory.read()).plan?.planId).toBe(plans[0]?.id);
  });
});
