import { registerCommands } from '../../../addin/commands/commands';
import type { Services } from '../../../addin/taskpane/services';
import { Problem } from '../../../shared/errors';
import { openPane } from '../../support/open-pane';
import type { Syncing } from '../../support/syncing';
import { createSyncing } from '../../support/syncing';

type Command = (event: { completed: () => void }) => void;

/** The ribbon over a pane: pressing a button resolves when Excel is told that it is done. */
function ribbonOf(world: Syncing, others: Partial<Services> = {}) {
  const commands = new Map<string, Command>();
  const shown = { times: 0 };
  const office = {
    actions: { associate: (id: string, command: Command) => void commands.set(id, command) },
    addin: {
      showAsTaskpane() {
        shown.times += 1;
        return Promise.reject(new Error('It is in sight already'));
      },
    },
  };
  Object.defineProperty(globalThis, 'Office', { value: office, configurable: true });
  const pane = openPane(world, others);
  registerCommands(pane.actions, pane.store.state);
  const press = (id: string) => new Promise<void>((resolve) => commands.get(id)?.({ completed: resolve }));
  return { ...pane, press, shown };
}

function withRow(): Syncing {
  const world = createSyncing();
  world.workbook.type('initiate', 'Name a contact');
  return world;
}

describe('the ribbon', () => {
  it('shows the pane with what a sync would do, and does nothing of it', async () => {
    const world = withRow();
    const { press, store, shown } = ribbonOf(world);
    await press('syncNow');
    expect(store.state()).toMatchObject({ screen: 'sync', syncing: { step: 'deciding' } });
    expect(shown.times).toBe(1);
    expect(world.tasks()).toEqual([]);
  });

  it('leads to what is missing first: a document, then a plan', async () => {
    const empty = ribbonOf(createSyncing());
    await empty.press('syncNow');
    expect(empty.store.state().screen).toBe('home');

    const glance = {
      parties: [],
      overdue: 0,
      blocked: 0,
      unowned: 0,
      undated: 0,
      waiting: 0,
      unsynced: 0,
      lost: 0,
      plan: null,
      lastSync: null,
    };
    const phases = [{ key: 'initiate', title: 'Initiate', done: 0, total: 1 }];
    const unconnected = ribbonOf(withRow(), { glance: () => Promise.resolve({ ...glance, phases }) });
    await unconnected.press('syncNow');
    expect(unconnected.store.state()).toMatchObject({ screen: 'plan', connecting: { step: 'choosing' } });
  });

  it('is told that it is done, and the pane what went wrong, when the workbook cannot be read', async () => {
    const { press, store } = ribbonOf(withRow(), {
      glance: () => Promise.reject(new Problem('workbook-busy', {})),
      readBothSides: () => Promise.reject(new Problem('workbook-busy', {})),
    });
    await press('syncNow');
    expect(store.state()).toMatchObject({ screen: 'sync', trouble: { error: { kind: 'workbook-busy' } } });
    await press('showStatus');
    expect(store.state()).toMatchObject({ screen: 'home', trouble: { error: { kind: 'workbook-busy' } } });
  });

  it('does not take anybody away from a run, even one that began while the button was being answered', async () => {
    const world = withRow();
    const { press, store, actions } = ribbonOf(world);
    await actions.go('sync');
    const pressed = press('syncNow');
    const run = actions.apply();
    await Promise.all([pressed, press('showStatus')]);
    await run;
    expect(store.state()).toMatchObject({ screen: 'sync', syncing: { step: 'reported' } });
    expect(world.tasks()).toHaveLength(1);
  });
});
