import type { WorksheetLanguage } from '../shared/language';
import { worksheetLanguages } from '../shared/language';
import type { Fields } from '../shared/model';
import { worksheetWordsIn } from '../shared/words/worksheet-words';
import { isCut } from './title';

type Told = Pick<Fields, 'responsibility' | 'owners'>;

/** Our lines in a task's description: the full text of a cut title, and the owners whom Planner cannot hold. */
export function ourLines({ responsibility, owners }: Told, language: WorksheetLanguage): string {
  const lines = [];
  if (isCut(responsibility)) lines.push(responsibility.trim());
  if (owners.others.length > 0) lines.push(worksheetWordsIn(language).otherOwners(owners.others.join('; ')));
  return lines.join('\n\n');
}

/** `none`: nothing to write. `kept`: somebody changed our lines, so the description is theirs. */
export type Redescription = { kind: 'none' | 'kept' } | { kind: 'text'; text: string };

/** The description with our lines brought up to date and everything else in it kept. */
export function redescribe(current: string, before: Told, after: Told, language: WorksheetLanguage): Redescription {
  const lines = ourLines(after, language);
  // Whoever wrote them may have used another language.
  const written = worksheetLanguages.map((one) => ourLines(before, one));
  if (written.includes(lines) || (lines !== '' && startsWith(current, lines))) return { kind: 'none' };
  const ours = written.find((text) => text !== '' && startsWith(current, text));
  if (ours === undefined && written.some((text) => text !== '')) return { kind: 'kept' };
  const rest = normal(current)
    .slice(ours === undefined ? 0 : normal(ours).length)
    .trimStart();
  return { kind: 'text', text: [lines, rest].filter((part) => part !== '').join('\n\n') };
}

function startsWith(text: string, start: string): boolean {
  return normal(text) === normal(start) || normal(text).startsWith(`${normal(start)}\n`);
}

/** Planner's pages and ours may end lines differently. */
function normal(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
