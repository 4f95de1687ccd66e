import { parseSteps } from '../../shared/steps';
import { decideAll } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import { sync } from '../../sync/sync';
import type { Syncing } from '../support/syncing';
import { changeLines, lineId, linesOf } from '../support/checklists';
import { etagIn } from '../support/graph-tenant';
import { createSyncing } from '../support/syncing';

/** What happens while a person still looks at a proposal, and while it is applied. */

/** Four rows that both sides know. */
async function shared(): Promise<Syncing> {
  const syncing = createSyncing();
  for (const text of ['Name the owners', 'Check the network', 'Move the mailboxes', 'Train the desk']) {
    syncing.workbook.type('p1', text);
  }
  await syncing.run();
  return syncing;
}

/** Something happens right before Planner is first written to. */
function beforeWriting({ ports: { planner } }: Syncing, happen: () => Promise<void>) {
  const honest = { ...planner };
  planner.write = async (...args) => {
    planner.write = (...again) => honest.write(...again);
    await happen();
    return honest.write(...args);
  };
}

const removing = (proposal: Proposal) => decideAll(proposal, { removals: 'remove' });

describe('a removal that was confirmed', () => {
  it('of a row is not done if somebody edits the row in between: the edit makes the task again', async () => {
    const syncing = await shared();
    const { workbook, tenant } = syncing;
    await syncing.remove(tenant.luis, 'Check');
    const report = await syncing.run((proposal) => {
      workbook.row('Check').due = '2026-05-01';
      return removing(proposal);
    });
    expect(report.left).toMatchObject([{ why: 'moved', operation: { kind: 'remove-row' } }]);
    expect(workbook.row('Check').due).toBe('2026-05-01');
    expect((await syncing.run()).done['create-task']).toBe(1);
    expect(syncing.task('Check').dueDateTime).toMatch(/^2026-05-01/);
  });

  it('of a task is not done if its row came back in between', async () => {
    const syncing = await shared();
    const { workbook } = syncing;
    const row = workbook.row('Check');
    const place = workbook.content.rows.indexOf(row);
    workbook.remove('Check');
    const report = await syncing.run((proposal) => {
      workbook.content.rows.splice(place, 0, row);
      return removing(proposal);
    });
    expect(report.left).toMatchObject([{ why: 'moved', operation: { kind: 'remove-task' } }]);
    expect(syncing.tasks()).toHaveLength(4);
    expect((await syncing.run()).idle).toBe(true);
  });

  it('of a task that is not applicable is not done if a colleague edits it in between', async () => {
    const syncing = await shared();
    syncing.workbook.row('Check').status = 'notApplicable';
    beforeWriting(syncing, () => syncing.edit(syncing.tenant.luis, 'Check', { percentComplete: 100 }));
    const report = await syncing.run(removing);
    expect(report.left).toMatchObject([{ why: 'moved', operation: { kind: 'remove-task' } }]);
    expect(syncing.task('Check').percentComplete).toBe(100);
    expect((await syncing.run()).proposal.asks).toMatchObject([{ because: 'not-applicable' }]);
  });

  it('of a task that is not applicable does not first change what it removes', async () => {
    const syncing = await shared();
    const row = syncing.workbook.row('Check');
    [row.status, row.due] = ['notApplicable', '2026-05-01'];
    const report = await syncing.run(removing);
    expect(report.proposal.operations.map(({ kind }) => kind)).toEqual(['remove-task']);
    expect(syncing.tasks()).toHaveLength(3);
    expect((await syncing.run()).idle).toBe(true);
  });
});

it('a row that somebody moves to a third phase in between stays there, and its phase is asked about', async () => {
  const syncing = await shared();
  const { workbook, tenant } = syncing;
  workbook.type('p2', 'Measure the use');
  workbook.type('p3', 'Close the project');
  await syncing.run();
  await syncing.edit(tenant.luis, 'Check', { bucketId: syncing.task('Measure').bucketId });
  const report = await syncing.run((proposal) => {
    workbook.row('Check').phase = 'p3';
    return proposal.decisions;
  });
  expect(report.left).toMatchObject([{ why: 'moved', operation: { kind: 'update-row', after: { phase: 'p2' } } }]);
  expect(workbook.row('Check').phase).toBe('p3');
  expect((await syncing.run()).proposal.conflicts).toMatchObject([{ field: 'phase', sheet: 'p3', planner: 'p2' }]);
});

it('a proposal that is applied after another person applied the same one makes nothing twice', async () => {
  const syncing = await shared();
  const { workbook } = syncing;
  workbook.type('p1', 'Tell the users');
  workbook.type('p2', 'Measure the use');
  const report = await sync(syncing.ports, 'en', async ({ decisions }) => {
    await syncing.run();
    return decisions;
  });
  expect(report.left.map(({ why, operation }) => [why, operation.kind])).toEqual([
    ['moved', 'create-bucket'],
    ['moved', 'create-task'],
    ['moved', 'create-task'],
  ]);
  expect(syncing.tasks()).toHaveLength(6);
  expect(Object.values(syncing.tenant.emulator.state().buckets).filter(({ name }) => name === 'Phase p2')).toHaveLength(
    1,
  );
  expect((await syncing.run()).idle).toBe(true);
});

