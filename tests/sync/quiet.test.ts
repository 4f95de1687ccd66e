import { languages } from '../../shared/words/languages';
import { usualSettings } from '../../shared/sync-settings';
import { connectPlan } from '../../sync/connect';
import { tell } from '../support/told';
import { undecided } from '../../sync/decisions';
import { assignment } from '../support/graph-tenant';
import type { Syncing, SyncingOptions } from '../support/syncing';
import { createSyncing, settled } from '../support/syncing';

/** Three rows with owners, and a workbook that holds assignments back; nothing is synced yet. */
async function rehearsal(options: SyncingOptions = {}): Promise<Syncing> {
  const syncing = createSyncing(options);
  const { workbook } = syncing;
  await holdBack(syncing, true);
  workbook.type('p1', 'Name the owners', { owners: ['Luis Ejemplo', 'Ana Prueba'] });
  workbook.type('p1', 'Check the network', { owners: ['Ana Prueba', 'Network team'] });
  workbook.type('p2', 'Move the mailboxes');
  return syncing;
}

async function pushed(options: SyncingOptions = {}): Promise<Syncing> {
  const syncing = await rehearsal(options);
  expect(await syncing.run()).toMatchObject({ problem: null, left: [], done: { 'create-task': 3 } });
  return syncing;
}

const holdBack = ({ workbook }: Syncing, quiet: boolean) =>
  workbook.memory.write({ settings: { ...usualSettings, quiet } });

/** Assignments are held back no longer, and the next sync is agreed to. */
async function release(syncing: Syncing) {
  await holdBack(syncing, false);
  return syncing.run();
}

/** True if that stands in a request. */
const asks = (init: RequestInit | undefined, what: string) =>
  typeof init?.body === 'string' && init.body.includes(what);

const assigned = (syncing: Syncing, start: string) => Object.keys(syncing.task(start).assignments).sort();
const everybody = (syncing: Syncing) => syncing.tasks().flatMap(({ assignments }) => Object.keys(assignments));
const ids = (...people: { id: string }[]) => people.map(({ id }) => id).sort();

describe('a first push', () => {
  it('into a plan that is new to the workbook holds assignments back, and any other goes on as it was told', async () => {
    const { workbook, tenant, ports } = createSyncing();
    const { groupId, planId } = tenant;
    const isQuiet = async () => (await workbook.memory.read()).settings.quiet;
    await connectPlan(ports, { groupId, planId, planTitle: 'Rollout' }, 'new-id');
    expect(await isQuiet()).toBe(false);
    await connectPlan(ports, { groupId, planId: 'another', planTitle: 'Second wave' }, 'new-id');
    expect(await isQuiet()).toBe(true);
  });

  it('makes the tasks and assigns nobody; who waits is no edit and no conflict, however often it is synced', async () => {
    const syncing = await rehearsal();
    const { proposal } = await syncing.run();
    expect(proposal.waiting).toBe(3);
    expect(syncing.tasks()).toHaveLength(3);
    expect(everybody(syncing)).toEqual([]);
    expect(syncing.task('Check').details.description).toContain('Network team');
    await settled(syncing);
  });

  it('assigns at once if the person says so, and remembers that', async () => {
    const syncing = await rehearsal();
    await syncing.run(() => ({ ...undecided, quiet: false }));
    expect(assigned(syncing, 'Name')).toEqual(ids(syncing.tenant.ana, syncing.tenant.luis));
    expect((await syncing.workbook.memory.read()).settings.quiet).toBe(false);
    await settled(syncing);
  });
});

describe('while assignments are held back', () => {
  it('everything else goes both ways', async () => {
    const syncing = await pushed();
    syncing.workbook.row('Name').due = '2026-04-01';
    await syncing.edit(syncing.tenant.luis, 'Name', { percentComplete: 50 });
    await syncing.edit(syncing.tenant.luis, 'Check', { title: 'Check the cables' });
    await syncing.run();
    expect(syncing.task('Name').dueDateTime).toMatch(/^2026-04-01/);
    expect(syncing.workbook.row('Name')).toMatchObject({
      status: 'inProgress',
      owners: ['Luis Ejemplo', 'Ana Prueba'],
    });
    expect(syncing.workbook.row('Check the cables').owners).toEqual(['Ana Prueba', 'Network team']);
    expect(everybody(syncing)).toEqual([]);
    await settled(syncing);
  });

  it('an owner who is added in the sheet waits too, and one who is taken off no longer does', async () => {
    const syncing = await pushed();
    syncing.workbook.row('Move').owners = ['Luis Ejemplo'];
    syncing.workbook.row('Name').owners = ['Ana Prueba'];
    const requests = syncing.requests.length;
    const { proposal } = await syncing.run();
    expect(proposal.operations).toEqual([]);
    expect(syncing.requests.slice(requests).filter((one) => !/^GET|batch$/.test(one))).toEqual([]);
    await settled(syncing);
    await release(syncing);
    expect(assigned(syncing, 'Move')).toEqual(ids(syncing.tenant.luis));
    expect(assigned(syncing, 'Name')).toEqual(ids(syncing.tenant.ana));
    await settled(syncing);
  });

  it('names that Planner cannot hold still reach the description', async () => {
    const syncing = await pushed();
    syncing.workbook.row('Check').owners = ['Luis Ejemplo', 'Service desk'];
    await syncing.run();
    expect(syncing.task('Check').details.description).toContain('Service desk');
    expect(everybody(syncing)).toEqual([]);
    await settled(syncing);
  });

  it('somebody who is assigned by hand in Planner waits no more, and can be taken off again there', async () => {
    const syncing = await pushed();
    const { ana, luis } = syncing.tenant;
    await syncing.edit(ana, 'Name', { assignments: { [luis.id]: assignment() } });
    expect((await syncing.run()).proposal).toMatchObject({ operations: [], waiting: 2 });
    await settled(syncing);
    await syncing.edit(ana, 'Name', { assignments: { [luis.id]: null } });
    await syncing.run();
    expect(syncing.workbook.row('Name').owners).toEqual(['Ana Prueba']);
    await settled(syncing);
  });

  it('somebody else who is assigned by hand joins the row behind those who wait', async () => {
    const syncing = await pushed();
    const { guest } = syncing.tenant;
    await syncing.edit(syncing.tenant.ana, 'Name', { assignments: { [guest.id]: assignment() } });
    await syncing.run();
    expect(syncing.workbook.row('Name').owners).toEqual(['Luis Ejemplo', 'Ana Prueba', 'Gus Visitor']);
    expect(assigned(syncing, 'Name')).toEqual(ids(guest));
    await settled(syncing);
  });

  it('whoever is assigned already can be taken off in the sheet', async () => {
    const syncing = await pushed();
    await release(syncing);
    await holdBack(syncing, true);
    syncing.workbook.row('Name').owners = ['Gus Visitor', 'Ana Prueba'];
    expect((await syncing.run()).proposal.waiting).toBe(1);
    expect(assigned(syncing, 'Name')).toEqual(ids(syncing.tenant.ana));
    await settled(syncing);
  });

  it('a task that is made again is made without them', async () => {
    const syncing = await pushed();
    await syncing.remove(syncing.tenant.luis, 'Name');
    syncing.workbook.row('Name').due = '2026-05-01';
    await syncing.run();
    expect(everybody(syncing)).toEqual([]);
    await release(syncing);
    expect(assigned(syncing, 'Name')).toEqual(ids(syncing.tenant.ana, syncing.tenant.luis));
    await settled(syncing);
  });
});

