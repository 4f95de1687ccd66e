import type { Sent } from '../../sandbox/graph/call';
import type { Fault } from '../../sandbox/graph/faults';
import { Problem } from '../../shared/errors';
import { parseSteps } from '../../shared/steps';
import { decideAll } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import type { Syncing, SyncingOptions } from '../support/syncing';
import { createSyncing } from '../support/syncing';

/** Rows to push, and a network whose next requests can be spoilt. */
function prepared(
  rows: number,
  options: SyncingOptions = {},
): { syncing: Syncing; spoil: { faults: (Fault | undefined)[]; path: RegExp } } {
  const spoil: { faults: (Fault | undefined)[]; path: RegExp } = { faults: [], path: /planner\/tasks$/ };
  const faults = (request: Sent) => (spoil.path.test(new URL(request.url).pathname) ? spoil.faults.shift() : undefined);
  const syncing = createSyncing({ faults, ...options });
  for (let at = 1; at <= rows; at += 1) syncing.workbook.type('p1', `Duty ${at}`);
  return { syncing, spoil };
}

async function ends(syncing: Syncing, tasks: number) {
  expect(
    syncing
      .tasks()
      .map(({ title }) => title)
      .sort(),
  ).toEqual(syncing.workbook.content.rows.map(({ responsibility }) => responsibility).sort());
  expect(syncing.tasks()).toHaveLength(tasks);
  const before = { ...syncing.workbook.writes };
  expect((await syncing.run()).idle).toBe(true);
  expect(syncing.workbook.writes).toEqual(before);
}

