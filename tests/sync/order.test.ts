import fc from 'fast-check';
import { usualSettings } from '../../shared/sync-settings';
import { apply } from '../../sync/apply/apply';
import { tell } from '../support/told';
import type { KnownPlace } from '../../sync/order';
import { rankAfter, ranksOf } from '../../sync/order';
import { propose } from '../../sync/propose';
import { readBoth } from '../../sync/sync';
import { printedSeed } from '../support/seed';
import type { Syncing } from '../support/syncing';
import { createSyncing, settled } from '../support/syncing';

const seed = printedSeed('order');

describe('ranks', () => {
  const rowsOf = (ids: readonly number[]) => ids.map((id) => ({ id: String(id), phase: 'p1' }));
  const known = (ranks: readonly (number | null)[]) =>
    new Map<string, KnownPlace>(
      ranks.flatMap((order, at) => (order === null ? [] : [[String(at), { phase: 'p1', order }]])),
    );
  const ranked = (ranks: readonly (number | null)[]) => [...ranksOf(rowsOf([...ranks.keys()]), known(ranks)).values()];

  /** The length of the longest increasing run, found the slow way. */
  const longest = (ranks: readonly (number | null)[]) => {
    const lengths: number[] = [];
    ranks.forEach((rank, at) => {
      const before = lengths.filter((_, one) => (ranks[one] ?? Infinity) < (rank ?? -Infinity));
      lengths[at] = rank === null ? 0 : 1 + Math.max(0, ...before);
    });
    return Math.max(0, ...lengths);
  };

  it('increase, and as few as possible change', () => {
    const some = fc.array(fc.option(fc.integer({ min: -1e6, max: 1e6 }).map((rank) => rank * 1000)), { maxLength: 40 });
    fc.assert(
      fc.property(some, (ranks) => {
        const after = ranked(ranks);
        expect(after.every((rank, at) => at === 0 || (after[at - 1] ?? Infinity) < rank)).toBe(true);
        expect(after.every(Number.isSafeInteger)).toBe(true);
        expect(after.filter((rank, at) => rank === ranks[at])).toHaveLength(longest(ranks));
      }),
      { seed },
    );
  });

  it('stay as they are once they are remembered', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: -9, max: 9 })), { maxLength: 12 }), (ranks) => {
        const after = ranked(ranks);
        expect(ranked(after)).toEqual(after);
      }),
      { seed },
    );
  });

  it('give way where there is no room between two any more', () => {
    expect(ranked([1, null, 2, 10])).toEqual([1, 4, 7, 10]);
    let ranks = ranked([null, null]);
    for (let typed = 0; typed < 200; typed += 1) {
      const [first = 0, ...others] = ranks;
      ranks = ranked([first, null, ...others]);
      expect([...ranks].sort((one, other) => one - other)).toEqual(ranks);
    }
  });

  it('of another phase count for nothing', () => {
    const rows = [
      { id: 'here', phase: 'p1' },
      { id: 'moved', phase: 'p1' },
      { id: 'last', phase: 'p1' },
    ];
    const places = new Map<string, KnownPlace>([
      ['here', { phase: 'p1', order: 10 }],
      ['moved', { phase: 'p2', order: 500 }],
      ['last', { phase: 'p1', order: 20 }],
    ]);
    expect([...ranksOf(rows, places).values()]).toEqual([10, 15, 20]);
  });

  it('are found quickly for many rows', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 50_021);
    expect(ranked(many)).toHaveLength(many.length);
  });

  it('grow at the end', () => {
    expect(rankAfter([])).toBeGreaterThan(0);
    expect(rankAfter([3, 9, 4])).toBeGreaterThan(9);
  });
});

const duties = ['Anchor', 'Berth', 'Crane', 'Deck', 'Ebb', 'Ferry'];

/** Batches as they reach the network, each as its requests. */
async function synced(texts = duties): Promise<Syncing & { batches: string[][] }> {
  const batches: string[][] = [];
  const isBatch = (body: unknown): body is { requests: { method: string; url: string; body?: object }[] } =>
    typeof body === 'object' && body !== null && 'requests' in body;
  const syncing = createSyncing({
    network: (fetch) => (url, init) => {
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
      if (isBatch(body)) {
        batches.push(
          body.requests.map((one) => `${one.method} ${one.url}${one.body ? ` ${JSON.stringify(one.body)}` : ''}`),
        );
      }
      return fetch(url, init);
    },
  });
  for (const text of texts) syncing.workbook.type('p1', text);
  await syncing.run();
  batches.length = 0;
  return { ...syncing, batches };
}

const byHint = <T extends { hint: string }>(cards: T[]) => cards.sort((one, other) => (one.hint < other.hint ? -1 : 1));
const titles = (cards: { hint: string; title: string }[]) => byHint(cards).map(({ title }) => title);
const listed = ({ tasks }: Syncing) => titles(tasks().map(({ orderHint: hint, title }) => ({ hint, title })));
/** As the board of buckets shows them. */
const onBoard = ({ tasks }: Syncing) =>
  titles(tasks().map(({ bucketFormat, orderHint, title }) => ({ hint: bucketFormat?.orderHint ?? orderHint, title })));

