import type { Call } from './call';
import { invalidRequest, itemNotFound, noAccess, noAccessOrMissing } from './errors';
import { find } from './json';
import type { BucketRecord, GroupRecord, PlanRecord, TaskRecord } from './state';
import { isPlannerId } from './world';

/**
 * Who may touch what. A plan belongs to its group: every member may read and change it, nobody else may even read it,
 * whatever scopes the token has (https://learn.microsoft.com/graph/api/resources/planner-overview#plans,
 * microsoft-graph-docs issue 6142). Errors of all: 400 for a malformed id, 404 or 403 for a missing item, 403 for outsiders.
 */

/** The plan of that id. */
export function planOf(call: Call, id: string): PlanRecord {
  const plan = present(call, call.world.state.plans, id);
  refuseOutsider(call, find(call.world.state.groups, plan.groupId));
  return plan;
}

/** The bucket of that id. */
export function bucketOf(call: Call, id: string): BucketRecord {
  const bucket = present(call, call.world.state.buckets, id);
  planOf(call, bucket.planId);
  return bucket;
}

/** The task of that id. */
export function taskOf(call: Call, id: string): TaskRecord {
  const task = present(call, call.world.state.tasks, id);
  planOf(call, task.planId);
  return task;
}

/** The plan that something new is to belong to: here the service does not tell a missing one from a forbidden one. */
export function planForNew(call: Call, id: unknown): PlanRecord {
  if (typeof id !== 'string' || !isPlannerId(id)) throw malformedId(id);
  const plan = find(call.world.state.plans, id);
  const group = plan === undefined ? undefined : find(call.world.state.groups, plan.groupId);
  if (plan === undefined || !isMember(call, group)) throw noAccessOrMissing();
  return plan;
}

/** The group whose plans are asked for. */
export function groupForPlans(call: Call, id: string): GroupRecord {
  const group = find(call.world.state.groups, id);
  if (group === undefined || !isMember(call, group)) throw noAccessOrMissing();
  return group;
}

function present<T>(call: Call, records: Record<string, T>, id: string): T {
  if (!isPlannerId(id)) throw malformedId(id);
  const record = find(records, id);
  if (record !== undefined) return record;
  throw call.world.settings.missingItem === 404 ? itemNotFound() : noAccessOrMissing();
}

/** An owner who is not a member is an outsider too (microsoft-graph-docs issue 636). */
function isMember(call: Call, group: GroupRecord | undefined): boolean {
  return group?.members.includes(call.caller.user.id) ?? false;
}

function refuseOutsider(call: Call, group: GroupRecord | undefined): void {
  if (!isMember(call, group)) throw noAccess();
}

function malformedId(id: unknown): Error {
  return invalidRequest(`The identifier '${typeof id === 'string' ? id : typeof id}' is not in a valid format.`);
}
