import type { Status } from '../../shared/status';
import { tell } from '../support/told';
import { decideAll } from '../../sync/decisions';
import { undo } from '../../sync/sync';
import type { Syncing } from '../support/syncing';
import { createSyncing, settled } from '../support/syncing';

/** The emulator's clock stands at this day. */
const today = '2026-03-02';
const ana = 'Ana Prueba';
const luis = 'Luis Ejemplo';

async function shared(status: Status = 'notStarted') {
  const syncing = createSyncing();
  // Runs are told apart by when they began.
  let time = Date.parse(`${today}T09:00:00Z`);
  syncing.ports.now = () => new Date((time += 1000));
  syncing.workbook.type('p1', 'Sweep the quay', { status });
  syncing.workbook.type('p1', 'Paint the bollards');
  await syncing.run();
  return syncing;
}

const percent = (syncing: Syncing, percentComplete: number, who = syncing.tenant.luis) =>
  syncing.edit(who, 'Sweep', { percentComplete });

/** What the cells of the first row say. */
function said({ workbook }: Syncing) {
  const { status, completedOn, completedBy } = workbook.row('Sweep');
  return [status, completedOn, completedBy];
}

async function undoLast({ ports }: Syncing) {
  const [run] = await ports.memory.journal();
  if (!run) throw new Error('The journal is empty');
  return undo(ports, 'en', run, (proposal) =>
    Promise.resolve(decideAll(proposal, { conflicts: 'before', removals: 'remove', guards: 'meant' })),
  );
}

describe('a task that is completed in Planner', () => {
  it.each<Status>(['notStarted', 'inProgress', 'ongoing', 'blocked', 'deferred'])(
    'completes its row that is %s, says when and by whom, and gives it back when it is reopened',
    async (status) => {
      const syncing = await shared(status);
      const before = syncing.task('Sweep').percentComplete;
      await percent(syncing, 100);
      const { proposal } = await syncing.run();
      expect(said(syncing)).toEqual(['completed', today, luis]);
      expect(proposal.counts).toMatchObject({ 'update-row': 1, 'update-task': 0 });
      expect(tell(proposal, 'en').join('\n')).toContain(
        `Completed on: none → 2 Mar 2026. Completed by: none → ${luis}.`,
      );
      expect(tell(proposal, 'es').join('\n')).toContain('Completada el: ');
      await settled(syncing);
      await percent(syncing, before);
      await syncing.run();
      expect(said(syncing)).toEqual([status, null, '']);
      await settled(syncing);
    },
  );

  it.each<Status>(['notApplicable', 'withdrawn'])(
    'leaves a row that is %s as it is, with what it says',
    async (status) => {
      const syncing = await shared();
      await percent(syncing, 100);
      await syncing.run();
      syncing.workbook.row('Sweep').status = status;
      await percent(syncing, 50);
      await percent(syncing, 100, syncing.tenant.ana);
      await syncing.run();
      expect(said(syncing)).toEqual([status, today, luis]);
      syncing.workbook.row('Sweep').status = 'completed';
      await syncing.run();
      expect(said(syncing)).toEqual(['completed', today, ana]);
      await settled(syncing);
    },
  );

  it('by somebody whose name cannot be read says when', async () => {
    const syncing = await shared();
    await percent(syncing, 100);
    const { planner } = syncing.ports;
    syncing.ports.planner = {
      ...planner,
      async read(...asked) {
        const reading = await planner.read(...asked);
        return { ...reading, members: reading.members.filter(({ id }) => id !== syncing.tenant.luis.id) };
      },
    };
    await syncing.run();
    expect(said(syncing)).toEqual(['completed', today, '']);
    await settled(syncing);
  });
});

describe('a row that is completed in the sheet', () => {
  it('says in the same run what Planner says of it, and no longer once it is reopened', async () => {
    const syncing = await shared('blocked');
    syncing.workbook.row('Sweep').status = 'completed';
    syncing.requests.length = 0;
    const { proposal } = await syncing.run();
    expect(proposal.counts).toMatchObject({ 'update-row': 0, 'update-task': 1 });
    expect(said(syncing)).toEqual(['completed', today, ana]);
    const asked = syncing.requests.length;
    await settled(syncing);
    syncing.requests.length = 0;
    syncing.workbook.row('Sweep').status = 'inProgress';
    await syncing.run();
    expect(said(syncing)).toEqual(['inProgress', null, '']);
    expect(syncing.requests).toHaveLength(asked);
    await settled(syncing);
  });

  it('is asked no more of Planner than any other change', async () => {
    const syncing = await shared();
    const counted = async () => {
      syncing.requests.length = 0;
      await syncing.run();
      return syncing.requests.length;
    };
    syncing.workbook.row('Sweep').due = '2026-04-01';
    const other = await counted();
    syncing.workbook.row('Sweep').status = 'completed';
    expect(await counted()).toBe(other);
  });

  it('before it has a task says it as soon as there is one, and keeps what was typed', async () => {
    const syncing = createSyncing();
    syncing.workbook.type('p1', 'Sweep the quay', { status: 'completed' });
    const past = { completedOn: '2025-11-30', completedBy: 'the crane team' };
    syncing.workbook.type('p1', 'Paint the bollards', { status: 'completed', ...past });
    syncing.workbook.type('p1', 'Mend the nets', past);
    await syncing.run();
    expect(said(syncing)).toEqual(['completed', today, ana]);
    expect(syncing.workbook.row('Paint')).toMatchObject(past);
    expect(syncing.workbook.row('Mend')).toMatchObject(past);
    await settled(syncing);
  });

  it('while Planner says something else is asked about, and says nothing of it until that is settled', async () => {
    const syncing = await shared();
    await percent(syncing, 100);
    syncing.workbook.row('Sweep').status = 'blocked';
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toMatchObject([{ field: 'status', sheet: 'blocked', planner: 'completed' }]);
    expect(said(syncing)).toEqual(['blocked', null, '']);
    await syncing.run((shown) => decideAll(shown, { conflicts: 'sheet' }));
    expect(said(syncing)).toEqual(['blocked', null, '']);
    await settled(syncing);
  });
});