const inSheet = ({ workbook }: Syncing) => workbook.content.rows.map(({ responsibility }) => responsibility);

/** The rows in this order, as sorting or dragging leaves them. */
function arrange({ workbook: { content } }: Syncing, order: readonly string[]) {
  const place = (text: string) => order.indexOf(text);
  content.rows.sort((one, other) => place(one.responsibility) - place(other.responsibility));
}

describe('the order of the rows', () => {
  it('is that of the tasks from the first sync on', async () => {
    const syncing = await synced();
    expect([listed(syncing), onBoard(syncing)]).toEqual([duties, duties]);
    await settled(syncing);
  });

  it('that changes for one row takes one change of one task, on the list and on the board', async () => {
    const syncing = await synced();
    const order = ['Anchor', 'Ebb', 'Berth', 'Crane', 'Deck', 'Ferry'];
    arrange(syncing, order);
    const hints = new Map(syncing.tasks().map(({ title, orderHint }) => [title, orderHint]));
    const { proposal, left } = await syncing.run();
    expect(left).toEqual([]);
    expect(proposal.operations.map(({ kind }) => kind)).toEqual(['update-task']);
    expect(tell(proposal, 'en').join('\n')).toContain('“Ebb”. Moved within the phase.');
    expect(tell(proposal, 'es').join('\n')).toContain('Cambia de lugar dentro de la fase.');
    expect(tell(proposal, 'en').join('\n')).not.toMatch(/\d{4}/);
    const id = (title: string) => syncing.task(title).id;
    const place = JSON.stringify({ orderHint: `${hints.get('Anchor')} ${hints.get('Berth')}!` });
    const format = (title: string) => `/planner/tasks/${id(title)}/bucketTaskBoardFormat`;
    const [change, formats, board, ...others] = syncing.batches.filter((batch) => /PATCH|Format/.test(batch.join()));
    expect(change).toEqual([`PATCH /planner/tasks/${id('Ebb')} ${place}`]);
    expect(formats).toEqual(['Ebb', 'Anchor', 'Berth'].map((title) => `GET ${format(title)}`));
    expect(board).toEqual([`PATCH ${format('Ebb')} ${place}`]);
    expect(others).toEqual([]);
    expect([listed(syncing), onBoard(syncing)]).toEqual([order, order]);
    await settled(syncing);
  });

  it.each([
    ['turned round', [...duties].reverse()],
    ['sorted otherwise', ['Ferry', 'Berth', 'Anchor', 'Ebb', 'Deck', 'Crane']],
    ['with two taken to the top', ['Ebb', 'Deck', 'Anchor', 'Berth', 'Crane', 'Ferry']],
    ['with two taken to the end', ['Anchor', 'Deck', 'Ebb', 'Ferry', 'Crane', 'Berth']],
  ])('%s is that of the tasks', async (_, order) => {
    const syncing = await synced();
    arrange(syncing, order);
    await syncing.run();
    expect([listed(syncing), onBoard(syncing)]).toEqual([order, order]);
    await settled(syncing);
  });

  it('reaches Planner when more rows move than go into one batch', async () => {
    const texts = Array.from({ length: 50 }, (_, at) => `Duty ${at + 100}`);
    const syncing = await synced(texts);
    const order = [...texts].reverse();
    arrange(syncing, order);
    expect((await syncing.run()).done['update-task']).toBe(49);
    expect([listed(syncing), onBoard(syncing)]).toEqual([order, order]);
    await settled(syncing);
  });

  it('of rows that are typed between others is agreed on with their tasks', async () => {
    const syncing = await synced();
    syncing.workbook.type('p1', 'Buoy');
    arrange(syncing, ['Anchor', 'Buoy', 'Berth', 'Crane', 'Deck', 'Ebb', 'Ferry']);
    expect((await syncing.run()).done).toMatchObject({ 'create-task': 1, 'update-task': 0 });
    await settled(syncing);
  });

  it('of a task that was made in Planner is where its row comes to stand', async () => {
    const syncing = await synced();
    const { luis, planId } = syncing.tenant;
    const { bucketId } = syncing.task('Anchor');
    for (const title of ['Gangway', 'Hatch']) await luis.post('planner/tasks', { planId, bucketId, title });
    expect((await syncing.run()).done).toMatchObject({ 'add-row': 2, 'update-task': 0 });
    await settled(syncing);
    arrange(syncing, [...duties, 'Hatch', 'Gangway']);
    expect((await syncing.run()).done['update-task']).toBe(1);
    await settled(syncing);
  });

  it('goes with a row to another phase', async () => {
    const syncing = await synced();
    for (const text of ['Quay', 'Rope']) syncing.workbook.type('p2', text);
    await syncing.run();
    syncing.workbook.row('Crane').phase = 'p2';
    arrange(syncing, ['Anchor', 'Berth', 'Deck', 'Ebb', 'Ferry', 'Quay', 'Crane', 'Rope']);
    const { proposal } = await syncing.run();
    expect(tell(proposal, 'en').join('\n')).toContain('“Crane”. Phase: Phase p1 → Phase p2.');
    const { bucketId } = syncing.task('Rope');
    const here = { ...syncing, tasks: () => syncing.tasks().filter((task) => task.bucketId === bucketId) };
    expect([listed(here), onBoard(here)]).toEqual([
      ['Quay', 'Crane', 'Rope'],
      ['Quay', 'Crane', 'Rope'],
    ]);
    await settled(syncing);
  });

  it('is the end for a row whose task was moved to another phase in Planner', async () => {
    const syncing = await synced();
    for (const text of ['Quay', 'Rope']) syncing.workbook.type('p2', text);
    await syncing.run();
    const { bucketId } = syncing.task('Rope');
    for (const title of ['Ebb', 'Berth']) await syncing.edit(syncing.tenant.luis, title, { bucketId });
    await syncing.run();
    expect(inSheet(syncing).slice(-4)).toEqual(['Quay', 'Rope', 'Berth', 'Ebb']);
    await settled(syncing);
  });

  it('that people make on the board moves no row, and moves no task back', async () => {
    const syncing = await synced();
    const { luis } = syncing.tenant;
    const { orderHint } = syncing.task('Anchor');
    const path = `planner/tasks/${syncing.task('Ferry').id}/bucketTaskBoardFormat`;
    await luis.patch(path, String((await luis.get(path)).body['@odata.etag']), { orderHint: ` ${orderHint}!` });
    await settled(syncing);
    expect(inSheet(syncing)).toEqual(duties);
    expect(onBoard(syncing)[0]).toBe('Ferry');
    // A row that moves is put beside its neighbours as they stand on the board.
    arrange(syncing, ['Anchor', 'Berth', 'Deck', 'Crane', 'Ebb', 'Ferry']);
    await syncing.run();
    expect(onBoard(syncing)).toEqual(['Ferry', 'Anchor', 'Berth', 'Deck', 'Crane', 'Ebb']);
    expect(listed(syncing)).toEqual(['Anchor', 'Berth', 'Deck', 'Crane', 'Ebb', 'Ferry']);
    await settled(syncing);
  });

  it('of a workbook of an older version is remembered, and Planner hears nothing of it', async () => {
    const syncing = await synced();
    for (const { snapshot } of syncing.workbook.records.values()) delete snapshot.order;
    arrange(syncing, [...duties].reverse());
    const state = JSON.stringify(syncing.tasks());
    expect((await syncing.run()).proposal.operations).toEqual([]);
    expect(JSON.stringify(syncing.tasks())).toBe(state);
    expect([...syncing.workbook.records.values()].every(({ snapshot }) => snapshot.order !== undefined)).toBe(true);
    await settled(syncing);
  });

  it('is no edit that outlives a deletion, and no conflict', async () => {
    const syncing = await synced();
    await syncing.remove(syncing.tenant.luis, 'Ferry');
    await syncing.edit(syncing.tenant.luis, 'Ebb', { title: 'Ebb and flow', orderHint: ' !' });
    arrange(syncing, ['Ferry', 'Ebb', 'Anchor', 'Berth', 'Crane', 'Deck']);
    const { proposal } = await syncing.run();
    expect(proposal.asks).toMatchObject([{ because: 'task-gone', subject: { title: 'Ferry' } }]);
    expect(proposal).toMatchObject({ conflicts: [], counts: { 'create-task': 0 } });
    expect(syncing.workbook.row('Ebb').responsibility).toBe('Ebb and flow');
    expect(listed(syncing)[0]).toBe('Ebb and flow');
  });

  it('is each side’s own where the workbook says so', async () => {
    const syncing = await synced();
    const directions = { order: 'planner' } as const;
    await syncing.workbook.memory.write({ settings: { ...usualSettings, directions } });
    const order = [...duties].reverse();
    arrange(syncing, order);
    await settled(syncing);
    expect([inSheet(syncing), onBoard(syncing)]).toEqual([order, duties]);
    await syncing.workbook.memory.write({ settings: usualSettings });
    await syncing.run();
    expect(onBoard(syncing)).toEqual(order);
  });

  it('that two people tell Planner of is told twice and comes out the same', async () => {
    const syncing = await synced();
    const order = ['Ferry', 'Anchor', 'Berth', 'Crane', 'Deck', 'Ebb'];
    arrange(syncing, order);
    const late = await readBoth(syncing.ports, 'en');
    await syncing.run();
    expect((await apply(syncing.ports, late, propose(late))).left).toEqual([]);
    expect([listed(syncing), onBoard(syncing)]).toEqual([order, order]);
    await settled(syncing);
  });

  it('on the list stands when the board cannot be reached', async () => {
    const syncing = createSyncing({
      faults: ({ url }) => (url.endsWith('TaskBoardFormat') ? 'lost-request' : undefined),
    });
    for (const text of duties) syncing.workbook.type('p1', text);
    await syncing.run();
    const order = ['Ferry', 'Anchor', 'Berth', 'Crane', 'Deck', 'Ebb'];
    arrange(syncing, order);
    expect((await syncing.run()).left).toEqual([]);
    expect([listed(syncing), onBoard(syncing)]).toEqual([order, duties]);
    await settled(syncing);
  });
});
