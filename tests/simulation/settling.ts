import { chanceOf } from './chance';
import type { Edit } from './coauthored-workbook';
import { begin } from './running';
import type { Begun } from './running';
import { wordOf } from './said';
import { arriveAll } from './world';
import type { World } from './world';

/** How often everybody syncs at most until nobody has anything to do. */
const mostRounds = 12;

/** The weather is well, everybody is there, and syncs until nobody has anything to do; then both sides are judged. */
export async function settle(world: World): Promise<void> {
  const { seed, clock, plan, workbook, clients, turns, oracle, telling } = world;
  plan.weather.chance = null;
  const chance = chanceOf(seed, 1);
  while (await turns.pass(chance.below));
  arriveAll(world);
  // By now nothing is under way any more.
  clock.time += 30 * 60_000;
  const open = new Set<string>();
  let quiet = 0;
  let kind: Begun['kind'] = 'sync';
  for (let round = 0; quiet < clients.length; round += 1) {
    if (round === mostRounds * clients.length) oracle.break('it comes to rest', telling.lines(3).join('; '));
    const client = clients[round % clients.length];
    if (!client || oracle.broken()) return;
    const [log, state] = [workbook.log.length, plan.state()];
    const running = begin(world, client, { number: firstNumber + round, isLast: true, kind });
    while (await turns.pass(chance.below));
    const came = await running;
    arriveAll(world);
    if (oracle.broken()) return;
    const report = came && 'report' in came.ended ? came.ended.report : null;
    const isIdle = report?.idle === true && report.proposal.asks.length + report.proposal.guards.length === 0;
    // Reading gives ids to rows from which Excel's undo took them, and removes those that have left for another table.
    const gaveIds = workbook.log.slice(log).every(({ edits }) => edits.every(isOfIdentity));
    if (isIdle && (!gaveIds || state !== plan.state())) oracle.break('a further run writes nothing', client.name);
    // Whoever still waits to be assigned waits no more.
    const isWaiting: boolean = isIdle && kind === 'sync' && report.proposal.waiting > 0;
    kind = isWaiting ? 'release' : 'sync';
    quiet = isIdle && !isWaiting && log === workbook.log.length ? quiet + 1 : 0;
    open.clear();
    for (const { subject, field } of report?.proposal.conflicts ?? []) open.add(`${wordOf(subject.title)} ${field}`);
  }
  oracle.judge(workbook.content, open);
}

/** Numbers of these runs, far beyond those of the steps. */
const firstNumber = 1001;

function isOfIdentity(edit: Edit): boolean {
  return edit.kind === 'delete' || (edit.kind === 'cell' && (edit.column === 'rowId' || edit.column === 'number'));
}
