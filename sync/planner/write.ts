import type { Problem } from '../../shared/errors';
import { isProblem } from '../../shared/errors';
import type { PlannerChange, PlannerOutcome, PlannerTask, TaskDetails } from '../ports/planner';
import type { BatchItem, SendBatch } from './batch';
import { noAnswer } from './batch';
import { scopeOf } from './errors';
import type { GraphAnswer } from './errors';
import { textIn } from './json';
import { hintsFor, placeOnBoard } from './places';
import { bucketFrom } from './plans';
import type { Reader } from './reader';
import type { Reading } from './tasks';
import { detailsBody, detailsFrom, newTaskBody, taskChangeBody, taskFrom, tookDetails } from './tasks';

interface Writing extends Reading {
  planId: string;
  linkBase: string;
  signal: AbortSignal | undefined;
}

/** Writes changes that do not depend on each other, and says what became of each. */
export async function write(
  reader: Reader,
  sendBatch: SendBatch,
  changes: readonly PlannerChange[],
  writing: Writing,
): Promise<PlannerOutcome[]> {
  const hints = hintsFor(changes, ({ orderHint }) => orderHint);
  const items = changes.map((change) => itemOf(change, hints, writing));
  const manner = { scopes: [scopeOf.tasks], signal: writing.signal };
  const sent = items.filter((item) => item !== null);
  const answers = sent.length > 0 ? await sendBatch(sent, manner) : [];
  const outcomes: PlannerOutcome[] = [];
  const unmarked: { at: number; change: Extract<PlannerChange, { kind: 'create-task' }>; task: PlannerTask }[] = [];
  changes.forEach((change, at) => {
    const answer = items[at] ? answers.shift() : undefined;
    // The task says already what it should.
    const outcome = answer ? outcomeOf(change, answer, writing, reader) : { done: true as const };
    outcomes.push(outcome);
    if (change.kind !== 'create-task' || !outcome.done || !outcome.task) return;
    if (!tookDetails(answer?.body, change.details)) unmarked.push({ at, change, task: outcome.task });
  });
  await placeOnBoard(
    reader,
    sendBatch,
    changes.filter((_, at) => outcomes[at]?.done),
    writing.signal,
  );
  if (unmarked.length > 0) {
    const marked = await writeDetails(reader, sendBatch, unmarked, writing).catch((error: unknown) => {
      // The tasks are there all the same, and must be known of.
      if (!isProblem(error)) throw error;
      return unmarked.map(() => ({ done: false, problem: error }));
    });
    unmarked.forEach(({ at, task }, order) => {
      const { done, problem } = marked[order] ?? { done: false, problem: undefined };
      // Created, and without its description and mark: linked, and brought up to date by the next sync.
      outcomes[at] = done ? { done, task } : { done: false, why: 'uncertain', task, ...(problem && { problem }) };
    });
  }
  return outcomes;
}

/** Details in a second step, for a service that ignores them in a creation. */
async function writeDetails(
  reader: Reader,
  sendBatch: SendBatch,
  created: readonly { change: Extract<PlannerChange, { kind: 'create-task' }>; task: PlannerTask }[],
  { linkBase, signal }: Writing,
): Promise<{ done: boolean; problem?: Problem }[]> {
  const read = await reader.all(
    created.map(({ task }) => `/planner/tasks/${task.id}/details`),
    'tasks',
    signal,
  );
  const found = read.map(({ body }) => detailsFrom(body));
  const items = created.map(({ change, task }, at): BatchItem | null => {
    const details = found[at];
    return !details || saysAnything(details)
      ? null
      : {
          method: 'PATCH',
          path: `/planner/tasks/${task.id}/details`,
          headers: { 'If-Match': details.etag },
          body: detailsBody(change.details, linkBase),
        };
  });
  const answers = await sendBatch(
    items.filter((item) => item !== null),
    { scopes: [scopeOf.tasks], signal },
  );
  return items.map((item, at) => {
    const answer = item ? answers.shift() : read[at];
    const done = item !== null && answer !== undefined && answer.status < 300 && answer.status !== noAnswer;
    return done || !answer || found[at] ? { done } : { done, problem: reader.problem(answer, 'tasks') };
  });
}

/** Somebody wrote into the task as soon as it was there, which the next sync merges. */
function saysAnything({ description, checklist }: TaskDetails): boolean {
  return description.trim() !== '' || checklist.length > 0;
}

function itemOf(
  change: PlannerChange,
  hints: ReadonlyMap<string, string>,
  { planId, slots, linkBase }: Writing,
): BatchItem | null {
  const withEtag = (etag: string) => ({ 'If-Match': etag, Prefer: 'return=representation' });
  switch (change.kind) {
    case 'create-bucket':
      return {
        method: 'POST',
        path: '/planner/buckets',
        body: { name: change.name, planId, orderHint: `${change.after} !` },
      };
    case 'name-labels':
      return {
        method: 'PATCH',
        path: `/planner/plans/${planId}/details`,
        headers: withEtag(change.etag),
        body: { categoryDescriptions: change.names },
      };
    case 'create-task':
      return { method: 'POST', path: '/planner/tasks', body: newTaskBody(change, planId, slots, linkBase) };
    case 'update-task': {
      const orderHint = hints.get(change.taskId);
      const body = { ...taskChangeBody(change, slots), ...(orderHint !== undefined && { orderHint }) };
      if (Object.keys(body).length === 0) return null;
      return { method: 'PATCH', path: `/planner/tasks/${change.taskId}`, headers: withEtag(change.etag), body };
    }
    case 'write-details': {
      const body = detailsBody(change.details, linkBase);
      if (Object.keys(body).length === 0) return null;
      return {
        method: 'PATCH',
        path: `/planner/tasks/${change.taskId}/details`,
        headers: withEtag(change.etag),
        body,
      };
    }
    case 'remove-task':
      return { method: 'DELETE', path: `/planner/tasks/${change.taskId}`, headers: { 'If-Match': change.etag } };
  }
}

function outcomeOf(change: PlannerChange, answer: GraphAnswer, reading: Reading, reader: Reader): PlannerOutcome {
  const { status, body } = answer;
  if (status >= 200 && status < 300) {
    const bucket = change.kind === 'create-bucket' ? bucketFrom(body) : null;
    const task = textIn(body, 'planId') !== null && bucket === null ? taskFrom(body, reading) : null;
    return { done: true, ...(bucket && { bucket }), ...(task && { task }) };
  }
  if (status === 404) return change.kind === 'remove-task' ? { done: true } : { done: false, why: 'gone' };
  // Stale, or of a resource that is not there any more: what the task says now decides.
  if (status === 409 || status === 412) return { done: false, why: 'moved' };
  const problem = reader.problem(answer, 'tasks');
  // A missing task may be answered like a forbidden one.
  if (status === 403 && problem.kind === 'not-a-member' && 'taskId' in change) {
    return { done: false, why: 'moved', problem };
  }
  const refused = status >= 400 && status < 500 && status !== 408;
  return { done: false, why: refused ? 'refused' : 'uncertain', problem };
}
