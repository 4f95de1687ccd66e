import type { SandboxPerson } from '../serve/people';
import { fieldsOf, listOf, textOf } from './board/foreign';

/** Who one can be. Errors: a rejected fetch, or an answer that is not the sandbox's. */
export async function readPeople(): Promise<SandboxPerson[]> {
  const response = await fetch('/sandbox/people');
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
  const answer: unknown = await response.json();
  return listOf(answer).map((entry) => {
    const fields = fieldsOf(entry);
    const jobTitle = textOf(fields['jobTitle']);
    return {
      id: textOf(fields['id']),
      displayName: textOf(fields['displayName']),
      userPrincipalName: textOf(fields['userPrincipalName']),
      jobTitle: jobTitle === '' ? null : jobTitle,
      member: fields['member'] === true,
      token: textOf(fields['token']),
    };
  });
}

/** Puts Planner back to its first day. Errors: as `readPeople`. */
export async function startPlannerOver(): Promise<void> {
  const response = await fetch('/sandbox/start-over', { method: 'POST' });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
}

export interface ServerEvents {
  /** Something changed in Planner, or the connection was lost and found again. */
  onPlanner: () => void;
  /** The sandbox was started over, perhaps from another window. */
  onReset: () => void;
  /** The pages were built anew. */
  onBuilt: () => void;
}

/** Listens until the returned function is called; the browser finds a lost server again by itself. */
export function listen({ onPlanner, onReset, onBuilt }: ServerEvents): () => void {
  const source = new EventSource('/sandbox/events');
  let lost = false;
  source.addEventListener('planner', onPlanner);
  source.addEventListener('reset', onReset);
  source.addEventListener('built', onBuilt);
  source.addEventListener('error', () => (lost = true));
  source.addEventListener('open', () => {
    if (lost) onPlanner();
    lost = false;
  });
  return () => source.close();
}
