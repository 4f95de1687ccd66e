import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { SandboxPerson } from '../../serve/people';
import type { Words } from '../languages';
import { changeOf, type TaskForm } from './changes';
import { graphAs, GraphRefusal, type Graph } from './graph';
import {
  byHint,
  readBoard,
  readDetails,
  readPlans,
  type BoardReading,
  type Plan,
  type Task,
  type TaskDetails,
} from './reading';

export interface BoardSight {
  plans: Plan[];
  /** The chosen one; null if the person sees none. */
  plan: Plan | null;
  reading: BoardReading | null;
}

/** What a colleague sees of Planner and may do there. Every action ends with a fresh reading. */
export interface Board {
  /** Null until the first reading is there. */
  sight: BoardSight | null;
  /** A sentence about what went wrong last. */
  trouble: string | null;
  forgetTrouble: () => void;
  choosePlan: (planId: string) => void;
  change: (task: Task, form: TaskForm) => Promise<void>;
  add: (bucketId: string, title: string) => Promise<void>;
  addBucket: (name: string) => Promise<void>;
  remove: (task: Task) => Promise<void>;
  details: (task: Task) => Promise<TaskDetails>;
}

/** `changes` counts what the server told: each count is read once more. */
export function useBoard(person: SandboxPerson, changes: number, words: Words): Board {
  const graph = useMemo(() => graphAs(person.token, (input, init) => fetch(input, init)), [person.token]);
  const [sight, setSight] = useState<BoardSight | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [chosen, setChosen] = useState('');
  // A slow answer to an older question must not overwrite a newer one's.
  const latest = useRef(0);
  const knownPlans = useRef<Set<string> | null>(null);

  const read = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    const plans = await readPlans(graph);
    const plan = planToShow(plans, chosen, knownPlans.current);
    const reading = plan === null ? null : await readBoard(graph, plan);
    if (mine !== latest.current) return;
    knownPlans.current = new Set(plans.map(({ id }) => id));
    setSight({ plans, plan, reading });
    if (plan !== null && plan.id !== chosen) setChosen(plan.id);
  }, [graph, chosen]);

  const tell = useCallback((error: unknown) => setTrouble(sentenceOf(error, words)), [words]);

  useEffect(() => {
    read().catch(tell);
  }, [read, tell, changes]);

  const doing = async (action: (graph: Graph) => Promise<unknown>) => {
    setTrouble(null);
    try {
      await action(graph);
    } catch (error) {
      tell(error);
    }
    await read().catch(tell);
  };

  return {
    sight,
    trouble,
    forgetTrouble: () => setTrouble(null),
    choosePlan: setChosen,
    change: (task, form) => {
      const change = changeOf(task, form);
      if (Object.keys(change).length === 0) return Promise.resolve();
      return doing((graph) => graph.change(`planner/tasks/${task.id}`, task.etag, change));
    },
    add: (bucketId, title) =>
      doing((graph) => graph.create('planner/tasks', { planId: sight?.plan?.id ?? '', bucketId, title })),
    addBucket: (name) => {
      const last = sight?.reading?.buckets.toSorted(byHint).at(-1)?.orderHint ?? '';
      const place = { orderHint: `${last} !` };
      return doing((graph) => graph.create('planner/buckets', { planId: sight?.plan?.id ?? '', name, ...place }));
    },
    details: (task) => readDetails(graph, task.id),
    remove: (task) => doing((graph) => graph.remove(`planner/tasks/${task.id}`, task.etag)),
  };
}

/** A plan that was made while we looked on is the one to look at; else the chosen one; else the first. */
function planToShow(plans: Plan[], chosen: string, known: Set<string> | null): Plan | null {
  const made = known === null ? undefined : plans.find(({ id }) => !known.has(id));
  return made ?? plans.find(({ id }) => id === chosen) ?? plans[0] ?? null;
}

function sentenceOf(error: unknown, { troubles }: Words): string {
  if (!(error instanceof GraphRefusal)) return troubles.refused(error instanceof Error ? error.name : '?');
  if (error.status === 0) return troubles.away;
  if (error.status === 409 || error.status === 412) return troubles.changed;
  if (error.status === 404) return troubles.gone;
  if (error.status === 401 || error.status === 403) return troubles.forbidden;
  if (error.status === 429 || error.status >= 500) return troubles.busy;
  return troubles.refused(error.code);
}
