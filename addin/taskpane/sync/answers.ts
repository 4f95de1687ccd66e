import type { FieldKey, Person, PersonId, PhaseKey, RowId } from '../../../shared/model';
import { decideAll } from '../../../sync/decisions';
import type { Decisions, FieldDecisions, LeavableKind, Side } from '../../../sync/decisions';
import type { Guard, Proposal } from '../../../sync/proposal';
import type { Readings } from '../../../sync/readings';

/** What an answer changes; an answer of `null` takes it back. */
export type Answer =
  | { kind: 'conflict'; rowId: RowId; decided: FieldDecisions }
  | { kind: 'undecided'; rowId: RowId; field: FieldKey }
  /** Every conflict that was asked about, or every one of a row. */
  | { kind: 'conflicts'; side: Side; of?: RowId }
  | { kind: 'removal'; rowId: RowId; choice: 'remove' | 'restore' | null }
  | { kind: 'guard'; guard: Guard; meant: boolean }
  | { kind: 'leave'; rowId: RowId; operation: LeavableKind; leave: boolean }
  | { kind: 'adopt'; taskId: string; phase: PhaseKey | null }
  /** Which bucket of the plan a phase gets. */
  | { kind: 'bucket'; phase: PhaseKey; bucketId: string | null }
  | { kind: 'quiet'; quiet: boolean }
  /** Whom a name means; `undefined` is not said yet. `found`: somebody who was searched for. */
  | { kind: 'name'; name: string; meaning: PersonId | null | undefined; found?: Person };

/** The decisions with one answer more. `open` is what was asked. */
export function withAnswer(decisions: Decisions, answer: Answer, open: Proposal): Decisions {
  switch (answer.kind) {
    case 'conflict':
      return changed(decisions, 'conflicts', answer.rowId, {
        ...decisions.conflicts[answer.rowId],
        ...answer.decided,
      });
    case 'undecided': {
      const decided = { ...decisions.conflicts[answer.rowId] };
      Reflect.deleteProperty(decided, answer.field);
      return changed(decisions, 'conflicts', answer.rowId, decided);
    }
    case 'conflicts':
      return decideAll({ ...open, decisions }, { conflicts: answer.side }, answer.of);
    case 'removal':
      return changed(decisions, 'removals', answer.rowId, answer.choice);
    case 'guard': {
      const { guard, meant } = answer;
      if (guard.kind === 'removals') return { ...decisions, manyRemovals: meant ? guard.count : 0 };
      const others = decisions.believe.filter((side) => side !== guard.side);
      return { ...decisions, believe: meant ? [...others, guard.side] : others };
    }
    case 'leave': {
      const others = (decisions.leave[answer.rowId] ?? []).filter((kind) => kind !== answer.operation);
      return changed(decisions, 'leave', answer.rowId, answer.leave ? [...others, answer.operation] : others);
    }
    case 'adopt':
      return changed(decisions, 'adopt', answer.taskId, answer.phase);
    case 'bucket':
      return changed(decisions, 'buckets', answer.phase, answer.bucketId);
    case 'quiet':
      return { ...decisions, quiet: answer.quiet };
    case 'name': {
      const names = { ...decisions.names };
      if (answer.meaning === undefined) Reflect.deleteProperty(names, answer.name);
      else names[answer.name] = answer.meaning;
      return { ...decisions, names };
    }
  }
}

/** The readings, with somebody whom an answer brings in. */
export function withFound(readings: Readings, answer: Answer): Readings {
  const found = answer.kind === 'name' ? answer.found : undefined;
  if (!found || readings.people.some(({ id }) => id === found.id)) return readings;
  return { ...readings, people: [...readings.people, found] };
}

/** The decisions with another one about a row, a task or a phase; null takes it away. */
function changed<K extends 'conflicts' | 'removals' | 'leave' | 'adopt' | 'buckets'>(
  decisions: Decisions,
  about: K,
  id: string,
  decision: Decisions[K][string] | null,
): Decisions {
  const others = Object.fromEntries(Object.entries(decisions[about]).filter(([key]) => key !== id));
  return { ...decisions, [about]: decision === null ? others : { ...others, [id]: decision } };
}