describe('what people type about a completion', () => {
  it('is neither told nor asked about, and stands until Planner has news; a blank cell is filled', async () => {
    const syncing = await shared();
    syncing.workbook.row('Sweep').status = 'completed';
    await syncing.run();
    Object.assign(syncing.workbook.row('Sweep'), { completedOn: '2026-02-27', completedBy: '' });
    Object.assign(syncing.workbook.row('Paint'), { completedBy: 'nobody yet' });
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toEqual([]);
    expect(proposal.counts).toMatchObject({ 'update-row': 1, 'update-task': 0 });
    expect(said(syncing)).toEqual(['completed', '2026-02-27', ana]);
    expect(syncing.workbook.row('Paint').completedBy).toBe('nobody yet');
    await settled(syncing);
    await percent(syncing, 50);
    await syncing.run();
    expect(said(syncing)).toEqual(['inProgress', null, '']);
    syncing.workbook.row('Sweep').completedBy = 'the crane team';
    await percent(syncing, 100);
    await syncing.run();
    expect(said(syncing)).toEqual(['completed', today, luis]);
    await settled(syncing);
  });

  it('stands where it was typed together with the completion', async () => {
    const syncing = await shared();
    Object.assign(syncing.workbook.row('Sweep'), { status: 'completed', completedOn: '2026-02-27' });
    await syncing.run();
    expect(said(syncing)).toEqual(['completed', '2026-02-27', ana]);
    await settled(syncing);
  });

  it('does not outlive a deletion', async () => {
    const syncing = await shared();
    syncing.workbook.row('Sweep').completedBy = 'the crane team';
    await syncing.remove(syncing.tenant.luis, 'Sweep');
    const { proposal } = await syncing.run();
    expect(proposal.asks).toMatchObject([{ because: 'task-gone' }]);
  });
});

it('a workbook that did not know of completions is filled once, and asks nothing', async () => {
  const syncing = await shared();
  syncing.workbook.row('Sweep').status = 'completed';
  await syncing.run();
  for (const row of syncing.workbook.content.rows) Object.assign(row, { completedOn: null, completedBy: '' });
  for (const { snapshot } of syncing.workbook.records.values()) {
    delete snapshot.completedOn;
    delete snapshot.completedBy;
  }
  const { proposal } = await syncing.run();
  expect([proposal.asks, proposal.conflicts]).toEqual([[], []]);
  expect(proposal.counts).toMatchObject({ 'update-row': 1, 'update-task': 0 });
  expect(said(syncing)).toEqual(['completed', today, ana]);
  await settled(syncing);
});

describe('an undo', () => {
  it('of a completion in the sheet takes back what the run wrote about it', async () => {
    const syncing = await shared();
    syncing.workbook.row('Sweep').status = 'completed';
    await syncing.run();
    const { proposal } = await undoLast(syncing);
    expect(tell(proposal, 'en').join('\n')).toContain('Completed on: 2 Mar 2026 → none');
    expect(syncing.task('Sweep').percentComplete).toBe(0);
    expect(said(syncing)).toEqual(['completed', null, '']);
    // What people wrote themselves is proposed again.
    await syncing.run();
    expect(said(syncing)).toEqual(['completed', today, ana]);
    await settled(syncing);
  });

  it('of a reopening brings back what the row said', async () => {
    const syncing = await shared();
    await percent(syncing, 100);
    await syncing.run();
    syncing.workbook.row('Sweep').status = 'inProgress';
    await syncing.run();
    await undoLast(syncing);
    expect(syncing.task('Sweep').percentComplete).toBe(100);
    expect(said(syncing)).toEqual(['inProgress', today, luis]);
  });

  it('of a completion in Planner gives the row back as it was, until the next sync', async () => {
    const syncing = await shared('deferred');
    await percent(syncing, 100);
    await syncing.run();
    await undoLast(syncing);
    expect(said(syncing)).toEqual(['deferred', null, '']);
    await syncing.run();
    expect(said(syncing)).toEqual(['completed', today, luis]);
    await settled(syncing);
  });
});
