import type { Person } from '../../shared/model';
import type { Planner } from '../../sync/ports/planner';
import type { Memory } from '../../sync/ports/workbook';
import type { Services } from './services';

export interface PlanParts {
  planner: () => Promise<Planner>;
  memory: () => Promise<Memory>;
  /** Adds who is not yet in People; how many were added. */
  addPeople: (people: readonly Person[]) => Promise<number>;
}

/** Choosing a plan and connecting the workbook to it. */
export function planServices({
  planner,
  memory,
  addPeople,
}: PlanParts): Pick<Services, 'groups' | 'plans' | 'createPlan' | 'connect'> {
  return {
    groups: async () => (await planner()).groups(),
    plans: async (groupId) => (await planner()).plans(groupId),
    createPlan: async (groupId, title) => (await planner()).createPlan(groupId, title),
    async connect(link) {
      // Who may not read the group's people may not use its plan either: found out before anything is remembered.
      const people = await (await planner()).members(link.groupId);
      const kept = await memory();
      const { plan, rows } = await kept.read();
      // The tasks of another plan stay there; here the rows become tasks of their own, or find those that bear their marks.
      const isAnother = plan !== null && plan.planId !== link.planId;
      await kept.write({ plan: link, ...(isAnother && { forgotten: rows.map(({ rowId }) => rowId) }) });
      return addPeople(people);
    },
  };
}
