import type { Progress } from '../../sync/apply/progress';
import { isJsonObject } from '../../sandbox/graph/json';
import { itemsIn } from '../support/graph-tenant';
import { createSyncing } from '../support/syncing';
import type { Syncing, SyncingOptions } from '../support/syncing';

/** So many rows in four phases, each with a note and steps. */
function filled(count: number, options: SyncingOptions = {}): Syncing {
  const syncing = createSyncing(options);
  for (let at = 1; at <= count; at += 1) {
    syncing.workbook.type(`p${(at % 4) + 1}`, `Duty ${at}.`);
    syncing.workbook.row(`Duty ${at}.`).notes = 'Ask at the quay';
    syncing.workbook.row(`Duty ${at}.`).steps = [
      { text: 'Call', done: false, depth: 0 },
      { text: 'Write', done: false, depth: 0 },
    ];
  }
  return syncing;
}

describe('how many requests a sync takes', () => {
  it('the first push of 400 rows 27, the next reading 2, and one change a handful', async () => {
    const { run, requests, workbook, edit, tenant } = filled(400);
    expect((await run()).left).toEqual([]);
    expect(requests.length).toBeLessThanOrEqual(400 / 20 + 400 / 400 + 6);
    requests.length = 0;
    expect((await run()).idle).toBe(true);
    expect(requests).toHaveLength(2);

    requests.length = 0;
    workbook.row('Duty 7.').due = '2026-12-01';
    expect((await run()).done['update-task']).toBe(1);
    // Reading (2), the change (1), and reading once more (2).
    expect(requests.length).toBeLessThanOrEqual(5);

    await edit(tenant.luis, 'Duty 8.', { percentComplete: 50 });
    requests.length = 0;
    expect((await run()).done['update-row']).toBe(1);
    expect(requests.length).toBeLessThanOrEqual(2);
  });

  it('the first push where the service takes details neither in creations nor in lists: four for twenty rows', async () => {
    const { run, requests } = filled(100, { detailsInCreate: false, expandDetails: false });
    expect((await run()).left).toEqual([]);
    expect(requests.length).toBeLessThanOrEqual(4 * (100 / 20) + 8);
    requests.length = 0;
    expect((await run()).idle).toBe(true);
    expect(requests).toHaveLength(2);
  });

  it('an update one for each resource that changes, with the etag that is known', async () => {
    const written: unknown[] = [];
    const network: SyncingOptions['network'] = (fetch) => (url, init) => {
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : {};
      const inBatch = isJsonObject(body) && Array.isArray(body['requests']) ? itemsIn(body, 'requests') : [];
      written.push(...inBatch.filter(({ method }) => method !== 'GET'));
      return fetch(url, init);
    };
    const { run, workbook, task } = filled(2, { network });
    expect((await run()).left).toEqual([]);
    workbook.row('Duty 1.').due = '2026-12-01';
    workbook.row('Duty 2.').notes = 'Ask at the gate';
    const [one, two] = [task('Duty 1.').id, task('Duty 2.').id];
    written.length = 0;
    expect((await run()).left).toEqual([]);
    expect(written).toMatchObject([
      { method: 'PATCH', url: `/planner/tasks/${one}`, headers: { 'If-Match': expect.any(String) as string } },
      { method: 'PATCH', url: `/planner/tasks/${two}/details`, headers: { 'If-Match': expect.any(String) as string } },
    ]);
  });

  it('no more than one again for each that is put off once, and nothing is done twice', async () => {
    const refused = new Set<string>();
    const network: SyncingOptions['network'] = (fetch) => async (url, init) => {
      const key = `${init?.method ?? ''} ${typeof url === 'string' ? url : ''} ${typeof init?.body === 'string' ? init.body : ''}`;
      if (refused.has(key)) return fetch(url, init);
      refused.add(key);
      return new Response(null, { status: 429, headers: { 'Retry-After': '2' } });
    };
    const { run, requests, tasks, waits } = filled(38, { network });
    const progress: Progress[] = [];
    expect((await run(undefined, { onProgress: (one) => progress.push(one) })).left).toEqual([]);
    expect(progress.at(-1)).toEqual({
      done: 42,
      total: 42,
      kinds: { 'create-bucket': { done: 4, total: 4 }, 'create-task': { done: 38, total: 38 } },
    });
    expect(tasks()).toHaveLength(38);
    expect(refused.size).toBeGreaterThan(4);
    expect(requests.length - refused.size).toBeLessThanOrEqual(38 / 20 + 38 / 400 + 6);
    expect(waits.every((wait) => wait === 2000)).toBe(true);
  });

  it('four batches at a time at most, and fewer once the service complains', async () => {
    const widths: number[] = [];
    let under = 0;
    let complain = false;
    const network: SyncingOptions['network'] = (fetch) => async (url, init) => {
      under += 1;
      widths.push(under);
      await new Promise((resolve) => setImmediate(resolve));
      under -= 1;
      if (complain) {
        complain = false;
        return new Response(null, { status: 503, headers: { 'Retry-After': '1' } });
      }
      return fetch(url, init);
    };
    const many = Array.from({ length: 400 }, (_, at) => `x${String(at).padStart(27, '0')}`);
    const { ports } = createSyncing({ network });
    const slots = { statuses: {}, names: {} };
    await ports.planner.find(many, slots);
    expect(Math.max(...widths)).toBe(4);
    complain = true;
    await ports.planner.find(many.slice(0, 80), slots);
    widths.length = 0;
    await ports.planner.find(many.slice(0, 80), slots);
    expect(Math.max(...widths)).toBe(2);
    await ports.planner.find(many, slots);
    widths.length = 0;
    await ports.planner.find(many.slice(0, 80), slots);
    expect(Math.max(...widths)).toBe(4);
  });
});
