import { standingOf } from './place';
import type { SyncPorts } from './apply/run';
import type { Memory, PlanLink } from './ports/workbook';
import { foundIn } from './rejoin';
import type { Found } from './rejoin';

type ConnectPorts = Pick<SyncPorts, 'sheet' | 'memory' | 'planner'>;

/**
 * Connects the workbook to a plan. Links to tasks of another plan are forgotten, and with them the runs that told it; its
 * tasks themselves stay. A copy that gets a plan of its own becomes a workbook of its own, whose id is `newId`. A workbook
 * that lost its memory takes the id that it had from the tasks of the plan, if these are its own. In a plan that is new to
 * the workbook assignments are held back until they are released.
 */
export async function connectPlan(ports: ConnectPorts, plan: PlanLink, newId: string): Promise<void> {
  const { memory } = ports;
  const { plan: current, rows, place, places, settings, rebuilt } = await memory.read();
  const found = rebuilt ? await lookFor(ports, plan) : null;
  const isNew = current?.planId !== plan.planId;
  const isOther = isNew && current !== null;
  const isCopy = isOther && standingOf(place, places) === 'elsewhere';
  await memory.write({
    plan,
    ...(isNew && !found && { settings: { ...settings, quiet: true } }),
    ...(isOther && { forgotten: rows.map(({ rowId }) => rowId), journal: null }),
    ...(found && { ...found, rebuilt: false }),
    ...(isCopy && { workbookId: newId, places: firstPlaces(place), tookOver: [], lastSync: null }),
  });
}

async function lookFor({ sheet, planner }: ConnectPorts, plan: PlanLink): Promise<Found | null> {
  const [reading, { tasks }] = [await sheet.read(), await planner.read(plan, new Map())];
  return foundIn(tasks, reading);
}

/** The workbook was moved or renamed, or somebody sees it at another address: it is known by this place too. */
export async function keepPlace(memory: Memory): Promise<void> {
  const { place, places } = await memory.read();
  await memory.write({ places: [...places, place] });
}

/**
 * This copy goes on with the plan under an id of its own; `claimant` is the id that its tasks bear instead, if they do.
 * Their marks are written anew by the next sync, for which every task is read again.
 */
export async function takeOver(memory: Memory, newId: string, claimant: string | null): Promise<void> {
  const { workbookId, tookOver, rows, place } = await memory.read();
  await memory.write({
    workbookId: newId,
    places: firstPlaces(place),
    tookOver: [...new Set([...tookOver, workbookId, ...(claimant === null ? [] : [claimant])])],
    rows: rows.map((row) => ({ ...row, etag: null, detailsEtag: null })),
  });
}

/** The workbook keeps its rows and forgets the plan, which stays as it is, and the runs that told it. */
export async function disconnect(memory: Memory, newId: string): Promise<void> {
  const { rows } = await memory.read();
  await memory.write({
    workbookId: newId,
    plan: null,
    places: [],
    tookOver: [],
    lastSync: null,
    lease: null,
    forgotten: rows.map(({ rowId }) => rowId),
    journal: null,
  });
}

/** A workbook that was never saved has no place yet. */
function firstPlaces(place: string): string[] {
  return place === '' ? [] : [place];
}
