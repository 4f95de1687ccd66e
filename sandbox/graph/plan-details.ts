import { planOf } from './access';
import { bodyOf, changed, contextOf, dataOf, withEtag, type Answer, type Call } from './call';
import { advance, baseVersion, formatEtag, refuseCollision } from './etag';
import { invalidRequest } from './errors';
import { copyOf, isJsonObject, readText, without, type JsonObject } from './json';
import { keepWithin } from './limits';
import { flagEntries, refuseOtherThanCategory, refuseOtherThanGuid } from './open-type';
import { select } from './query';
import type { Route } from './router';
import type { PlanDetailsRecord, PlanRecord } from './state';

/** What Graph answers about a plan's label names and the people it is shared with. */
export const PLAN_DETAILS_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'planner/plans/{}/details', access: 'read-tasks', answer: read },
  { method: 'PATCH', path: 'planner/plans/{}/details', access: 'write-tasks', answer: update },
];

/** https://learn.microsoft.com/graph/api/plannerplandetails-get */
function read(call: Call): Answer {
  return withEtag(200, planDetailsEntity(call, planOf(call, call.key)));
}

/** https://learn.microsoft.com/graph/api/plannerplandetails-update: what is not named keeps its value. */
function update(call: Call): Answer {
  const plan = planOf(call, call.key);
  const base = baseVersion(call.headers, 'planDetails', plan.details.revision);
  const draft = copyOf(plan.details);
  const fields = dataOf(bodyOf(call)).flatMap(([name, value]) => {
    if (name === 'categoryDescriptions') return nameLabels(draft, value);
    if (name === 'sharedWith') return share(draft, value);
    throw invalidRequest(
      `The property '${name}' does not exist on type 'microsoft.graph.plannerPlanDetails' or cannot be written.`,
    );
  });
  refuseCollision(plan.details.revision, base, fields);
  keepShares(call, plan, draft);
  const next = { ...plan, details: { ...draft, revision: advance(plan.details.revision, fields) } };
  call.world.state.plans[plan.id] = next;
  return changed(call, () => planDetailsEntity(call, next));
}

/** https://learn.microsoft.com/graph/api/resources/plannercategorydescriptions: null gives a label its colour's name back. */
function nameLabels(draft: PlanDetailsRecord, value: unknown): string[] {
  if (!isJsonObject(value)) throw invalidRequest("The property 'categoryDescriptions' must be an object.");
  return dataOf(value).map(([category, description]) => {
    refuseOtherThanCategory('plannerCategoryDescriptions', category);
    const text = readText(category, description);
    const others = without(draft.categoryDescriptions, category);
    draft.categoryDescriptions = text === null ? others : { ...others, [category]: text };
    return `categoryDescriptions/${category}`;
  });
}

/** https://learn.microsoft.com/graph/api/resources/planneruserids */
function share(draft: PlanDetailsRecord, value: unknown): string[] {
  return flagEntries('sharedWith', 'plannerUserIds', value).map(([userId, shared]) => {
    refuseOtherThanGuid('sharedWith', userId);
    const others = without(draft.sharedWith, userId);
    draft.sharedWith = shared ? { ...others, [userId]: true } : others;
    return `sharedWith/${userId}`;
  });
}

/** Errors: 403 for one person more than a plan can be shared with, and for one plan more than somebody can have shared. */
function keepShares(call: Call, plan: PlanRecord, draft: PlanDetailsRecord): void {
  const { limits, state } = call.world;
  const isShared = ({ sharedWith }: PlanDetailsRecord, id: string) => Object.hasOwn(sharedWith, id);
  const people = Object.keys(draft.sharedWith);
  const added = people.filter((id) => !isShared(plan.details, id));
  if (added.length > 0) keepWithin(limits, 'MaximumUsersSharedWithProject', people.length);
  for (const id of added) {
    const plans = Object.values(state.plans).filter(({ details }) => isShared(details, id));
    keepWithin(limits, 'MaximumProjectsSharedWithUser', plans.length + 1);
  }
}

/** A plan's details: the plan's id, an etag of their own, all 25 labels with null for those without a name. */
export function showPlanDetails(plan: PlanRecord): JsonObject {
  const { categoryDescriptions, sharedWith, revision } = plan.details;
  const categories = Array.from({ length: 25 }, (_, at) => `category${at + 1}`);
  return {
    '@odata.etag': formatEtag('planDetails', revision.version),
    id: plan.id,
    sharedWith,
    categoryDescriptions: Object.fromEntries(categories.map((name) => [name, categoryDescriptions[name] ?? null])),
  };
}

function planDetailsEntity(call: Call, plan: PlanRecord): JsonObject {
  return {
    '@odata.context': contextOf(call, `planner/plans('${plan.id}')/details/$entity`),
    ...select(call.query, 'plannerPlanDetails', showPlanDetails(plan)),
  };
}
