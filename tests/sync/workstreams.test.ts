import { tell } from '../support/told';
import { textIn } from '../support/graph-tenant';
import type { Syncing } from '../support/syncing';
import { createSyncing, settled } from '../support/syncing';

async function nameLabels({ tenant: { luis, planId } }: Syncing, categoryDescriptions: Record<string, string | null>) {
  const path = `planner/plans/${planId}/details`;
  await luis.patch(path, textIn((await luis.get(path)).body, '@odata.etag'), { categoryDescriptions });
}

/** The names of a task's labels; a label without one by its slot. */
function labelsOf({ task, tenant: { emulator, planId } }: Syncing, start: string): string[] {
  const names = emulator.state().plans[planId]?.details.categoryDescriptions ?? {};
  return Object.keys(task(start).appliedCategories)
    .map((slot) => names[slot] ?? slot)
    .sort();
}

async function slotOf({ tenant: { emulator, planId } }: Syncing, name: string) {
  const names = emulator.state().plans[planId]?.details.categoryDescriptions ?? {};
  return Promise.resolve(Object.entries(names).find(([, one]) => one === name)?.[0] ?? '');
}

async function shared() {
  const syncing = createSyncing();
  syncing.workbook.type('p1', 'Sweep the quay', { workstream: 'Cleaning' });
  syncing.workbook.type('p1', 'Paint the bollards', { workstream: 'Painting', status: 'blocked' });
  syncing.workbook.type('p1', 'Count the boats');
  await syncing.run();
  return syncing;
}

describe('a workstream', () => {
  it('is a label of its name, beside that of the status', async () => {
    const syncing = await shared();
    expect(labelsOf(syncing, 'Sweep')).toEqual(['Cleaning']);
    expect(labelsOf(syncing, 'Paint')).toEqual(['Blocked', 'Painting']);
    expect(labelsOf(syncing, 'Count')).toEqual([]);
    await settled(syncing);
  });

  it('takes the label that the team has already, whatever its case, and leaves labels of other names on their tasks', async () => {
    const syncing = createSyncing();
    const { luis } = syncing.tenant;
    await nameLabels(syncing, { category1: 'Urgent', category4: ' cleaning ' });
    syncing.workbook.type('p1', 'Sweep the quay', { workstream: 'Cleaning' });
    syncing.workbook.type('p1', 'Paint the bollards', { workstream: 'Painting' });
    const report = await syncing.run();
    expect(report.done['create-label']).toBe(1);
    await syncing.edit(luis, 'Sweep', { appliedCategories: { category1: true, category9: true } });
    await settled(syncing);
    syncing.workbook.row('Sweep').workstream = 'Painting';
    await syncing.run();
    expect(labelsOf(syncing, 'Sweep')).toEqual(['Painting', 'Urgent', 'category9']);
    syncing.workbook.row('Sweep').workstream = '';
    await syncing.run();
    expect(labelsOf(syncing, 'Sweep')).toEqual(['Urgent', 'category9']);
    await settled(syncing);
  });

  it('is emptied when its label is taken off in Planner, and another when another one’s label is put on', async () => {
    const syncing = await shared();
    const { luis } = syncing.tenant;
    const [cleaning, painting] = [await slotOf(syncing, 'Cleaning'), await slotOf(syncing, 'Painting')];
    await syncing.edit(luis, 'Sweep', { appliedCategories: { [cleaning]: false } });
    await syncing.edit(luis, 'Paint', { appliedCategories: { [cleaning]: true } });
    await syncing.edit(luis, 'Count', { appliedCategories: { [painting]: true } });
    await syncing.run();
    const { rows } = syncing.workbook.content;
    expect(rows.map(({ workstream }) => workstream)).toEqual(['', 'Cleaning', 'Painting']);
    expect(labelsOf(syncing, 'Paint')).toEqual(['Blocked', 'Cleaning']);
    await settled(syncing);
  });

  it('that both sides changed is asked about', async () => {
    const syncing = await shared();
    const [cleaning, painting] = [await slotOf(syncing, 'Cleaning'), await slotOf(syncing, 'Painting')];
    await syncing.edit(syncing.tenant.luis, 'Sweep', { appliedCategories: { [cleaning]: false, [painting]: true } });
    syncing.workbook.row('Sweep').workstream = 'Dredging';
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toMatchObject([{ field: 'workstream', sheet: 'Dredging', planner: 'Painting' }]);
  });

  it('keeps its rows when the whole plan loses the label', async () => {
    const syncing = await shared();
    await nameLabels(syncing, { [await slotOf(syncing, 'Cleaning')]: 'Something else' });
    await settled(syncing);
    expect(syncing.workbook.row('Sweep').workstream).toBe('Cleaning');
  });

  it('without a free label is said, and the rest goes on', async () => {
    const syncing = createSyncing();
    const all = Array.from({ length: 25 }, (_, at): [string, string] => [`category${at + 1}`, `Ours ${at}`]);
    await nameLabels(syncing, { ...Object.fromEntries(all), category3: null });
    syncing.workbook.type('p1', 'Sweep the quay', { workstream: 'Cleaning' });
    syncing.workbook.type('p1', 'Paint the bollards', { workstream: 'Painting', owners: ['Luis Ejemplo'] });
    const { proposal } = await syncing.run();
    expect(proposal.warnings).toMatchObject([{ kind: 'no-free-label', label: { named: 'Painting' } }]);
    expect(tell(proposal, 'en').join()).toContain('no free label for “Painting”');
    expect(labelsOf(syncing, 'Sweep')).toEqual(['Cleaning']);
    expect(labelsOf(syncing, 'Paint')).toEqual([]);
    expect(Object.keys(syncing.task('Paint').assignments)).toHaveLength(1);
    await settled(syncing);
    expect(syncing.workbook.row('Paint').workstream).toBe('Painting');
    await nameLabels(syncing, { category7: null });
    await syncing.run();
    expect(labelsOf(syncing, 'Paint')).toEqual(['Painting']);
    await settled(syncing);
  });

  it('takes no label that goes by its colour and is on a task', async () => {
    const syncing = await shared();
    await syncing.edit(syncing.tenant.luis, 'Count', { appliedCategories: { category5: true } });
    const next = Array.from({ length: 4 }, (_, at) => `Stream ${at}`);
    for (const workstream of next) syncing.workbook.type('p1', `Row of ${workstream}`, { workstream });
    await syncing.run();
    expect(labelsOf(syncing, 'Count')).toEqual(['category5']);
    await settled(syncing);
  });

  it('called like a status is not mistaken for one', async () => {
    const syncing = createSyncing();
    syncing.workbook.type('p1', 'Sweep the quay', { workstream: 'Blocked' });
    const { proposal } = await syncing.run();
    expect(proposal.warnings).toMatchObject([{ kind: 'no-free-label' }]);
    expect(syncing.workbook.row('Sweep').status).toBe('notStarted');
    await settled(syncing);
  });
});
