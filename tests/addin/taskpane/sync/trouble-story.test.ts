import type { Services } from '../../../../addin/taskpane/services';
import { isProblem, Problem } from '../../../../shared/errors';
import type { PlanChoice } from '../../../../sync/ports/planner';
import { deciding, openPane, reported } from '../../../support/open-pane';
import type { Syncing } from '../../../support/syncing';
import { createSyncing } from '../../../support/syncing';

const busy = () => Promise.reject(new Problem('workbook-busy', {}));
const kindOf = (trouble: { error: unknown } | null) => (isProblem(trouble?.error) ? trouble.error.kind : trouble);

function withRows(...rows: string[]): Syncing {
  const world = createSyncing();
  for (const row of rows) world.workbook.type('initiate', row);
  return world;
}

/** Something that is answered when the test says so, in the order in which it was asked. */
function atLeisure<T>() {
  const answers: ((value: Promise<T>) => void)[] = [];
  return { ask: () => new Promise<T>((resolve) => answers.push(resolve)), answers };
}

describe('the report of a sync', () => {
  it('stays, whatever cannot be read or shown afterwards', async () => {
    const { actions, store } = openPane(withRows('Name a contact'), { glance: busy, goToRow: busy });
    await actions.go('sync');
    await actions.apply();
    expect(reported(store.state()).done['create-task']).toBe(1);
    expect(store.state().trouble).toBeNull();
    await actions.goToRow('row-1');
    expect(kindOf(store.state().trouble)).toBe('workbook-busy');
    expect(reported(store.state()).done['create-task']).toBe(1);
  });

  it('says where a service failed in the middle, and the next sync goes on from there', async () => {
    let left = Infinity;
    const world = createSyncing({
      network:
        (fetch) =>
        (...asked) =>
          (left -= 1) < 0 ? Promise.reject(new TypeError('Failed to fetch')) : fetch(...asked),
    });
    for (let row = 1; row <= 45; row += 1) world.workbook.type('initiate', `Responsibility ${row}`);
    const { actions, store } = openPane(world);
    await actions.go('sync');
    // The bucket, and the first twenty.
    left = 2;
    await actions.apply();
    const { problem, done, left: undone } = reported(store.state());
    expect(problem?.kind).toBe('offline');
    expect([done['create-task'], undone.length]).toEqual([20, 25]);
    left = Infinity;
    await actions.compare();
    await actions.apply();
    expect(reported(store.state()).problem).toBeNull();
    expect(world.tasks()).toHaveLength(45);
  });
});

describe('a token that Planner takes no more', () => {
  it('is forgotten, so that trying again signs in anew', async () => {
    let isTaken = false;
    const world = createSyncing({
      network: (fetch) => (url, init) =>
        isTaken ? fetch(url, init) : Promise.resolve(new Response('{}', { status: 401 })),
    });
    world.workbook.type('initiate', 'Name a contact');
    const { actions, store } = openPane(world, {
      forgetAccount() {
        isTaken = true;
        return Promise.resolve();
      },
    });
    await actions.go('sync');
    expect(kindOf(store.state().trouble)).toBe('signed-out');
    await actions.compare();
    expect(deciding(store.state()).proposal.counts['create-task']).toBe(1);
  });
});

describe('a comparison', () => {
  it('whose person has left is not shown, and neither is its failure', async () => {
    const reading = atLeisure<never>();
    const { actions, store } = openPane(withRows('Name a contact'), { readBothSides: reading.ask });
    const first = actions.go('sync');
    await actions.go('home');
    reading.answers[0]?.(busy());
    await first;
    expect(store.state()).toMatchObject({ screen: 'home', trouble: null });
  });

  it('that was asked for again does not replace what is being decided', async () => {
    const reading = atLeisure<Awaited<ReturnType<Services['readBothSides']>>>();
    const world = withRows('Name a contact');
    const real = openPane(world);
    await real.actions.go('sync');
    const { readings } = deciding(real.store.state());
    const { actions, store } = openPane(world, { readBothSides: reading.ask });
    const first = actions.go('sync');
    await actions.go('home');
    const second = actions.go('sync');
    reading.answers[1]?.(Promise.resolve(readings));
    await second;
    const shown = store.state();
    reading.answers[0]?.(Promise.resolve(structuredClone(readings)));
    await first;
    expect(store.state() === shown).toBe(true);
  });
});