describe('the release', () => {
  it('is a proposal like any other: whom it assigns is said first, and one step does it', async () => {
    const syncing = await pushed();
    let lines: string[] = [];
    await holdBack(syncing, false);
    const { left, proposal } = await syncing.run((shown) => {
      expect(everybody(syncing)).toEqual([]);
      lines = languages.flatMap((language) => tell(shown, language));
      return undecided;
    });
    expect({ left, waiting: proposal.waiting }).toEqual({ left: [], waiting: 0 });
    expect(lines).toEqual(
      expect.arrayContaining([
        'Planner: change 1.01 “Name the owners”. Assign Luis Ejemplo and 1 other.',
        'Planner: cambiar 1.02 «Check the network». Asignar a Ana Prueba.',
      ]),
    );
    expect(assigned(syncing, 'Name')).toEqual(ids(syncing.tenant.ana, syncing.tenant.luis));
    expect(assigned(syncing, 'Check')).toEqual(ids(syncing.tenant.ana));
    expect(syncing.workbook.row('Check').owners).toEqual(['Ana Prueba', 'Network team']);
    await settled(syncing);
  });

  it('that is cut off in the middle is gone on with by the next sync', async () => {
    const syncing = await rehearsal();
    for (let row = 1; row <= 45; row += 1) syncing.workbook.type('p3', `Duty ${row}`, { owners: ['Ana Prueba'] });
    await syncing.run();
    let written = 0;
    syncing.workbook.beforeRemembering = () => {
      written += 1;
      if (written > 2) throw new Error('the workbook went away');
    };
    await release(syncing);
    const done = everybody(syncing).length;
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(48);
    syncing.workbook.beforeRemembering = () => undefined;
    await syncing.run();
    expect(everybody(syncing)).toHaveLength(48);
    await settled(syncing);
  });

  it('whose answer is lost is not taken for an edit', async () => {
    let lose = false;
    const syncing = await pushed({
      network: (fetch) => async (url, init) => {
        const answer = await fetch(url, init);
        if (!lose || !asks(init, 'PATCH')) return answer;
        throw new TypeError('Failed to fetch');
      },
    });
    lose = true;
    const report = await release(syncing);
    expect(report.left).not.toEqual([]);
    expect(everybody(syncing)).toHaveLength(3);
    lose = false;
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toEqual([]);
    expect(syncing.workbook.row('Name').owners).toEqual(['Luis Ejemplo', 'Ana Prueba']);
    await settled(syncing);
  });

  it('leaves out who was taken off in the sheet at the same time, and takes a newcomer in', async () => {
    const syncing = await pushed();
    syncing.workbook.row('Name').owners = ['Luis Ejemplo', 'Gus Visitor'];
    await release(syncing);
    expect(assigned(syncing, 'Name')).toEqual(ids(syncing.tenant.guest, syncing.tenant.luis));
    await settled(syncing);
  });
});

it('a creation whose answer is lost keeps its owners waiting', async () => {
  let lose = true;
  const syncing = await rehearsal({
    network: (fetch) => async (url, init) => {
      const answer = await fetch(url, init);
      if (!lose || !asks(init, '/planner/tasks"')) return answer;
      throw new TypeError('Failed to fetch');
    },
  });
  await syncing.run();
  lose = false;
  await syncing.run();
  expect(syncing.tasks()).toHaveLength(3);
  expect(everybody(syncing)).toEqual([]);
  await settled(syncing);
  await release(syncing);
  expect(everybody(syncing)).toHaveLength(3);
  await settled(syncing);
});
