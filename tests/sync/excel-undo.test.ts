import { decideAll } from '../../sync/decisions';
import type { Syncing } from '../support/syncing';
import { createSyncing } from '../support/syncing';

/** A run in which everything happens that can; also how many cells and records were written before it. */
async function eventful(): Promise<{ syncing: Syncing; before: number }> {
  const syncing = createSyncing();
  const { workbook, tenant } = syncing;
  for (const text of ['Name', 'Check', 'Move', 'Train', 'Close']) workbook.type('p1', text);
  await syncing.run();
  const before = workbook.steps();
  workbook.row('Name').due = '2026-05-01';
  await syncing.edit(tenant.luis, 'Check', { percentComplete: 50 });
  await syncing.edit(tenant.luis, 'Close', { percentComplete: 100 });
  workbook.row('Close').start = '2026-04-01';
  workbook.type('p1', 'Print');
  const { bucketId } = syncing.task('Check');
  await tenant.luis.post('planner/tasks', { planId: tenant.planId, bucketId, title: 'Book' });
  workbook.remove('Move');
  await syncing.remove(tenant.luis, 'Train');
  const { left } = await syncing.run((open) => decideAll(open, { removals: 'remove', guards: 'meant' }));
  expect(left).toEqual([]);
  return { syncing, before };
}

const titlesOf = (texts: readonly string[]) => [...texts].sort();

describe('Excel’s own undo', () => {
  it('takes back any number of the cells that a run wrote, and nothing is lost or doubled', async () => {
    const { syncing: whole, before } = await eventful();
    const written = whole.workbook.steps() - before;
    expect(written).toBeGreaterThan(10);
    for (let count = 1; count <= written; count += 1) {
      const { syncing } = await eventful();
      const { workbook } = syncing;
      for (let step = 0; step < count; step += 1) workbook.takeBack();
      await syncing.run();
      await syncing.run();
      const rows = workbook.content.rows.map(({ responsibility }) => responsibility);
      const tasks = syncing.tasks().map(({ title }) => title);
      // The row of a task that is gone is asked about again, once it is back.
      const expected = ['Book', 'Check', 'Close', 'Name', 'Print'];
      const where = `${count} of ${written} taken back`;
      expect([where, titlesOf(tasks)]).toEqual([where, expected]);
      expect([where, titlesOf(rows.filter((text) => text !== 'Train'))]).toEqual([where, expected]);
      expect(rows.filter((text) => text === 'Train').length).toBeLessThan(2);
      expect(workbook.row('Name').due).toBe('2026-05-01');
      expect(workbook.row('Check').status).toBe('inProgress');
      expect(workbook.row('Close')).toMatchObject({ status: 'completed', start: '2026-04-01' });
      expect(syncing.task('Name').dueDateTime).toMatch(/^2026-05-01/);
      expect(syncing.task('Check').percentComplete).toBe(50);
      expect(syncing.task('Close')).toMatchObject({ percentComplete: 100 });
      expect(syncing.task('Close').startDateTime).toMatch(/^2026-04-01/);
      expect((await syncing.run()).proposal.operations).toEqual([]);
    }
  });
});