describe('a creation', () => {
  it('whose answer was lost is found by its mark in the same sync, and not repeated', async () => {
    const { syncing, spoil } = prepared(3);
    spoil.faults = [undefined, 'lost-answer'];
    const report = await syncing.run();
    expect(report).toMatchObject({ left: [], done: { 'create-task': 3 } });
    await ends(syncing, 3);
  });

  it('that was throttled inside its batch is repeated after the wait it asks for', async () => {
    const { syncing, spoil } = prepared(3, { retryAfter: 7 });
    spoil.faults = [undefined, 'throttle'];
    expect((await syncing.run()).left).toEqual([]);
    expect(syncing.waits).toEqual([7000]);
    await ends(syncing, 3);
  });

  it('that never arrived is made by the next sync', async () => {
    const { syncing, spoil } = prepared(3);
    spoil.faults = [undefined, 'lost-request'];
    expect((await syncing.run()).left).toMatchObject([{ why: 'uncertain' }]);
    await syncing.run();
    await ends(syncing, 3);
  });

  it('that was not marked before the run was cut off is adopted by evidence, even if a colleague renamed it', async () => {
    const { syncing } = prepared(3, { detailsInCreate: false });
    let writes = 0;
    syncing.workbook.beforeRemembering = () => {
      writes += 1;
      if (writes > 2) throw new Error('the workbook went away');
    };
    const { planner } = syncing.ports;
    const honest: typeof planner = { ...planner };
    planner.write = async (plan, changes, signal) => {
      const spoilt = changes.some(({ kind }) => kind === 'create-task');
      const outcomes = await honest.write(plan, changes, signal);
      return spoilt ? outcomes.map(() => ({ done: false, why: 'uncertain' })) : outcomes;
    };
    await syncing.run();
    syncing.workbook.beforeRemembering = () => undefined;
    planner.write = (...again) => honest.write(...again);
    for (const task of syncing.tasks()) {
      const details = await syncing.tenant.luis.get(`planner/tasks/${task.id}/details`);
      const [key = ''] = Object.keys(task.details.references);
      await syncing.tenant.luis.patch(`planner/tasks/${task.id}/details`, String(details.body['@odata.etag']), {
        references: { [key]: null },
      });
    }
    await syncing.edit(syncing.tenant.luis, 'Duty 2', { title: 'Duty 2, renamed' });
    const report = await syncing.run();
    expect(report.done).toMatchObject({ 'create-task': 0, 'add-row': 0, 'update-task': 3 });
    expect(syncing.workbook.row('Duty 2').responsibility).toBe('Duty 2, renamed');
    expect(syncing.tasks().every(({ details }) => Object.keys(details.references).length === 1)).toBe(true);
    await ends(syncing, 3);
  });

  it('that never got its details leaves the row its steps, and is told them', async () => {
    const { syncing, spoil } = prepared(0, { detailsInCreate: false });
    syncing.workbook.type('p1', 'Duty 1', { steps: [{ text: 'Call the port', depth: 1, done: false }] });
    spoil.faults = ['lost-answer'];
    await syncing.run();
    await syncing.run();
    expect(syncing.workbook.row('Duty 1').steps).toMatchObject([{ text: 'Call the port' }]);
    expect(Object.values(syncing.task('Duty 1').details.checklist)).toMatchObject([{ title: 'Call the port' }]);
    await ends(syncing, 1);
  });

  it('whose step a colleague rewords before the run has ended keeps the new words alone', async () => {
    const { syncing } = prepared(0);
    syncing.workbook.type('p1', 'Duty 1', { steps: [{ text: 'Call the port', depth: 1, done: false }] });
    const { planner } = syncing.ports;
    const honest: typeof planner = { ...planner };
    planner.write = async (...args) => {
      const outcomes = await honest.write(...args);
      const [task] = syncing.tasks();
      if (!task) return outcomes;
      planner.write = (...again) => honest.write(...again);
      const { luis } = syncing.tenant;
      const path = `planner/tasks/${task.id}/details`;
      const [line = ''] = Object.keys(task.details.checklist);
      const title = 'Ring the harbour master';
      const change = { '@odata.type': '#microsoft.graph.plannerChecklistItem', title };
      await luis.patch(path, String((await luis.get(path)).body['@odata.etag']), { checklist: { [line]: change } });
      return outcomes;
    };
    await syncing.run();
    await syncing.run();
    expect(syncing.workbook.row('Duty 1').steps.map(({ text }) => text)).toEqual(['Ring the harbour master']);
    await ends(syncing, 1);
  });

  it('that reaches a limit is refused by row, and the others go on', async () => {
    const { syncing } = prepared(3, { limits: { MaximumTasksInProject: 2 } });
    const report = await syncing.run();
    expect(report.left).toMatchObject([
      { why: 'refused', problem: { kind: 'limit-reached', facts: { limit: 'MaximumTasksInProject' } } },
    ]);
    expect(syncing.tasks()).toHaveLength(2);
  });
});