describe('a step that is worded anew', () => {
  async function reworded(happen: (syncing: Syncing, line: string) => Promise<void>) {
    const syncing = createSyncing();
    const row = syncing.workbook.type('p1', 'Train the desk', { steps: parseSteps('Book a room\nInvite the desk') });
    await syncing.run();
    row.steps = parseSteps('Book a large room\nInvite the desk');
    beforeWriting(syncing, () => happen(syncing, lineId(syncing, 'Train', 'Book')));
    await syncing.run();
    return syncing;
  }

  it('keeps the tick that a colleague gives it in between', async () => {
    const syncing = await reworded((one, line) => changeLines(one, 'Train', { [line]: { isChecked: true } }));
    await syncing.run();
    expect(linesOf(syncing, 'Train')[0]).toBe('x Book a large room');
    expect(syncing.workbook.row('Train').steps[0]).toMatchObject({ text: 'Book a large room', done: true });
    expect((await syncing.run()).idle).toBe(true);
  });

  it('meets another wording of a colleague’s, and is asked about', async () => {
    const syncing = await reworded((one, line) => changeLines(one, 'Train', { [line]: { title: 'Book two rooms' } }));
    expect(linesOf(syncing, 'Train')[0]).toBe('- Book two rooms');
    expect((await syncing.run()).proposal.conflicts).toMatchObject([{ field: 'steps' }]);
  });

  it('outlives its removal by a colleague in between', async () => {
    const syncing = await reworded((one, line) => changeLines(one, 'Train', { [line]: null }));
    await syncing.run();
    expect(linesOf(syncing, 'Train').toSorted()).toEqual(['- Book a large room', '- Invite the desk']);
    expect((await syncing.run()).idle).toBe(true);
  });
});

it('a task that is removed while the plan is read is no stranger, and its row makes it again', async () => {
  const removing: { now: (() => Promise<void>) | null } = { now: null };
  const syncing = createSyncing({
    expandDetails: false,
    missingItem: 404,
    network: (fetch) => async (url, init) => {
      const body = typeof init?.body === 'string' ? init.body : '';
      const { now } = removing;
      if (now && /\/planner\/tasks\/[^/]+\/details"/.test(body)) {
        removing.now = null;
        await now();
      }
      return fetch(url, init);
    },
  });
  for (const text of ['Name the owners', 'Check the network', 'Move the mailboxes']) syncing.workbook.type('p1', text);
  await syncing.run();
  syncing.workbook.loseMemory();
  removing.now = () => syncing.remove(syncing.tenant.luis, 'Check');
  await syncing.run();
  expect(removing.now).toBeNull();
  expect(syncing.workbook.content.rows).toHaveLength(3);
  expect(syncing.tasks().map(({ title }) => title)).toHaveLength(3);
  expect((await syncing.run()).idle).toBe(true);
});

it('a task that three readings in a row find moving is reported as busy, and waits for the next sync', async () => {
  const syncing = await shared();
  const { planner } = syncing.ports;
  const honest = { ...planner };
  let tries = 0;
  planner.write = async (plan, changes, signal) => {
    tries += 1;
    const outcomes = await honest.write(plan, [], signal);
    return [...outcomes, ...changes.map(() => ({ done: false, why: 'moved' }) as const)];
  };
  syncing.workbook.row('Check').due = '2026-05-01';
  const report = await syncing.run();
  expect(report.left).toMatchObject([{ why: 'busy', operation: { kind: 'update-task' } }]);
  expect(tries).toBe(3);
  planner.write = (...args) => honest.write(...args);
  await syncing.run();
  expect(syncing.task('Check').dueDateTime).toMatch(/^2026-05-01/);
});

it('whoever writes into a task in the moment in which it was made keeps what they wrote', async () => {
  let meanwhile: (() => Promise<void>) | null = null;
  const syncing = createSyncing({
    detailsInCreate: false,
    network: (fetch) => async (url, init) => {
      const answer = await fetch(url, init);
      const happen = typeof init?.body === 'string' && init.body.includes('"/planner/tasks"') ? meanwhile : null;
      if (happen) meanwhile = null;
      await happen?.();
      return answer;
    },
  });
  const { workbook, tenant } = syncing;
  workbook.type('p1', 'Check the network', { notes: 'Ask the harbour' });
  meanwhile = async () => {
    const details = `planner/tasks/${syncing.task('Check').id}/details`;
    const etag = etagIn((await tenant.luis.get(details)).body);
    await tenant.luis.patch(details, etag, { description: 'Cables first' });
  };
  await syncing.run();
  expect(syncing.task('Check').details.description).toBe('Cables first');
  // It bears no mark yet, so that the intent has to tell whose it is.
  expect((await workbook.memory.read()).intents).toMatchObject([{ rowId: workbook.row('Check').id }]);
  const { proposal } = await syncing.run();
  expect(proposal.conflicts).toMatchObject([{ field: 'notes', sheet: 'Ask the harbour', planner: 'Cables first' }]);
  await syncing.run((one) => decideAll(one, { conflicts: 'planner' }));
  expect(workbook.row('Check').notes).toBe('Cables first');
  expect((await syncing.run()).idle).toBe(true);
});
