import type { Syncing } from '../support/syncing';
import { createSyncing, settled } from '../support/syncing';

const namesOf = ({ tenant: { emulator, planId } }: Syncing) =>
  emulator.state().plans[planId]?.details.categoryDescriptions ?? {};

/** The names of a task's labels. */
const labelsOf = (syncing: Syncing, start: string) =>
  Object.keys(syncing.task(start).appliedCategories)
    .map((slot) => namesOf(syncing)[slot])
    .sort();

const slotOf = (syncing: Syncing, name: string) =>
  Object.entries(namesOf(syncing)).find(([, one]) => one === name)?.[0] ?? '';

const labels = (syncing: Syncing, start: string, change: Record<string, boolean>) =>
  syncing.edit(syncing.tenant.luis, start, {
    appliedCategories: Object.fromEntries(Object.entries(change).map(([name, is]) => [slotOf(syncing, name), is])),
  });

async function shared() {
  const syncing = createSyncing();
  syncing.workbook.type('p1', 'Sweep the quay', { workstream: 'Cleaning', party: 'Harbour office' });
  syncing.workbook.type('p1', 'Guide the ships', { party: 'Pilots' });
  syncing.workbook.type('p1', 'Train the pilots', { workstream: 'Pilots' });
  await syncing.run();
  return syncing;
}

const saidBy = ({ workbook }: Syncing, start: string) => {
  const { workstream, party } = workbook.row(start);
  return [workstream, party];
};

describe('a party', () => {
  it('is a label beside the workstream’s, and shares one with a workstream of its name', async () => {
    const syncing = await shared();
    expect(labelsOf(syncing, 'Sweep')).toEqual(['Cleaning', 'Harbour office']);
    expect([labelsOf(syncing, 'Guide'), labelsOf(syncing, 'Train')]).toEqual([['Pilots'], ['Pilots']]);
    expect(Object.values(namesOf(syncing)).filter((name) => name === 'Pilots')).toHaveLength(1);
    await settled(syncing);
    expect([saidBy(syncing, 'Guide'), saidBy(syncing, 'Train')]).toEqual([
      ['', 'Pilots'],
      ['Pilots', ''],
    ]);
  });

  it('follows its label in Planner, and leaves the workstream’s alone', async () => {
    const syncing = await shared();
    await labels(syncing, 'Sweep', { 'Harbour office': false });
    await labels(syncing, 'Guide', { Pilots: false, 'Harbour office': true });
    await syncing.run();
    expect([saidBy(syncing, 'Sweep'), saidBy(syncing, 'Guide')]).toEqual([
      ['Cleaning', ''],
      ['', 'Harbour office'],
    ]);
    await settled(syncing);
    syncing.workbook.row('Sweep').party = 'Pilots';
    await syncing.run();
    expect(labelsOf(syncing, 'Sweep')).toEqual(['Cleaning', 'Pilots']);
    await settled(syncing);
  });

  it('keeps the label that it shares when the workstream of its name goes, and the other way round', async () => {
    const syncing = await shared();
    syncing.workbook.row('Guide').workstream = 'Pilots';
    await syncing.run();
    await settled(syncing);
    syncing.workbook.row('Guide').workstream = 'Cleaning';
    syncing.workbook.row('Guide').responsibility = 'Guide all ships';
    await syncing.run();
    expect(labelsOf(syncing, 'Guide')).toEqual(['Cleaning', 'Pilots']);
    await settled(syncing);
    expect(saidBy(syncing, 'Guide')).toEqual(['Cleaning', 'Pilots']);
    syncing.workbook.row('Train').party = 'Pilots';
    await syncing.run();
    syncing.workbook.row('Train').party = '';
    await syncing.run();
    expect(labelsOf(syncing, 'Train')).toEqual(['Pilots']);
    await settled(syncing);
  });

  it('whose label somebody puts on a task that neither field had it on is the workstream', async () => {
    const syncing = await shared();
    await labels(syncing, 'Sweep', { Pilots: true });
    await syncing.run();
    expect(saidBy(syncing, 'Sweep')).toEqual(['Pilots', 'Harbour office']);
    expect(labelsOf(syncing, 'Sweep')).toEqual(['Harbour office', 'Pilots']);
    await settled(syncing);
  });

  it('of a workbook that did not know that it is a label gets its label, without a conflict', async () => {
    const syncing = await shared();
    for (const record of syncing.workbook.records.values()) delete record.snapshot.party;
    await labels(syncing, 'Sweep', { 'Harbour office': false });
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toEqual([]);
    expect(labelsOf(syncing, 'Sweep')).toEqual(['Cleaning', 'Harbour office']);
    await settled(syncing);
  });

  it('called like a status, or without a free label, is said, and the rest goes on', async () => {
    const syncing = createSyncing();
    syncing.workbook.type('p1', 'Sweep the quay', { party: 'Blocked', workstream: 'Cleaning' });
    const { proposal } = await syncing.run();
    expect(proposal.warnings).toMatchObject([{ kind: 'no-free-label', label: { named: 'Blocked' } }]);
    expect(labelsOf(syncing, 'Sweep')).toEqual(['Cleaning']);
    expect(syncing.workbook.row('Sweep')).toMatchObject({ status: 'notStarted', party: 'Blocked' });
    await settled(syncing);
  });
});
