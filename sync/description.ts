import type { WorksheetLanguage } from '../shared/language';
import { worksheetLanguages } from '../shared/language';
import type { Fields } from '../shared/model';
import { worksheetWordsIn } from '../shared/words/worksheet-words';
import { plainNotes, sameNotes } from './notes';
import { isCut, titleOf } from './title';

/**
 * A task's description is made of two parts: our lines, which say what the task's other fields cannot hold, and below
 * them the notes. People may write into both.
 */

/** What our lines say. */
type Told = Pick<Fields, 'responsibility' | 'owners'>;

/** Our lines: the full text of a cut title, and the owners whom Planner cannot hold. */
function ourLines({ responsibility, owners }: Told, language: WorksheetLanguage): string {
  const lines = [];
  if (isCut(responsibility)) lines.push(plainNotes(responsibility.trim()));
  if (owners.others.length > 0) lines.push(worksheetWordsIn(language).otherOwners(owners.others.join('; ')));
  return lines.join('\n\n');
}

/** The whole description that says these fields. */
export function descriptionOf(fields: Told & Pick<Fields, 'notes'>, language: WorksheetLanguage): string {
  return joined(ourLines(fields, language), plainNotes(fields.notes));
}

interface Parts {
  /** Empty where there are none, or where somebody changed them: then they are a part of the notes. */
  ours: string;
  notes: string;
}

/**
 * The parts of a description; `known` are fields as they were agreed on or as the sheet says them, `title` is the
 * task's.
 */
export function partsOf(description: string, known: readonly Partial<Fields>[], title = ''): Parts {
  const text = plainNotes(description);
  const isKnown = known.some(({ responsibility }) => responsibility !== undefined);
  const { ours: found, whole } = foundIn(text, title);
  // Of a row that is known, the task may have been told a title which is not: the text that it was cut from shows it.
  const forms = isKnown ? formsOf(whole === '' ? known : [...known, { responsibility: whole }]) : [found];
  const [ours = ''] = forms
    .filter((form) => text === form || text.startsWith(`${form}\n`))
    .sort((one, other) => other.length - one.length);
  return { ours, notes: plainNotes(text.slice(ours.length)) };
}

/** What our lines say of a task of whose row nothing is known: the whole of its title, and owners Planner cannot hold. */
export function toldIn(description: string, title: string): { responsibility: string; others: string[] } {
  const { whole, others } = foundIn(plainNotes(description), title);
  return { responsibility: whole || title, others };
}

/** Our lines as they show by themselves: the text that the title was cut from, and owners by the words of any language. */
function foundIn(text: string, title: string): { ours: string; whole: string; others: string[] } {
  const lines = text.split('\n');
  const isWhole = (end: number) => titleOf(lines.slice(0, end).join('\n')) === title;
  const end = title.endsWith('…') ? lines.findIndex((_, at) => isWhole(at + 1)) + 1 : 0;
  const whole = lines.slice(0, end).join('\n');
  const [first = ''] = plainNotes(text.slice(whole.length)).split('\n');
  const others = othersIn(first);
  return { ours: joined(whole, others.length > 0 ? first : ''), whole, others };
}

/** The owners of a line of ours in any language. */
function othersIn(line: string): string[] {
  for (const [before, after] of aroundOthers) {
    if (line.length <= before.length + after.length || !line.startsWith(before) || !line.endsWith(after)) continue;
    return line.slice(before.length, line.length - after.length).split('; ');
  }
  return [];
}

/** What stands before and after them, by language. */
const aroundOthers = worksheetLanguages.map((language): [string, string] => {
  const [before = '', after = ''] = worksheetWordsIn(language).otherOwners('\n').split('\n');
  return [before, after];
});

export interface Redescription {
  /** Null for nothing to write. */
  text: string | null;
  /** Somebody changed our lines, so that what they should say by now is not written over it. */
  isKept: boolean;
}

/** The description with both parts brought up to date; `known` as in `partsOf`, what was agreed on first. */
export function redescribe(
  { title, description }: { title: string; description: string },
  known: readonly [agreed: Partial<Fields>, ...others: Partial<Fields>[]],
  after: Told & Pick<Fields, 'notes'>,
  language: WorksheetLanguage,
): Redescription {
  const { ours, notes } = partsOf(description, known, title);
  const written = formsOf(known.slice(0, 1));
  // Whoever wrote them may have used another language.
  const wanted = inAnyLanguage(after);
  const areTheirs = ours === '' && written.length > 0;
  const isUpToDate = wanted.includes(ours) || (areTheirs && written.some((form) => wanted.includes(form)));
  const head = isUpToDate || areTheirs ? ours : ourLines(after, language);
  const isSame = head === ours && sameNotes(notes, after.notes);
  return { text: isSame ? null : joined(head, plainNotes(after.notes)), isKept: areTheirs && !isUpToDate };
}

/** Our lines as they may have been written: fields advance one by one, so that each may be as another reading has it. */
function formsOf(known: readonly Partial<Fields>[]): string[] {
  const texts = new Set(known.map(({ responsibility = '' }) => (isCut(responsibility) ? responsibility : '')));
  const others = new Map(known.map(({ owners }) => [owners?.others.join('; ') ?? '', owners?.others ?? []]));
  const tellings = [...texts].flatMap((responsibility) =>
    [...others.values()].map((names) => ({ responsibility, owners: { people: [], others: names } })),
  );
  return [...new Set(tellings.flatMap(inAnyLanguage))].filter((form) => form !== '');
}

/** Our lines in every language in which somebody may have written them. */
function inAnyLanguage(told: Told): string[] {
  if (!isCut(told.responsibility) && told.owners.others.length === 0) return [''];
  return worksheetLanguages.map((language) => ourLines(told, language));
}

function joined(ours: string, notes: string): string {
  return [ours, notes].filter((part) => part !== '').join('\n\n');
}
