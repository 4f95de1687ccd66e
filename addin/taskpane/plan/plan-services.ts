import { isProblem } from '../../../shared/errors';
import type { Person } from '../../../shared/model';
import type { Planner } from '../../../sync/ports/planner';
import type { Memory, Sheet } from '../../../sync/ports/workbook';
import type { PlanLink } from '../../../sync/ports/workbook';
import { once } from '../once';
import { recentFirst } from './recent-plans';
import type { RecentPlans } from './recent-plans';
import type { Services } from '../services';

export interface PlanParts {
  planner: () => Promise<Planner>;
  sheet: () => Promise<Sheet>;
  memory: () => Promise<Memory>;
  recent: RecentPlans;
  newId: () => string;
  /** Adds who is not yet in People; how many were added. */
  addPeople: (people: readonly Person[]) => Promise<number>;
}

/** Choosing a plan and connecting the workbook to it. */
export function planServices({
  planner,
  sheet,
  memory,
  recent,
  newId,
  addPeople,
}: PlanParts): Pick<Services, 'groups' | 'plans' | 'sharedPlans' | 'planAt' | 'createPlan' | 'connect' | 'settle'> {
  const connecting = once(() => import('../../../sync/connect'));
  return {
    groups: async (signal) => recentFirst(await (await planner()).groups(signal), recent.ids()),
    plans: async (groupId, signal) => recentFirst(await (await planner()).plans(groupId, signal), recent.ids()),
    sharedPlans: async (signal) => recentFirst(await (await planner()).sharedPlans(signal), recent.ids()),
    planAt: async (link) => (await planner()).planAt(link),
    createPlan: async (groupId, title) => (await planner()).createPlan(groupId, title),
    async connect(link) {
      // Who is no member may not use the plan either: found out before anything is remembered.
      const { people, readable } = await peopleOf(link, await planner());
      const { connectPlan } = await connecting();
      await connectPlan({ sheet: await sheet(), memory: await memory(), planner: await planner() }, readable, newId());
      recent.used([link.planId, ...(link.groupId === null ? [] : [link.groupId])]);
      return addPeople(people);
    },
    async settle(doubt, how) {
      const { keepPlace, disconnect, takeOver } = await connecting();
      const kept = await memory();
      if (how === 'same') await keepPlace(kept);
      else if (how === 'disconnect') await disconnect(kept, newId());
      else await takeOver(kept, newId(), doubt.kind === 'taken-over' ? doubt.by : null);
    },
  };
}

/**
 * The members of the plan's group. Where the organisation does not let them be read, the plan is connected without its
 * group, and whoever its tasks name takes their place.
 */
async function peopleOf(link: PlanLink, planner: Planner): Promise<{ people: Person[]; readable: PlanLink }> {
  if (link.groupId === null) return { people: [], readable: link };
  try {
    return { people: await planner.members(link.groupId), readable: link };
  } catch (error) {
    if (!isProblem(error) || error.kind !== 'consent-missing') throw error;
    return { people: [], readable: { ...link, groupId: null } };
  }
}
