import { tell } from '../support/told';
import { createSyncing, settled } from '../support/syncing';

async function shared() {
  const syncing = createSyncing();
  syncing.workbook.type('p1', 'Sweep the quay', { priority: 'urgent' });
  syncing.workbook.type('p1', 'Paint the bollards');
  await syncing.run();
  return syncing;
}

describe('a priority', () => {
  it('goes to the task as Planner writes it, and a blank cell is medium', async () => {
    const syncing = await shared();
    expect([syncing.task('Sweep').priority, syncing.task('Paint').priority]).toEqual([1, 5]);
    syncing.workbook.row('Sweep').priority = null;
    syncing.workbook.row('Paint').priority = 'low';
    const { proposal } = await syncing.run();
    expect(tell(proposal, 'en').join('\n')).toContain('Priority: Urgent → Medium');
    expect(tell(proposal, 'es').join('\n')).toContain('Prioridad: Media → Baja');
    expect([syncing.task('Sweep').priority, syncing.task('Paint').priority]).toEqual([5, 9]);
    await settled(syncing);
  });

  it.each([
    [0, 'urgent'],
    [1, 'urgent'],
    [2, 'important'],
    [4, 'important'],
    [5, null],
    [7, null],
    [8, 'low'],
    [10, 'low'],
  ] as const)('of %j in Planner is %j in the row, and the number stays', async (number, priority) => {
    const syncing = await shared();
    await syncing.edit(syncing.tenant.luis, 'Sweep', { priority: number });
    await syncing.run();
    expect(syncing.workbook.row('Sweep').priority).toBe(priority);
    await settled(syncing);
    expect(syncing.task('Sweep').priority).toBe(number);
  });

  it('that somebody writes out as medium is the same as none', async () => {
    const syncing = await shared();
    syncing.workbook.row('Paint').priority = 'medium';
    await settled(syncing);
  });

  it('that both sides changed is asked about, and one that cannot be read waits', async () => {
    const syncing = await shared();
    await syncing.edit(syncing.tenant.luis, 'Sweep', { priority: 9 });
    await syncing.edit(syncing.tenant.luis, 'Paint', { priority: 9 });
    syncing.workbook.row('Sweep').priority = 'important';
    syncing.workbook.row('Paint').unreadable = [{ field: 'priority', text: 'ASAP' }];
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toMatchObject([
      { field: 'priority', snapshot: 'urgent', sheet: 'important', planner: 'low' },
    ]);
    expect(proposal.warnings).toMatchObject([{ kind: 'unreadable', field: 'priority', text: 'ASAP' }]);
    expect(syncing.workbook.row('Paint').priority).toBeNull();
  });

  it('of a workbook that did not know of it comes from the side that has one', async () => {
    const syncing = await shared();
    for (const record of syncing.workbook.records.values()) delete record.snapshot.priority;
    await syncing.edit(syncing.tenant.luis, 'Paint', { priority: 3 });
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toEqual([]);
    expect(syncing.workbook.content.rows.map(({ priority }) => priority)).toEqual(['urgent', 'important']);
    await settled(syncing);
  });
});
