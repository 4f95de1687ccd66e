import { Problem } from '../../shared/errors';
import type { Planner, PlannerTask } from '../ports/planner';
import { createSendBatch } from './batch';
import type { ClientOptions } from './client';
import { createSend } from './client';
import { scopeOf } from './errors';
import type { Acquainted } from './people';
import { membersPath, peopleIn, personFields, personFrom, readGroups } from './people';
import { readPeople, readPeopleByMail, searchPeople } from './people';
import { planFrom, readPlan, readPlanAt, readPlans, readSharedPlans, withDetails } from './plans';
import { createReader } from './reader';
import { taskFrom } from './tasks';
import { write } from './write';

export interface PlannerOptions extends ClientOptions {
  /** Where a task's link to its row leads: the address of the workbook, or of the page that shows it. */
  linkBase: string;
  /** The id under which Phaseboard is registered; tasks it created are then known as its own. */
  applicationId?: string;
}

/** Planner through Microsoft Graph v1.0. Errors: `Problem`s. */
export function createPlanner(options: PlannerOptions): Planner {
  const { graph, linkBase, applicationId, now } = options;
  const send = createSend(options);
  const sendBatch = createSendBatch(send, options);
  const reader = createReader(send, sendBatch, graph, now);
  const acquainted: Acquainted = { byId: new Map(), byMail: new Map() };
  return {
    async me(signal) {
      const person = personFrom(await reader.one(`/me?${personFields}`, 'me', signal));
      if (!person) throw new Problem('signed-out', {});
      return person;
    },
    groups: (signal) => readGroups(reader, signal),
    plans: (groupId, signal) => readPlans(reader, groupId, signal),
    sharedPlans: (signal) => readSharedPlans(reader, signal),
    planAt: (link, signal) => readPlanAt(reader, link, signal),
    async createPlan(groupId, title) {
      const answer = await send({
        method: 'POST',
        path: '/planner/plans',
        scopes: [scopeOf.plans],
        body: { container: { containerId: groupId, type: 'group' }, title },
      });
      const plan = answer.status === 201 ? planFrom(answer.body) : null;
      if (!plan) throw reader.problem(answer, 'plans');
      return plan;
    },
    members: async (groupId, signal) => peopleIn(await reader.pages(membersPath(groupId), 'members', signal)),
    people: (ids, signal) => readPeople(reader, ids, acquainted, signal),
    searchPeople: (text, signal) => searchPeople(reader, text, signal),
    peopleByMail: (mails, signal) => readPeopleByMail(reader, mails, acquainted, signal),
    read: (plan, known, signal) => readPlan(reader, plan, { known, applicationId, acquainted, signal }),
    async find(taskIds, slots, signal) {
      if (taskIds.length === 0) return new Map();
      const answers = await reader.all(
        taskIds.map((id) => `/planner/tasks/${id}?$expand=details`),
        'tasks',
        signal,
      );
      const present: PlannerTask[] = [];
      for (const answer of answers) {
        const task = answer.status === 200 ? taskFrom(answer.body, { slots, applicationId }) : null;
        if (task) present.push(task);
        // The service answers a missing task like a forbidden one, or says that it is missing.
        else if (answer.status !== 404 && answer.status !== 403) throw reader.problem(answer, 'tasks');
      }
      const read = new Map((await withDetails(reader, present, new Map(), signal)).map((task) => [task.id, task]));
      return new Map(taskIds.map((id) => [id, read.get(id) ?? 'gone']));
    },
    write: ({ planId, slots }, changes, signal) =>
      write(reader, sendBatch, changes, { planId, slots, applicationId, linkBase, signal }),
  };
}
