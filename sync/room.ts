import type { FieldKey, Fields, PhaseKey } from '../shared/model';
import { inPlanner } from '../shared/status';
import { limits } from './limits';
import type { PlanLimit } from './limits';
import type { Operation, Subject } from './proposal';
import type { Readings } from './readings';
import type { Verdict } from './verdict';

/** What the plan still has room for. Tasks that are about to be completed or removed make none: they may stay. */
interface Room {
  tasks: number;
  activeTasks: number;
  /** Phases for whose bucket there is none. */
  without: ReadonlySet<PhaseKey>;
}

/**
 * Leaves out what the plan has no room for, so that Planner is not asked for what it would refuse: rows have room in
 * their order, and all others are refused with the limit. `missing` are the phases that need a bucket, in their order.
 */
export function withinRoom<V extends Verdict>(
  verdicts: readonly V[],
  missing: readonly { phase: PhaseKey }[],
  readings: Pick<Readings, 'planner'>,
): V[] {
  const { planner } = readings;
  const room: Room = {
    tasks: limits.tasks - planner.tasks.length,
    activeTasks: limits.activeTasks - planner.tasks.filter(({ percentComplete }) => percentComplete < 100).length,
    without: new Set(missing.slice(roomForBuckets(readings)).map(({ phase }) => phase)),
  };
  return verdicts.map((verdict) => {
    const refused = verdict.operations.flatMap((operation) => beyond(operation, room));
    if (refused.length === 0) return verdict;
    const fields = refused.flatMap(({ field }) => field ?? []);
    const operations = verdict.operations.flatMap((operation) => without(operation, fields));
    return {
      ...verdict,
      operations,
      refusals: [
        ...verdict.refusals,
        ...refused.map(({ subject, limit }) => ({ subject, why: 'limit' as const, limit })),
      ],
      ...(operations.length === 0 && { waiting: 0, warnings: [] }),
    };
  });
}

/** How many buckets the plan has room for. */
export function roomForBuckets({ planner }: Pick<Readings, 'planner'>): number {
  return Math.max(0, limits.buckets - planner.buckets.length);
}

/** What of an operation the plan has no room for; room that it has is taken. No field: the whole of a creation. */
function beyond(operation: Operation, room: Room): { subject: Subject; limit: PlanLimit; field: FieldKey | null }[] {
  if (operation.kind === 'create-task') {
    const { subject, values } = operation;
    const limit = limitOf(values, room);
    if (limit) return [{ subject, limit, field: null }];
    room.tasks -= 1;
    if (isActive(values)) room.activeTasks -= 1;
    return [];
  }
  if (operation.kind !== 'update-task') return [];
  const { subject, after, task } = operation;
  const moves = after.phase !== undefined && room.without.has(after.phase);
  const reopens = task.percentComplete === 100 && after.status !== undefined && isActive(after);
  const stays = reopens && room.activeTasks <= 0;
  if (reopens && !stays) room.activeTasks -= 1;
  return [
    ...(moves ? [{ subject, limit: 'buckets' as const, field: 'phase' as const }] : []),
    ...(stays ? [{ subject, limit: 'activeTasks' as const, field: 'status' as const }] : []),
  ];
}

function limitOf(values: Fields, { tasks, activeTasks, without: phases }: Room): PlanLimit | null {
  if (phases.has(values.phase)) return 'buckets';
  if (tasks <= 0) return 'tasks';
  return isActive(values) && activeTasks <= 0 ? 'activeTasks' : null;
}

function isActive({ status }: Partial<Fields>): boolean {
  return status !== undefined && inPlanner[status]?.percentComplete !== 100;
}

/** An operation without these fields, which are told to neither side; nothing is left of a creation. */
function without(operation: Operation, fields: readonly FieldKey[]): Operation[] {
  if (operation.kind === 'create-task') return [];
  if (operation.kind !== 'update-task' && operation.kind !== 'update-row') return [operation];
  // A place belongs to its phase.
  const untold = fields.includes('phase') ? [...fields, 'order'] : fields;
  const after = Object.fromEntries(
    Object.entries(operation.after).filter(([key]) => !untold.some((one) => one === key)),
  );
  const isEmpty = Object.keys(after).length === 0 && !(operation.kind === 'update-task' && operation.details);
  return isEmpty ? [] : [{ ...operation, after }];
}
