import { readFileSync } from 'node:fs';

import { registerCommands } from '../../../addin/commands/commands';
import { toldIn } from '../../../addin/commands/notice-message';
import { notify } from '../../../addin/commands/notification';
import { watchSight } from '../../../addin/commands/sight';
import type { Services } from '../../../addin/taskpane/services';
import { Problem } from '../../../shared/errors';

import { openPane } from '../../support/open-pane';
import type { Syncing } from '../../support/syncing';
import { createSyncing } from '../../support/syncing';
import { wordsIn } from '../../support/words';

type Command = (event?: { completed: () => void }) => void;

/** What Office tells of a dialog, and what it asks of it. */
interface ShownDialog {
  address: string;
  told: string[];
  isClosed: boolean;
  says: (message: string, origin?: string) => void;
}

/** The ribbon over a pane: pressing a button resolves when Excel is told that it is done. */
function ribbonOf(world: Syncing, others: Partial<Services> = {}, { dialogs = '1.2' } = {}) {
  const commands = new Map<string, Command>();
  const shown = { times: 0 };
  const notices: ShownDialog[] = [];
  let visibility: (message: { visibilityMode: string }) => void = () => undefined;
  const office = {
    actions: { associate: (id: string, command: Command) => void commands.set(id, command) },
    addin: {
      showAsTaskpane() {
        shown.times += 1;
        return Promise.reject(new Error('It is in sight already'));
      },
      onVisibilityModeChanged(listener: typeof visibility) {
        visibility = listener;
        return Promise.resolve(() => Promise.resolve());
      },
    },
    VisibilityMode: { hidden: 'Hidden', taskpane: 'Taskpane' },
    AsyncResultStatus: { Failed: 'failed' },
    EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    context: {
      requirements: { isSetSupported: (_: string, version: string) => version <= dialogs },
      ui: {
        displayDialogAsync(address: string, _: object, answer: (result: object) => void) {
          const handlers = new Map<string, (event: object) => void>();
          const notice: ShownDialog = {
            ...{ address, told: [], isClosed: false },
            says: (message, origin = 'https://pane.example') => handlers.get('message')?.({ message, origin }),
          };
          notices.push(notice);
          const value = {
            addEventHandler: (type: string, handler: (event: object) => void) => void handlers.set(type, handler),
            messageChild: (message: string) => void notice.told.push(message),
            close: () => void (notice.isClosed = true),
          };
          answer({ status: 'succeeded', value });
        },
      },
    },
  };
  Object.defineProperty(globalThis, 'Office', { value: office, configurable: true });
  const pane = openPane(world, others);
  let focus: () => void = () => undefined;
  registerCommands({
    actions: pane.actions,
    state: pane.store.state,
    isInSight: watchSight({ addEventListener: (_, listener) => (focus = listener) }),
    notify: (state) => notify(state, wordsIn('en'), 'https://pane.example/notice.html'),
  });
  const press = (id: string) => new Promise<void>((resolve) => commands.get(id)?.({ completed: resolve }));
  const lines = () => notices.map(({ told }) => told.map((message) => toldIn(message)?.lines).flat());
  const becomes = (visibilityMode: string) => visibility({ visibilityMode });
  return { ...pane, press, shown, notices, lines, becomes, focus: () => focus(), commands };
}

/** A workbook whose settings let everything be done unasked. */
async function trusting(): Promise<Syncing> {
  const world = withRow();
  const { sync } = await world.workbook.memory.read().then(({ settings }) => ({ sync: settings }));
  await world.workbook.memory.write({ settings: { ...sync, unasked: ['updates', 'creations'] } });
  return world;
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
      isReadOnly: false,
      language: null,
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

  it('syncs without the pane where nothing has to be asked, and says what came of it', async () => {
    const world = await trusting();
    const { press, store, shown, notices, lines } = ribbonOf(world);
    await press('syncNow');
    expect(world.tasks()).toHaveLength(1);
    expect(shown.times).toBe(0);
    const [notice] = notices;
    if (!notice) throw new Error('Nothing was said');
    expect(notice.address).toBe('https://pane.example/notice.html');
    // Another page in the dialog is told nothing.
    notice.says('ready', 'https://elsewhere.example');
    expect(lines()).toEqual([[]]);
    notice.says('ready');
    expect(lines()).toEqual([['Everything was done.', '1 bucket created in Planner', '1 task created in Planner']]);
    // The report waits in the pane.
    notice.says('show');
    expect(notice.isClosed).toBe(true);
    expect(shown.times).toBe(1);
    expect(store.state()).toMatchObject({ screen: 'sync', syncing: { step: 'reported' } });

    // With nothing to do, that is what is said; the next notice takes the place of one that is still open.
    await press('syncNow');
    await press('syncNow');
    notices[1]?.says('ready');
    expect(lines()[1]).toEqual(['Nothing to do: the sheet and Planner say the same.']);
    expect(notices.map(({ isClosed }) => isClosed)).toEqual([true, true, false]);
    notices[2]?.says('close');
    expect(notices[2]?.isClosed).toBe(true);
    expect(shown.times).toBe(1);
  });

  it('says nothing beside a pane that is in sight, and shows the pane where Excel has no such dialogs', async () => {
    const { press, notices, becomes, focus, shown } = ribbonOf(await trusting());
    becomes('Taskpane');
    await press('syncNow');
    expect(notices).toEqual([]);
    becomes('Hidden');
    focus();
    await press('syncNow');
    expect([notices.length, shown.times]).toEqual([0, 0]);
    becomes('Hidden');
    await press('syncNow');
    expect(notices).toHaveLength(1);

    const old = ribbonOf(await trusting(), {}, { dialogs: '1.1' });
    await old.press('syncNow');
    expect([old.notices.length, old.shown.times]).toEqual([0, 1]);
  });

  it('does by keyboard what it does by its buttons', async () => {
    const { commands, store } = ribbonOf(await trusting());
    const file = readFileSync('addin/taskpane/shortcuts.json', 'utf8');
    const told = (name: string) =>
      [...file.matchAll(new RegExp(`"${name}": "([^"]*)"`, 'g'))].map(([, value]) => value);
    expect(told('id')).toEqual([...commands.keys()]);
    expect(told('action')).toEqual([...commands.keys()]);
    expect(new Set(told('default')).size).toBe(3);
    for (const keys of told('default')) expect(keys).toMatch(/^Ctrl\+Alt\+Shift\+[BFGHJKV]$/);
    // A shortcut has no event that has to be told.
    commands.get('showStatus')?.();
    await Promise.resolve();
    expect(store.state().screen).toBe('home');
  });
});
