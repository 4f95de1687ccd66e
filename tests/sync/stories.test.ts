import { decideAll, undecided } from '../../sync/decisions';
import { assignment } from '../support/graph-tenant';
import type { Syncing } from '../support/syncing';
import { createSyncing, settled } from '../support/syncing';

/** Three rows that both sides know. */
async function shared(): Promise<Syncing> {
  const syncing = createSyncing();
  const { workbook } = syncing;
  workbook.type('p1', 'Name the owners', { owners: ['Luis Ejemplo'] });
  workbook.type('p1', 'Check the network', { due: '2026-04-01' });
  workbook.type('p2', 'Move the mailboxes');
  await syncing.run();
  return syncing;
}

describe('two people, two sides', () => {
  it('Ana completes in Planner what Luis renames in the sheet: both are kept', async () => {
    const syncing = await shared();
    await syncing.edit(syncing.tenant.ana, 'Check', { percentComplete: 100 });
    syncing.workbook.row('Check').responsibility = 'Check the network twice';
    const report = await syncing.run();
    expect(report.done).toMatchObject({ 'update-task': 1, 'update-row': 1 });
    expect(syncing.task('Check the network twice').percentComplete).toBe(100);
    expect(syncing.workbook.row('Check').status).toBe('completed');
    await settled(syncing);
  });

  it('both change the due date: nothing happens to it until somebody decides, and the rest goes on', async () => {
    const syncing = await shared();
    await syncing.edit(syncing.tenant.luis, 'Check', { dueDateTime: '2026-05-01T10:00:00Z', percentComplete: 50 });
    syncing.workbook.row('Check').due = '2026-06-01';
    const report = await syncing.run();
    expect(report.proposal.conflicts).toMatchObject([
      { field: 'due', snapshot: '2026-04-01', sheet: '2026-06-01', planner: '2026-05-01' },
    ]);
    expect(syncing.workbook.row('Check')).toMatchObject({ status: 'inProgress', due: '2026-06-01' });
    expect(syncing.task('Check').dueDateTime).toMatch(/^2026-05-01/);
    await syncing.run((proposal) => decideAll(proposal, { conflicts: 'planner' }));
    expect(syncing.workbook.row('Check').due).toBe('2026-05-01');
    await settled(syncing);
  });

  it('both add an owner: the row ends with both', async () => {
    const syncing = await shared();
    const { ana, guest } = syncing.tenant;
    await syncing.edit(ana, 'Name', { assignments: { [ana.id]: assignment() } });
    syncing.workbook.row('Name').owners.push('Gus Visitor', 'Network team');
    await syncing.run();
    expect(syncing.workbook.row('Name').owners).toEqual(['Luis Ejemplo', 'Gus Visitor', 'Ana Prueba', 'Network team']);
    expect(Object.keys(syncing.task('Name').assignments).sort()).toEqual(
      [ana.id, guest.id, syncing.tenant.luis.id].sort(),
    );
    expect(syncing.task('Name').details.description).toContain('Network team');
    await settled(syncing);
  });

  it('a colleague adds a task to a phase: it becomes a row, and bears the row’s mark', async () => {
    const syncing = await shared();
    const { luis, planId } = syncing.tenant;
    const { bucketId } = syncing.task('Move');
    await luis.post('planner/tasks', { planId, bucketId, title: '=1+1 is text', percentComplete: 50 });
    await syncing.run();
    const row = syncing.workbook.row('=1+1');
    expect(row).toMatchObject({ phase: 'p2', status: 'inProgress', number: '2.02' });
    const [key] = Object.keys(syncing.task('=1+1').details.references);
    expect(decodeURIComponent(key ?? '')).toContain(`#phaseboard=workbook-1.${row.id}`);
    await settled(syncing);
  });

  it('tasks in other buckets are left alone', async () => {
    const syncing = await shared();
    const { ana, planId } = syncing.tenant;
    const bucket = await ana.post('planner/buckets', { planId, name: 'Private', orderHint: ' !' });
    await ana.post('planner/tasks', { planId, bucketId: bucket.body['id'], title: 'Not ours' });
    await settled(syncing);
  });

  it('a row moves to another phase in Planner, and another in the sheet', async () => {
    const syncing = await shared();
    const [first, second] = [syncing.task('Check').bucketId, syncing.task('Move').bucketId];
    await syncing.edit(syncing.tenant.luis, 'Check', { bucketId: second });
    syncing.workbook.row('Move').phase = 'p1';
    await syncing.run();
    expect(syncing.workbook.row('Check').phase).toBe('p2');
    expect(syncing.task('Move').bucketId).toBe(first);
    await settled(syncing);
  });

  it('a task that was moved out of our buckets keeps its row, and that is said', async () => {
    const syncing = await shared();
    const { ana, planId } = syncing.tenant;
    const bucket = await ana.post('planner/buckets', { planId, name: 'Parking', orderHint: ' !' });
    await syncing.edit(ana, 'Check', { bucketId: bucket.body['id'], percentComplete: 100 });
    const report = await syncing.run();
    expect(report.proposal.warnings).toMatchObject([{ kind: 'other-bucket' }]);
    expect(syncing.workbook.row('Check')).toMatchObject({ phase: 'p1', status: 'completed' });
    await settled(syncing);
  });
});