describe('a run', () => {
  it('that is cancelled in the middle is continued by the next one', async () => {
    const { syncing } = prepared(45);
    const controller = new AbortController();
    const report = await syncing.run(undefined, {
      signal: controller.signal,
      onProgress: ({ done }) => done > 20 && controller.abort(),
    });
    expect(report.problem).toMatchObject({ kind: 'cancelled' });
    expect(syncing.tasks()).toHaveLength(20);
    await syncing.run();
    await ends(syncing, 45);
  });

  it('that is cancelled while creations are under way says that nobody knows of them, and doubles none', async () => {
    const controller = new AbortController();
    const { syncing } = prepared(25, {
      network: (fetch) => async (url, init) => {
        const answer = await fetch(url, init);
        if (typeof init?.body === 'string' && init.body.includes('Duty 20')) controller.abort();
        init?.signal?.throwIfAborted();
        return answer;
      },
    });
    const report = await syncing.run(undefined, { signal: controller.signal });
    expect(report.problem).toMatchObject({ kind: 'cancelled' });
    expect(report.left.filter(({ why }) => why === 'uncertain')).toHaveLength(20);
    expect(report.left.filter(({ why }) => why === 'cancelled')).toHaveLength(5);
    expect(syncing.tasks()).toHaveLength(20);
    await syncing.run();
    await ends(syncing, 25);
  });

  it('whose workbook goes away after any of its memories is continued by the next one', async () => {
    for (let last = 1; last <= 6; last += 1) {
      const { syncing } = prepared(25);
      let writes = 0;
      syncing.workbook.beforeRemembering = () => {
        writes += 1;
        if (writes >= last) throw new Error('the workbook went away');
      };
      await syncing.run();
      syncing.workbook.beforeRemembering = () => undefined;
      await syncing.run();
      await ends(syncing, 25);
    }
  });

  it('whose tasks got no marks and whose memory never arrived knows them by what their rows say', async () => {
    const controller = new AbortController();
    const { syncing } = prepared(3, {
      detailsInCreate: false,
      network: (fetch) => async (url, init) => {
        const answer = await fetch(url, init);
        if (typeof init?.body === 'string' && init.body.includes('"title":"Duty')) controller.abort();
        init?.signal?.throwIfAborted();
        return answer;
      },
    });
    const { workbook } = syncing;
    workbook.row('Duty 2').steps = parseSteps('Look');
    await syncing.run(undefined, { signal: controller.signal });
    const ids = syncing.tasks().map(({ id }) => id);
    expect([ids.length, ...syncing.tasks().flatMap(({ details }) => Object.keys(details.references))]).toEqual([3]);
    workbook.loseMemory();
    for (const row of workbook.content.rows) row.id = '';
    await syncing.edit(syncing.tenant.luis, 'Duty 1', { percentComplete: 50 });
    await syncing.run((proposal) => decideAll(proposal, { conflicts: 'planner' }));
    expect(syncing.tasks().map(({ id }) => id)).toEqual(ids);
    expect(workbook.row('Duty 1').status).toBe('inProgress');
    expect(workbook.row('Duty 2').steps).toHaveLength(1);
    await ends(syncing, 3);
  });

  it('that was cut off before it was remembered counts what it made as lost where the worksheets are cleared', async () => {
    const { syncing } = prepared(4);
    const { workbook } = syncing;
    let writes = 0;
    workbook.beforeRemembering = () => {
      writes += 1;
      if (writes > 2) throw new Error('the workbook went away');
    };
    await syncing.run();
    workbook.beforeRemembering = () => undefined;
    expect([syncing.tasks().length, workbook.records.size]).toEqual([4, 0]);
    for (let at = 1; at <= 3; at += 1) workbook.remove(`Duty ${at}`);
    const report = await syncing.run((proposal) => decideAll(proposal, { removals: 'remove' }));
    expect(report.proposal.guards).toEqual([{ kind: 'emptied', side: 'sheet', seen: 1, remembered: 4 }]);
    expect(syncing.tasks()).toHaveLength(4);
  });

  it('that is cancelled before any of its requests leaves both sides as they can be continued', async () => {
    const everything = async (cancelAt: number) => {
      let [requests, watched] = [0, false];
      const controller = new AbortController();
      const syncing = createSyncing({
        network: (fetch) => (url, init) => {
          if (watched && ++requests === cancelAt) controller.abort();
          init?.signal?.throwIfAborted();
          return fetch(url, init);
        },
      });
      const { workbook, tenant } = syncing;
      for (const text of ['Name', 'Check', 'Move', 'Train']) workbook.type('p1', text);
      await syncing.run();
      workbook.row('Name').due = '2026-05-01';
      workbook.type('p2', 'Print', { status: 'blocked' });
      workbook.remove('Move');
      await syncing.edit(tenant.luis, 'Check', { percentComplete: 50 });
      await syncing.remove(tenant.luis, 'Train');
      const all = (proposal: Proposal) => decideAll(proposal, { removals: 'remove', guards: 'meant' });
      watched = true;
      const report = await syncing.run(all, { signal: controller.signal }).catch((problem: unknown) => ({ problem }));
      watched = false;
      const stopped = controller.signal.aborted;
      if (stopped) expect([cancelAt, report.problem]).toMatchObject([cancelAt, { kind: 'cancelled' }]);
      await syncing.run(all);
      await ends(syncing, 3);
      expect(workbook.row('Check').status).toBe('inProgress');
      expect(syncing.task('Name').dueDateTime).toMatch(/^2026-05-01/);
      return stopped;
    };
    let cancelled = 0;
    while (await everything(cancelled + 1)) cancelled += 1;
    expect(cancelled).toBeGreaterThan(8);
  });

  it('tells how far it is', async () => {
    const { syncing } = prepared(25);
    const seen: number[] = [];
    await syncing.run(undefined, { onProgress: ({ done, total }) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((one, other) => one - other)).toEqual(seen);
  });
});

describe('a change', () => {
  it('that meets a colleague’s edit of the same field waits as a conflict; nothing is overwritten', async () => {
    const { syncing } = prepared(2);
    await syncing.run();
    syncing.workbook.row('Duty 1').due = '2026-05-01';
    const { planner } = syncing.ports;
    const honest: typeof planner = { ...planner };
    planner.write = async (...args) => {
      planner.write = (...again) => honest.write(...again);
      await syncing.edit(syncing.tenant.luis, 'Duty 1', { dueDateTime: '2026-06-01T10:00:00Z' });
      return honest.write(...args);
    };
    expect((await syncing.run()).left).toMatchObject([{ why: 'moved' }]);
    expect(syncing.task('Duty 1').dueDateTime).toMatch(/^2026-06-01/);
    expect((await syncing.run()).proposal.conflicts).toMatchObject([{ field: 'due' }]);
  });

  it('goes on beside a colleague’s edit of another field, which the next sync brings', async () => {
    const { syncing } = prepared(2);
    await syncing.run();
    syncing.workbook.row('Duty 1').due = '2026-05-01';
    const { planner } = syncing.ports;
    const honest: typeof planner = { ...planner };
    planner.write = async (...args) => {
      planner.write = (...again) => honest.write(...again);
      await syncing.edit(syncing.tenant.luis, 'Duty 1', { percentComplete: 100 });
      return honest.write(...args);
    };
    expect((await syncing.run()).left).toEqual([]);
    await syncing.run();
    expect(syncing.workbook.row('Duty 1')).toMatchObject({ status: 'completed', due: '2026-05-01' });
    await ends(syncing, 2);
  });

  it('whose answer was lost is repeated with its etag, and its own success is no conflict', async () => {
    const { syncing, spoil } = prepared(2);
    await syncing.run();
    syncing.workbook.row('Duty 1').due = '2026-05-01';
    spoil.path = /planner\/tasks\/[^/]+$/;
    spoil.faults = ['lost-answer'];
    expect((await syncing.run()).left).toEqual([]);
    await ends(syncing, 2);
  });

  it('finds a cell edited meanwhile as it is, and leaves it', async () => {
    const { syncing } = prepared(2);
    await syncing.run();
    await syncing.edit(syncing.tenant.luis, 'Duty 1', { percentComplete: 50 });
    const report = await syncing.run((proposal) => {
      syncing.workbook.row('Duty 1').status = 'blocked';
      return proposal.decisions;
    });
    expect(report.left).toMatchObject([{ why: 'moved', operation: { kind: 'update-row' } }]);
    expect(syncing.workbook.row('Duty 1').status).toBe('blocked');
    expect((await syncing.run()).proposal.conflicts).toMatchObject([{ field: 'status' }]);
  });
});

it('what the workbook could not be told at one moment is told at the next, the journal included', async () => {
  const { syncing } = prepared(2);
  const { workbook } = syncing;
  let isBusy = false;
  workbook.beforeRemembering = () => {
    if (isBusy || syncing.tasks().length < 2) return;
    isBusy = true;
    throw new Problem('workbook-busy', {});
  };
  const { problem, done } = await syncing.run();
  expect([problem?.kind, done['create-task']]).toEqual(['workbook-busy', 2]);
  expect([...workbook.records.values()].map(({ taskId }) => taskId).sort()).toEqual(
    syncing
      .tasks()
      .map(({ id }) => id)
      .sort(),
  );
  const [run] = await workbook.memory.journal();
  expect(run?.entries.filter(({ kind }) => kind === 'create-task')).toHaveLength(2);
});
