import { groupForPlans, planOf } from './access';
import { identityOf } from './auth';
import { bodyOf, changed, contextOf, dataOf, withEtag, type Answer, type Call } from './call';
import { advance, baseVersion, firstRevision, formatEtag, refuseAnyChange, refuseCollision } from './etag';
import { invalidRequest, schemaViolation } from './errors';
import { isJsonObject, type JsonObject } from './json';
import { keepWithin } from './limits';
import { plannerPage } from './page';
import { showPlanDetails } from './plan-details';
import { expandsDetails, select } from './query';
import type { Route } from './router';
import type { PlanRecord } from './state';
import { readTitle } from './task-fields';
import { newPlannerId, nextSequence, present } from './world';

/** What Graph answers about plans. */
export const PLAN_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'groups/{}/planner/plans', access: 'read-tasks', answer: listOfGroup },
  { method: 'GET', path: 'me/planner/plans', access: 'read-tasks', answer: listMine },
  { method: 'POST', path: 'planner/plans', access: 'write-tasks', answer: create },
  { method: 'GET', path: 'planner/plans/{}', access: 'read-tasks', answer: read },
  { method: 'PATCH', path: 'planner/plans/{}', access: 'write-tasks', answer: update },
  { method: 'DELETE', path: 'planner/plans/{}', access: 'write-tasks', answer: remove },
];

/** https://learn.microsoft.com/graph/api/plannergroup-list-plans */
function listOfGroup(call: Call): Answer {
  const group = groupForPlans(call, call.key);
  return listOf(call, (plan) => plan.groupId === group.id);
}

/** https://learn.microsoft.com/graph/api/planneruser-list-plans: not every plan of my groups, only those shared with me. */
function listMine(call: Call): Answer {
  const me = call.caller.user.id;
  const { groups } = call.world.state;
  return listOf(
    call,
    (plan) => Object.hasOwn(plan.details.sharedWith, me) && groups[plan.groupId]?.members.includes(me) === true,
  );
}

function listOf(call: Call, belongs: (plan: PlanRecord) => boolean): Answer {
  const plans = Object.values(call.world.state.plans).filter(belongs);
  return plannerPage(call, 'plannerPlan', plans, (plan) => planItem(call, plan));
}

/** https://learn.microsoft.com/graph/api/planner-post-plans: the creator must be a member, being an owner is not enough. */
function create(call: Call): Answer {
  const { title, container, owner, ...others } = Object.fromEntries(dataOf(bodyOf(call)));
  refuseProperties(others);
  const name = readTitle(call, 'Plan', 'Title', title);
  const group = groupForPlans(call, container === undefined ? readOwner(owner) : readContainer(container));
  const { world, caller } = call;
  const inGroup = Object.values(world.state.plans).filter((plan) => plan.groupId === group.id);
  keepWithin(world.limits, 'MaximumPlannerPlans', inGroup.length + 1);
  keepWithin(world.limits, 'MaximumProjectsOwnedByUser', inGroup.length + 1);
  const plan: PlanRecord = {
    id: newPlannerId(world.random),
    sequence: nextSequence(world),
    title: name,
    groupId: group.id,
    createdBy: identityOf(caller),
    createdDateTime: present(world),
    revision: firstRevision(),
    details: { categoryDescriptions: {}, sharedWith: {}, revision: firstRevision() },
  };
  world.state.plans[plan.id] = plan;
  return withEtag(201, planEntity(call, plan));
}

/** The older way to name the group, deprecated since 2022 (https://learn.microsoft.com/graph/api/resources/plannerplan). */
function readOwner(owner: unknown): string {
  if (typeof owner === 'string') return owner;
  throw schemaViolation('Plan', 'Container', 'A non-null value must be specified for this field.');
}

/** https://learn.microsoft.com/graph/api/resources/plannerplancontainer: an address, or an id and a type, or all three. */
function readContainer(container: unknown): string {
  if (!isJsonObject(container)) throw invalidRequest("The property 'container' must be an object.");
  const { url, containerId, type } = Object.fromEntries(dataOf(container));
  const [, ofUrl] = typeof url === 'string' ? (/\/v1\.0\/groups\/([^/]+)\/?$/.exec(url) ?? []) : [];
  if (url !== undefined && ofUrl === undefined) throw invalidRequest('The container address is not that of a group.');
  if (containerId === undefined && ofUrl !== undefined) return ofUrl;
  if (typeof containerId !== 'string' || type !== 'group' || (ofUrl !== undefined && ofUrl !== containerId)) {
    throw invalidRequest('The container must be given by its address, or by its identifier and type.');
  }
  return containerId;
}

/** https://learn.microsoft.com/graph/api/plannerplan-get */
function read(call: Call): Answer {
  return withEtag(200, planEntity(call, planOf(call, call.key)));
}

/** https://learn.microsoft.com/graph/api/plannerplan-update */
function update(call: Call): Answer {
  const plan = planOf(call, call.key);
  const base = baseVersion(call.headers, 'plan', plan.revision);
  const { title = plan.title, ...others } = Object.fromEntries(dataOf(bodyOf(call)));
  refuseProperties(others);
  const fields = dataOf(bodyOf(call)).map(([name]) => name);
  refuseCollision(plan.revision, base, fields);
  const name = readTitle(call, 'Plan', 'Title', title);
  const next = { ...plan, title: name, revision: advance(plan.revision, fields) };
  call.world.state.plans[plan.id] = next;
  return changed(call, () => planEntity(call, next));
}

/** https://learn.microsoft.com/graph/api/plannerplan-delete: what the plan contains goes with it. */
function remove(call: Call): Answer {
  const plan = planOf(call, call.key);
  refuseAnyChange(plan.revision, baseVersion(call.headers, 'plan', plan.revision));
  const { plans, buckets, tasks } = call.world.state;
  for (const task of Object.values(tasks)) if (task.planId === plan.id) Reflect.deleteProperty(tasks, task.id);
  for (const bucket of Object.values(buckets))
    if (bucket.planId === plan.id) Reflect.deleteProperty(buckets, bucket.id);
  Reflect.deleteProperty(plans, plan.id);
  return { status: 204 };
}

function refuseProperties(others: JsonObject): void {
  const [name] = Object.keys(others);
  if (name === undefined) return;
  throw invalidRequest(
    `The property '${name}' does not exist on type 'microsoft.graph.plannerPlan' or cannot be written.`,
  );
}

function planItem(call: Call, plan: PlanRecord): JsonObject {
  const expanded = expandsDetails(call.query) && call.world.settings.expandDetails;
  const entity = {
    '@odata.etag': formatEtag('plan', plan.revision.version),
    createdDateTime: plan.createdDateTime,
    owner: plan.groupId,
    title: plan.title,
    id: plan.id,
    createdBy: plan.createdBy,
    container: { containerId: plan.groupId, type: 'group', url: `${call.origin}/v1.0/groups/${plan.groupId}` },
  };
  return select(call.query, 'plannerPlan', entity, expanded ? { details: showPlanDetails(plan) } : {});
}

function planEntity(call: Call, plan: PlanRecord): JsonObject {
  return { '@odata.context': contextOf(call, 'planner/plans/$entity'), ...planItem(call, plan) };
}