it('somebody whose name cannot be read any more keeps the tasks: nobody is unassigned for that', async () => {
  const syncing = await shared();
  const { luis, ana, outsider } = syncing.tenant;
  syncing.ports.planner.people = () => Promise.resolve([]);
  await syncing.edit(luis, 'Move', { assignments: { [outsider.id]: assignment() } });
  await syncing.run();
  expect(syncing.workbook.row('Move').owners).toEqual([outsider.id]);
  await settled(syncing);
  syncing.workbook.row('Move').owners.push('Ana Prueba');
  await syncing.run();
  expect(Object.keys(syncing.task('Move').assignments).sort()).toEqual([ana.id, outsider.id].sort());
  await settled(syncing);
});

describe('a removal', () => {
  it('in Planner is asked about; confirmed, the row goes', async () => {
    const syncing = await shared();
    await syncing.remove(syncing.tenant.luis, 'Check');
    expect((await syncing.run()).proposal.asks).toMatchObject([{ because: 'task-gone' }]);
    expect(syncing.workbook.content.rows).toHaveLength(3);
    await syncing.run((proposal) => decideAll(proposal, { removals: 'remove' }));
    expect(syncing.workbook.content.rows.map(({ responsibility }) => responsibility)).not.toContain(
      'Check the network',
    );
    await settled(syncing);
  });

  it('in the sheet is asked about; taken back, the row returns with its id', async () => {
    const syncing = await shared();
    const { id } = syncing.workbook.row('Check');
    syncing.workbook.remove('Check');
    expect((await syncing.run()).proposal.asks).toMatchObject([{ because: 'row-gone' }]);
    expect(syncing.tasks()).toHaveLength(3);
    await syncing.run((proposal) => decideAll(proposal, { removals: 'restore' }));
    expect(syncing.workbook.row('Check')).toMatchObject({ id, due: '2026-04-01' });
    await settled(syncing);
  });

  it('in the sheet, confirmed, takes the task away; not if a colleague edits it in between', async () => {
    const syncing = await shared();
    syncing.workbook.type('p1', 'One more, so that half is left');
    await syncing.run();
    syncing.workbook.remove('Check');
    syncing.workbook.remove('Move');
    const { planner } = syncing.ports;
    const honest: typeof planner = { ...planner };
    planner.write = async (...args) => {
      planner.write = (...again) => honest.write(...again);
      await syncing.edit(syncing.tenant.luis, 'Check', { percentComplete: 100 });
      return honest.write(...args);
    };
    const report = await syncing.run((proposal) => decideAll(proposal, { removals: 'remove', guards: 'meant' }));
    expect(report.left).toMatchObject([{ why: 'moved', operation: { subject: { title: 'Check the network' } } }]);
    expect(report.done['remove-task']).toBe(1);
    expect((await syncing.run()).done['add-row']).toBe(1);
    expect(syncing.workbook.row('Check').status).toBe('completed');
    expect(syncing.tasks().map(({ title }) => title)).not.toContain('Move the mailboxes');
    await settled(syncing);
  });

  it('in Planner, taken back, makes the task again and says first what it cannot hold', async () => {
    const syncing = createSyncing();
    const long = 'Inventory '.repeat(40).trim();
    syncing.workbook.type('p1', long, { owners: ['Network team'] });
    syncing.workbook.type('p1', 'Another');
    await syncing.run();
    await syncing.remove(syncing.tenant.luis, 'Inventory');
    const restored = await syncing.run((proposal) => decideAll(proposal, { removals: 'restore' }));
    expect(restored.proposal.warnings.map(({ kind }) => kind)).toEqual(['title-cut', 'owners-unheld']);
    expect(syncing.task('Inventory').details.description).toContain('Network team');
    await settled(syncing);
  });

  it('is outlived by an edit, on either side', async () => {
    const syncing = await shared();
    await syncing.remove(syncing.tenant.luis, 'Check');
    syncing.workbook.row('Check').status = 'inProgress';
    syncing.workbook.remove('Move');
    await syncing.edit(syncing.tenant.luis, 'Move', { percentComplete: 50 });
    const report = await syncing.run();
    expect(report.done).toMatchObject({ 'create-task': 1, 'add-row': 1 });
    expect(syncing.task('Check').percentComplete).toBe(50);
    expect(syncing.workbook.row('Move').status).toBe('inProgress');
    await settled(syncing);
  });

  it('on both sides is forgotten', async () => {
    const syncing = await shared();
    const { id } = syncing.workbook.row('Check');
    await syncing.remove(syncing.tenant.luis, 'Check');
    syncing.workbook.remove('Check');
    await syncing.run();
    expect(syncing.workbook.records.has(id)).toBe(false);
    await settled(syncing);
  });

  it.each(['sheet', 'planner'] as const)(
    'of most of the %s stops everything until it is said to be meant',
    async (side) => {
      const syncing = await shared();
      const names = ['Name', 'Check'];
      for (const name of names) {
        if (side === 'sheet') syncing.workbook.remove(name);
        else await syncing.remove(syncing.tenant.luis, name);
      }
      syncing.workbook.row('Move').status = 'inProgress';
      const stopped = await syncing.run();
      expect(stopped.proposal).toMatchObject({ operations: [], asks: [], guards: [{ side, seen: 1, remembered: 3 }] });
      expect(syncing.task('Move').percentComplete).toBe(0);
      const meant = await syncing.run(() => ({ ...undecided, believe: [side] }));
      expect(meant.proposal.asks).toHaveLength(2);
      expect(syncing.task('Move').percentComplete).toBe(50);
    },
  );
});

