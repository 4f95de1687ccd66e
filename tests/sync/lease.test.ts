import { createSyncing } from '../support/syncing';

function prepared() {
  const syncing = createSyncing();
  syncing.workbook.type('p1', 'Check the network');
  return syncing;
}

const luis = { holder: 'luis', by: 'Luis Ejemplo', beat: 3 };

describe('one run per workbook at a time', () => {
  it('a run says who is syncing while their run goes on, and changes nothing', async () => {
    const syncing = prepared();
    const { memory } = syncing.workbook;
    await memory.write({ lease: luis });
    const { sleep } = syncing.ports;
    syncing.ports.sleep = async (milliseconds) => {
      await sleep(milliseconds);
      await memory.write({ lease: { ...luis, beat: luis.beat + 1 } });
    };
    const report = await syncing.run();
    expect(report.problem).toMatchObject({ kind: 'sync-under-way', facts: { by: 'Luis Ejemplo' } });
    expect(syncing.tasks()).toEqual([]);
    expect((await memory.read()).lease).toEqual({ ...luis, beat: 4 });
  });

  it('a run that has to wait for another remembers nothing either, which could be older than what the other does', async () => {
    const syncing = prepared();
    const { workbook, tenant, ports } = syncing;
    await syncing.run();
    // Both sides say the same by now, and a second row is still to be told.
    workbook.row('Check').due = '2026-05-01';
    await syncing.edit(tenant.luis, 'Check', { dueDateTime: '2026-05-01T10:00:00Z' });
    workbook.type('p1', 'Train the desk');
    await workbook.memory.write({ lease: luis });
    const before = structuredClone([...workbook.records]);
    ports.sleep = () => workbook.memory.write({ lease: { ...luis, beat: luis.beat + 1 } });
    expect((await syncing.run()).problem).toMatchObject({ kind: 'sync-under-way' });
    expect([...workbook.records]).toEqual(before);
  });

  it('waits for a run that ends in between', async () => {
    const syncing = prepared();
    const { memory } = syncing.workbook;
    await memory.write({ lease: luis });
    syncing.ports.sleep = () => memory.write({ lease: null });
    expect((await syncing.run()).left).toEqual([]);
    expect(syncing.tasks()).toHaveLength(1);
  });

  it('takes the lease over from a holder who has gone, whatever any clock says', async () => {
    const syncing = prepared();
    await syncing.workbook.memory.write({ lease: luis });
    expect((await syncing.run()).left).toEqual([]);
    expect(syncing.waits).toEqual([5000, 5000, 5000, 5000, 5000, 5000]);
    expect((await syncing.workbook.memory.read()).lease).toBeNull();
  });

  it('lets the other one go first where two take it at the same moment', async () => {
    const syncing = prepared();
    const { memory } = syncing.workbook;
    syncing.workbook.beforeRemembering = () => {
      syncing.workbook.beforeRemembering = () => undefined;
      void Promise.resolve().then(() => memory.write({ lease: luis }));
    };
    const report = await syncing.run();
    expect(report.problem).toMatchObject({ kind: 'sync-under-way', facts: { by: 'Luis Ejemplo' } });
    expect(syncing.tasks()).toEqual([]);
  });

  it('can be cancelled while it waits', async () => {
    const syncing = prepared();
    await syncing.workbook.memory.write({ lease: luis });
    const controller = new AbortController();
    syncing.ports.sleep = () => {
      controller.abort();
      return Promise.resolve();
    };
    const report = await syncing.run(undefined, { signal: controller.signal });
    expect(report.problem).toMatchObject({ kind: 'cancelled' });
    expect((await syncing.workbook.memory.read()).lease).toEqual(luis);
  });

  it('gives the lease back when a run fails or is cancelled', async () => {
    const syncing = prepared();
    const { planner } = syncing.ports;
    planner.write = () => Promise.reject(new Error('trouble'));
    expect((await syncing.run()).problem).not.toBeNull();
    expect((await syncing.workbook.memory.read()).lease).toBeNull();
  });

  it('an idle run takes no lease', async () => {
    const syncing = prepared();
    await syncing.run();
    const before = { ...syncing.workbook.writes };
    expect((await syncing.run()).idle).toBe(true);
    expect(syncing.workbook.writes).toEqual(before);
  });
});
