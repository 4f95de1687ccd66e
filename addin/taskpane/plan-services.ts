import type { Person } from '../../shared/model';
import { connectPlan, disconnect, keepPlace, takeOver } from '../../sync/connect';
import type { Planner } from '../../sync/ports/planner';
import type { Memory, Sheet } from '../../sync/ports/workbook';
import type { Services } from './services';

export interface PlanParts {
  planner: () => Promise<Planner>;
  sheet: () => Promise<Sheet>;
  memory: () => Promise<Memory>;
  newId: () => string;
  /** Adds who is not yet in People; how many were added. */
  addPeople: (people: readonly Person[]) => Promise<number>;
}

/** Choosing a plan and connecting the workbook to it. */
export function planServices({
  planner,
  sheet,
  memory,
  newId,
  addPeople,
}: PlanParts): Pick<Services, 'groups' | 'plans' | 'createPlan' | 'connect' | 'settle'> {
  return {
    groups: async () => (await planner()).groups(),
    plans: async (groupId) => (await planner()).plans(groupId),
    createPlan: async (groupId, title) => (await planner()).createPlan(groupId, title),
    async connect(link) {
      // Who may not read the group's people may not use its plan either: found out before anything is remembered.
      const people = await (await planner()).members(link.groupId);
      await connectPlan({ sheet: await sheet(), memory: await memory(), planner: await planner() }, link, newId());
      return addPeople(people);
    },
    async settle(doubt, how) {
      const kept = await memory();
      if (how === 'same') await keepPlace(kept);
      else if (how === 'disconnect') await disconnect(kept, newId());
      else await takeOver(kept, newId(), doubt.kind === 'taken-over' ? doubt.by : null);
    },
  };
}