describe('a status that is not Planner’s', () => {
  it('not applicable asks for the task’s removal, and has no task afterwards', async () => {
    const syncing = await shared();
    syncing.workbook.row('Move').status = 'notApplicable';
    expect((await syncing.run()).proposal.asks).toMatchObject([{ because: 'not-applicable' }]);
    expect(syncing.tasks()).toHaveLength(3);
    await syncing.run((proposal) => decideAll(proposal, { removals: 'remove' }));
    expect(syncing.tasks()).toHaveLength(2);
    expect(syncing.workbook.row('Move').status).toBe('notApplicable');
    await settled(syncing);
    syncing.workbook.row('Move').status = 'inProgress';
    await syncing.run();
    expect(syncing.task('Move').percentComplete).toBe(50);
    await settled(syncing);
  });

  it('withdrawn leaves the task as it is', async () => {
    const syncing = await shared();
    syncing.workbook.row('Move').status = 'withdrawn';
    await settled(syncing);
    await syncing.edit(syncing.tenant.luis, 'Move', { percentComplete: 100 });
    await settled(syncing);
    expect(syncing.workbook.row('Move').status).toBe('withdrawn');
  });

  it('blocked takes the team’s own label of that name, in whatever language', async () => {
    const syncing = await shared();
    const { luis, planId } = syncing.tenant;
    const details = await luis.get(`planner/plans/${planId}/details`);
    await luis.patch(`planner/plans/${planId}/details`, String(details.body['@odata.etag']), {
      categoryDescriptions: { category7: 'Bloqueada' },
    });
    syncing.workbook.row('Move').status = 'blocked';
    syncing.workbook.row('Name').status = 'deferred';
    const report = await syncing.run();
    expect(report.done['create-label']).toBe(1);
    expect(syncing.task('Move').appliedCategories).toEqual({ category7: true });
    expect(syncing.task('Name').appliedCategories).toEqual({ category1: true });
    await syncing.edit(luis, 'Move', { appliedCategories: { category7: false } });
    await syncing.run();
    expect(syncing.workbook.row('Move').status).toBe('inProgress');
    await settled(syncing);
  });
});

