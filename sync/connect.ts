import type { Memory, PlanLink } from './ports/workbook';

/** Connects the workbook to a plan. Links to tasks of another plan are forgotten; its tasks themselves stay. */
export async function connectPlan(memory: Memory, plan: PlanLink): Promise<void> {
  const { plan: current, rows } = await memory.read();
  const isOther = current !== null && current.planId !== plan.planId;
  await memory.write({ plan, ...(isOther && { forgotten: rows.map(({ rowId }) => rowId) }) });
}