describe('what is being written', () => {
  it('is never left for another screen', async () => {
    const applying = atLeisure<never>();
    const { actions, store } = openPane(withRows('Name a contact'), { apply: applying.ask });
    await actions.go('sync');
    const run = actions.apply();
    for (const screen of ['home', 'open', 'plan', 'sync'] as const) await actions.go(screen);
    expect(store.state().syncing.step).toBe('applying');
    applying.answers[0]?.(busy());
    await run;
    await actions.go('home');
    expect(store.state().screen).toBe('home');
  });
});

describe('the first look at the workbook', () => {
  it('is taken again when its failure is dismissed, since there is nothing else to see', async () => {
    let glances = 0;
    const world = withRows('Name a contact');
    const { store, actions } = openPane(world, {
      glance: () => {
        glances += 1;
        return busy();
      },
    });
    await actions.go('home');
    actions.dismiss();
    expect(glances).toBe(2);
    expect(store.state().workbook).toBeNull();
  });
});

describe('a file', () => {
  it('that cannot be read any more is said to be so', async () => {
    const { actions, store } = openPane(createSyncing());
    const file = new File(['# Gone'], 'gone.md');
    file.arrayBuffer = () => Promise.reject(new DOMException('Moved', 'NotFoundError'));
    await actions.openFile(file);
    expect(kindOf(store.state().trouble)).toBe('document-unreadable');
    expect(store.state().opening).toEqual({ step: 'choosing', reading: false });
  });
});

describe('a plan', () => {
  it('whose group’s plans cannot be read is found by choosing the group again', async () => {
    let away = true;
    const world = withRows('Name a contact');
    const honest = { ...world.ports.planner };
    world.ports.planner.plans = (group) =>
      away ? Promise.reject(new Problem('not-a-member', {})) : honest.plans(group);
    const { actions, store } = openPane(world);
    await actions.go('plan');
    expect(kindOf(store.state().trouble)).toBe('not-a-member');
    actions.dismiss();
    expect(store.state().connecting).toMatchObject({ step: 'choosing', group: null, plans: null });
    away = false;
    await actions.chooseGroup(world.tenant.groupId);
    expect(store.state().connecting.plans).toHaveLength(1);
  });

  it('is made once by two clicks, and once although the answer to its making was lost', async () => {
    const world = withRows('Name a contact');
    const honest = { ...world.ports.planner };
    let answers = 0;
    world.ports.planner.createPlan = async (group, title): Promise<PlanChoice> => {
      const plan = await honest.createPlan(group, title);
      answers += 1;
      if (answers === 1) throw new Problem('offline', { host: 'graph.example' });
      return plan;
    };
    const { actions, store } = openPane(world);
    await actions.go('plan');
    store.dispatch({ type: 'plan-chosen', plan: 'new' });
    store.dispatch({ type: 'title-typed', title: 'Second wave' });
    await Promise.all([actions.connect(), actions.connect()]);
    expect(kindOf(store.state().trouble)).toBe('offline');
    await actions.connect();
    expect(store.state().notice).toMatchObject({ kind: 'connected', plan: 'Second wave' });
    const plans = Object.values(world.tenant.emulator.state().plans);
    expect(plans.filter(({ title }) => title === 'Second wave')).toHaveLength(1);
  });

  it('that takes the place of another gets the rows as tasks; those of the other stay as they are', async () => {
    const world = withRows('Name a contact', 'Order the licences');
    await world.run();
    const { actions, store } = openPane(world);
    await actions.go('plan');
    store.dispatch({ type: 'plan-chosen', plan: 'new' });
    store.dispatch({ type: 'title-typed', title: 'Second wave' });
    await actions.connect();
    await actions.go('sync');
    expect(deciding(store.state()).proposal).toMatchObject({ counts: { 'create-task': 2 }, warnings: [], asks: [] });
    await actions.apply();
    expect(world.tasks()).toHaveLength(2);
    expect(Object.values(world.tenant.emulator.state().tasks)).toHaveLength(4);

    await actions.go('plan');
    store.dispatch({ type: 'plan-chosen', plan: { id: world.tenant.planId } });
    await actions.connect();
    await actions.go('sync');
    expect(deciding(store.state()).proposal.operations).toEqual([]);
    expect((await world.run()).left).toEqual([]);
    expect(Object.values(world.tenant.emulator.state().tasks)).toHaveLength(4);
  });
});