describe('what cannot go on in full', () => {
  it('is said by row, and does not come back as an edit', async () => {
    const syncing = createSyncing();
    const { workbook } = syncing;
    workbook.type('p1', 'Starts too late', { start: '2026-06-02', due: '2026-06-01' });
    workbook.type('p1', 'Unreadable', { unreadable: [{ field: 'due', text: 'next week' }] });
    workbook.type('p1', '', { owners: ['Ana Prueba'] });
    workbook.type('p1', 'Outsider’s', { owners: ['Olga Outside', 'network team'] });
    const { proposal } = await syncing.run();
    expect(proposal.warnings.map(({ kind }) => kind).sort()).toEqual([
      'owners-unheld',
      'start-after-due',
      'unreadable',
    ]);
    expect(proposal.refusals).toMatchObject([{ why: 'no-title' }]);
    expect(syncing.task('Starts')).toMatchObject({ startDateTime: null });
    expect(syncing.task('Outsider').details.description).toContain('Olga Outside; network team');
    const second = await syncing.run();
    expect(second.idle).toBe(true);
    workbook.row('Unreadable').unreadable = [];
    workbook.row('Unreadable').due = '2026-07-01';
    await syncing.run();
    expect(syncing.task('Unreadable').dueDateTime).toMatch(/^2026-07-01/);
  });

  it('a formula is read and never written', async () => {
    const syncing = await shared();
    syncing.workbook.row('Check').computed = ['due'];
    await syncing.edit(syncing.tenant.luis, 'Check', { dueDateTime: '2026-05-01T10:00:00Z' });
    const report = await syncing.run();
    expect(report.proposal.warnings).toMatchObject([{ kind: 'computed', field: 'due' }]);
    expect(syncing.workbook.row('Check').due).toBe('2026-04-01');
    await settled(syncing);
  });

  it('a title cut and the full text beside it follow the row; what a colleague wrote below stays', async () => {
    const syncing = createSyncing();
    const long = 'Inventory '.repeat(40);
    syncing.workbook.type('p1', `${long}first`);
    await syncing.run();
    const { luis } = syncing.tenant;
    const details = await luis.get(`planner/tasks/${syncing.task('Inv').id}/details`);
    await luis.patch(`planner/tasks/${syncing.task('Inv').id}/details`, String(details.body['@odata.etag']), {
      description: `${long}first\n\nSee the list.`,
    });
    syncing.workbook.row('Inv').responsibility = `${long}second`;
    await syncing.run();
    expect(syncing.task('Inv').details.description).toBe(`${long}second\n\nSee the list.`);
    await settled(syncing);
    await syncing.edit(luis, 'Inv', { title: 'Inventory' });
    await syncing.run();
    expect(syncing.workbook.row('Inv').responsibility).toBe('Inventory');
    expect(syncing.task('Inv').details.description).toBe('See the list.');
    await settled(syncing);
  });
});

describe('a workbook that lost its memory', () => {
  it('is joined to its plan again by the marks', async () => {
    const syncing = await shared();
    syncing.workbook.loseMemory();
    const report = await syncing.run();
    expect(report.done).toMatchObject({ 'create-task': 0, 'add-row': 0 });
    expect(syncing.tasks()).toHaveLength(3);
    await settled(syncing);
  });

  it('asks which side is right where they differ', async () => {
    const syncing = await shared();
    await syncing.edit(syncing.tenant.luis, 'Check', { percentComplete: 50 });
    await syncing.run();
    syncing.workbook.loseMemory();
    syncing.workbook.row('Check').due = '2026-09-09';
    const report = await syncing.run();
    expect(report.proposal.conflicts).toMatchObject([{ field: 'due', planner: '2026-04-01', sheet: '2026-09-09' }]);
  });

  it('asks nothing about a task that nobody touched since it was created: the sheet was edited', async () => {
    const syncing = await shared();
    syncing.workbook.loseMemory();
    syncing.workbook.row('Check').due = '2026-09-09';
    expect((await syncing.run()).proposal).toMatchObject({ conflicts: [], counts: { 'update-task': 1 } });
    expect(syncing.task('Check').dueDateTime).toMatch(/^2026-09-09/);
  });
});

it('a copied task bears a copied mark: the linked one keeps the row, the copy becomes a row of its own', async () => {
  const syncing = await shared();
  const { luis, planId } = syncing.tenant;
  const { bucketId, title, details } = syncing.task('Check');
  const [key = ''] = Object.keys(details.references);
  await luis.post('planner/tasks', {
    planId,
    bucketId,
    title: `${title} (copy)`,
    details: { references: { [key]: { '@odata.type': '#microsoft.graph.plannerExternalReference', alias: '1.02' } } },
  });
  await syncing.run();
  expect(syncing.workbook.content.rows).toHaveLength(4);
  expect(syncing.tasks()).toHaveLength(4);
  await settled(syncing);
});
