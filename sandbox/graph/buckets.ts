import { bucketOf, planForNew, planOf } from './access';
import { bodyOf, changed, contextOf, dataOf, withEtag, type Answer, type Call } from './call';
import { advance, baseVersion, firstRevision, formatEtag, refuseAnyChange, refuseCollision } from './etag';
import { invalidRequest, schemaViolation } from './errors';
import type { JsonObject } from './json';
import { keepWithin } from './limits';
import { defaultHint, issueHint } from './order-hint';
import { plannerPage } from './page';
import { select } from './query';
import type { Route } from './router';
import type { BucketRecord } from './state';
import { readTitle } from './task-fields';
import { newPlannerId, nextSequence, present } from './world';

/** What Graph answers about buckets. */
export const BUCKET_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'planner/plans/{}/buckets', access: 'read-tasks', answer: list },
  { method: 'POST', path: 'planner/buckets', access: 'write-tasks', answer: create },
  { method: 'GET', path: 'planner/buckets/{}', access: 'read-tasks', answer: read },
  { method: 'PATCH', path: 'planner/buckets/{}', access: 'write-tasks', answer: update },
  { method: 'DELETE', path: 'planner/buckets/{}', access: 'write-tasks', answer: remove },
];

/** https://learn.microsoft.com/graph/api/plannerplan-list-buckets */
function list(call: Call): Answer {
  const plan = planOf(call, call.key);
  const buckets = Object.values(call.world.state.buckets).filter((bucket) => bucket.planId === plan.id);
  return plannerPage(call, 'plannerBucket', buckets, (bucket) => bucketItem(call, bucket));
}

/** https://learn.microsoft.com/graph/api/planner-post-buckets */
function create(call: Call): Answer {
  const { name, planId, orderHint, ...others } = Object.fromEntries(dataOf(bodyOf(call)));
  refuseProperties(others);
  if (planId === undefined || planId === null) {
    throw schemaViolation('Bucket', 'PlanId', 'A non-null value must be specified for this field.');
  }
  const title = readTitle(call, 'Bucket', 'Name', name);
  const plan = planForNew(call, planId);
  const { world } = call;
  const inPlan = Object.values(world.state.buckets).filter((bucket) => bucket.planId === plan.id);
  keepWithin(world.limits, 'MaximumBucketsInProject', inPlan.length + 1);
  const bucket: BucketRecord = {
    id: newPlannerId(world.random),
    sequence: nextSequence(world),
    name: title,
    planId: plan.id,
    orderHint: issueHint('orderHint', orderHint ?? ' !', defaultHint(present(world), world.random)),
    revision: firstRevision(),
  };
  world.state.buckets[bucket.id] = bucket;
  return withEtag(201, bucketEntity(call, bucket));
}

/** https://learn.microsoft.com/graph/api/plannerbucket-get */
function read(call: Call): Answer {
  return withEtag(200, bucketEntity(call, bucketOf(call, call.key)));
}

/** https://learn.microsoft.com/graph/api/plannerbucket-update */
function update(call: Call): Answer {
  const bucket = bucketOf(call, call.key);
  const { world } = call;
  const base = baseVersion(call.headers, 'bucket', bucket.revision);
  const data = dataOf(bodyOf(call));
  const { name, orderHint, ...others } = Object.fromEntries(data);
  refuseProperties(others);
  const fields = data.map(([field]) => field);
  refuseCollision(bucket.revision, base, fields);
  const next = {
    ...bucket,
    name: name === undefined ? bucket.name : readTitle(call, 'Bucket', 'Name', name),
    orderHint:
      orderHint === undefined
        ? bucket.orderHint
        : issueHint('orderHint', orderHint, defaultHint(present(world), world.random)),
    revision: advance(bucket.revision, fields),
  };
  world.state.buckets[bucket.id] = next;
  return changed(call, () => bucketEntity(call, next));
}

/**
 * https://learn.microsoft.com/graph/api/plannerbucket-delete. The page does not say what becomes of the tasks; Planner's
 * own pages delete them with the bucket, and so does the emulator.
 */
function remove(call: Call): Answer {
  const bucket = bucketOf(call, call.key);
  refuseAnyChange(bucket.revision, baseVersion(call.headers, 'bucket', bucket.revision));
  const { buckets, tasks } = call.world.state;
  for (const task of Object.values(tasks)) if (task.bucketId === bucket.id) Reflect.deleteProperty(tasks, task.id);
  Reflect.deleteProperty(buckets, bucket.id);
  return { status: 204 };
}

function refuseProperties(others: JsonObject): void {
  const [name] = Object.keys(others);
  if (name === undefined) return;
  throw invalidRequest(
    `The property '${name}' does not exist on type 'microsoft.graph.plannerBucket' or cannot be written.`,
  );
}

function bucketItem(call: Call, bucket: BucketRecord): JsonObject {
  return select(call.query, 'plannerBucket', {
    '@odata.etag': formatEtag('bucket', bucket.revision.version),
    name: bucket.name,
    planId: bucket.planId,
    orderHint: bucket.orderHint,
    id: bucket.id,
  });
}

function bucketEntity(call: Call, bucket: BucketRecord): JsonObject {
  return { '@odata.context': contextOf(call, 'planner/buckets/$entity'), ...bucketItem(call, bucket) };
}
