import type { Person } from '../shared/model';
import { likelyPeople } from './likely-people';
import { plainName } from './owners';
import type { Subject, Warning } from './proposal';

/** A name of owners that may mean somebody Planner can hold: asked once, whichever rows say it. */
export interface NameQuestion {
  name: string;
  rows: Subject[];
  /** `several`: people of that name. `near`: people of a name like it. */
  because: 'several' | 'near';
  candidates: Person[];
}

/** One question a name, of those that tasks are about to be made or changed without; names like nobody's ask nothing. */
export function nameQuestions(warnings: readonly Warning[], people: readonly Person[]): NameQuestion[] {
  return unheldNames(warnings, people).filter(({ candidates }) => candidates.length > 0);
}

/** The names like nobody's: whoever wants may say all the same whom they mean. */
export function strangeNames(warnings: readonly Warning[], people: readonly Person[]): NameQuestion[] {
  return unheldNames(warnings, people).filter(({ candidates }) => candidates.length === 0);
}

function unheldNames(warnings: readonly Warning[], people: readonly Person[]): NameQuestion[] {
  const questions = new Map<string, NameQuestion>();
  for (const warning of warnings) {
    if (warning.kind !== 'owners-unheld') continue;
    for (const { name, why, candidates } of warning.owners) {
      const known = questions.get(plainName(name));
      if (known) known.rows.push(warning.subject);
      else if (why === 'several') {
        questions.set(plainName(name), { name, rows: [warning.subject], because: why, candidates });
      } else if (why === 'unknown') {
        const near = likelyPeople(name, people);
        questions.set(plainName(name), { name, rows: [warning.subject], because: 'near', candidates: near });
      }
    }
  }
  return [...questions.values()];
}
