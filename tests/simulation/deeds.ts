import type { Chance } from './chance';
import { memoryGrid } from './excel-window';
import type { Step } from './history';
import { editPlanner } from './people-at-the-board';
import { editSheet } from './people-at-the-sheet';
import { begin, leave } from './running';
import type { Begun } from './running';
import type { ClientState, World } from './world';

type Deed = (world: World, step: Step, chance: Chance, client: ClientState) => void | Promise<void>;

/** What somebody begins once there was a run. */
const kinds = ['sync', 'sync', 'sync', 'release', 'takeBack', 'takeBack'] as const;

/** What happens in each kind of step. */
export const deeds: Record<Step['kind'], Deed> = {
  sheet({ telling, used }, { number }, chance, { view, name }) {
    telling.say(`${name} ${editSheet(view, { step: number, chance, used })}`);
  },
  async planner({ plan, oracle, telling, used }, { number }, chance) {
    const before = plan.state();
    const calm = plan.weather.chance;
    plan.weather.chance = null;
    const said = await editPlanner(plan.board, { step: number, chance, used });
    plan.weather.chance = calm;
    oracle.planner(before, 'person');
    telling.say(`somebody at the board ${said}`);
  },
  sync(world, { number }, chance, client) {
    if (client.run) return;
    const kind =
      chance.of<Begun['kind']>(memoryGrid(client.view.content, 'journal').length > 1 ? kinds : ['sync']) ?? 'sync';
    world.telling.say(`${client.name} begins: ${kind}`);
    void begin(world, client, { number, isLast: false, kind });
  },
  async go({ plan, turns, telling }, _, chance) {
    const count = 1 + chance.below(50);
    plan.weather.chance = chance.oneIn(3) ? null : chance;
    let passed = 0;
    while (passed < count && (await turns.pass(chance.below))) passed += 1;
    plan.weather.chance = null;
    if (passed > 0) telling.say(`${passed} turns`);
  },
  async clear(world, { number }, chance, client) {
    const { view, name } = client;
    const rows = view.content.all();
    if (client.run || rows.length === 0) return;
    world.telling.say(`${name} clears the worksheets by mistake`);
    view.act({ by: 'person', edits: rows.map((row) => ({ kind: 'delete', row })) });
    const running = begin(world, client, { number, isLast: false, kind: 'sync' });
    while (isRunning(client) && (await world.turns.pass(chance.below)));
    const came = await running;
    // What was asked about and agreed to is no mistake any more.
    if (came?.proposal?.guards.length === 0) return;
    view.undo();
    world.telling.say(`${name} takes it back`);
  },
  arrive({ clients }, _, chance) {
    for (let count = chance.below(12); count > 0; count -= 1) {
      const { view } = chance.of(clients) ?? {};
      if (chance.oneIn(2)) view?.send();
      else view?.receive();
    }
  },
  undo({ telling }, _, chance, { view, name }) {
    let count = 0;
    for (let wanted = 1 + chance.below(6); wanted > 0 && view.undo(); wanted -= 1) count += 1;
    telling.say(`${name} takes back ${count} times`);
  },
  crash(world, _, __, client) {
    world.telling.say(`${client.name} crashes`);
    while (client.view.send());
    leave(world, client);
    world.oracle.lost();
  },
  close(world, _, __, client) {
    world.telling.say(`${client.name} is closed before its last edits arrived`);
    leave(world, client);
    world.oracle.lost();
  },
  cancel({ telling }, _, __, client) {
    if (!client.run) return;
    telling.say(`${client.name} cancels`);
    client.run.controller.abort();
  },
  wait({ clock }, _, chance) {
    clock.time += chance.below(20 * 60_000);
  },
};

function isRunning({ run }: ClientState): boolean {
  return run !== null;
}
