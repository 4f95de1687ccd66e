import { dateInWords, isCalendarDate } from '../shared/dates';
import { rowEntryKinds } from '../shared/journal';
import type { FieldKey, Fields, Owners, Person, StepLine } from '../shared/model';
import { formatSteps } from '../shared/steps';
import type { Words } from '../shared/words/languages';
import { fieldKeys } from './fields';
import type { Doubt } from './doubt';
import { placeInWords } from './place';
import { releasedBy } from './held';
import { limits } from './limits';
import type { NameQuestion } from './name-questions';
import { nameOf } from './owners';
import { noteChanges, stepChanges } from './step-changes';
import type { StepChange } from './step-changes';
import type { Side } from './decisions';
import type {
  Ask,
  Conflict,
  FieldValue,
  Guard,
  Operation,
  OperationKind,
  Proposal,
  Refusal,
  Warning,
} from './proposal';

type Telling = Pick<Proposal, 'people' | 'phases' | 'undoes'>;

/** The words for each part of a proposal, in one language. The pane and the command line use the same. */
export function tellerOf({ people, phases, undoes }: Telling, { language, proposal: words, status, priority }: Words) {
  const value = (field: FieldKey, said: FieldValue | undefined, text = shortened): string => {
    if (field === 'priority') return Object.entries(priority).find(([key]) => key === said)?.[1] ?? priority.medium;
    if (said === undefined || said === null || said === '') return words.none;
    if (Array.isArray(said)) return text(formatSteps(said)) || words.none;
    // A rank says nothing to people.
    if (typeof said === 'number') return words.moved;
    if (typeof said !== 'string') return owners(said) || words.none;
    if (field === 'status') return Object.entries(status).find(([key]) => key === said)?.[1] ?? said;
    if (field === 'phase') return phases.find(({ key }) => key === said)?.title ?? said;
    if (['responsibility', 'completedBy', 'notes', 'workstream', 'party'].includes(field)) return text(said);
    return isCalendarDate(said) ? dateInWords(said, language) : said;
  };
  /** A value in full, for whoever has to choose between two. */
  const whole = (field: FieldKey, said: FieldValue | undefined) => value(field, said, (text) => text);
  const owners = ({ people: ids, others, held = [] }: Owners) =>
    [
      ...ids.map((id) => (held.includes(id) ? words.waitingOwner(nameOf(id, people)) : nameOf(id, people))),
      ...others,
    ].join('; ');
  const row = ({ number, title }: { number: string; title: string }) => words.row(number, shortened(title));
  const change = (field: FieldKey, before: Partial<Fields>, after: Partial<Fields>) => {
    if (field === 'steps' || field === 'notes')
      return `${words.field[field]}: ${lines(field, before[field], after[field])}`;
    if (field === 'order') return value(field, after[field]);
    const [first, ...more] = releasedBy(before.owners, after.owners);
    if (field === 'owners' && first !== undefined) return words.assign(nameOf(first, people), more.length);
    return words.change(words.field[field], value(field, before[field]), value(field, after[field]));
  };
  /** What became of each of the lines that a value is made of; undefined where it is made of none. */
  const lines = (field: FieldKey, before: FieldValue | undefined, after: FieldValue | undefined) => {
    if (field === 'notes') return told(noteChanges(textIn(before), textIn(after)));
    return field === 'steps' ? told(stepChanges(stepsIn(before), stepsIn(after))) : undefined;
  };
  const told = (changes: readonly StepChange[]) =>
    changes
      .map((one) =>
        one.kind === 'reworded'
          ? words.step.reworded(shortened(one.from), shortened(one.text))
          : words.step[one.kind](shortened(one.text)),
      )
      .join(', ');
  const changes = (before: Partial<Fields>, after: Partial<Fields>) =>
    fieldsTold(after)
      .map((field) => change(field, before, after))
      .join('. ');

  const operation = (one: Operation): string => {
    const { operation: said } = words;
    switch (one.kind) {
      case 'create-bucket':
      case 'create-label':
        return said[one.kind](one.name);
      case 'create-task':
        return (one.again ? said['create-again'] : said['create-task'])(row(one.subject));
      case 'update-task': {
        const changed = changes(one.before, one.after);
        if (changed) return said['update-task'](row(one.subject), `${changed}.`);
        return said[one.details?.description == null ? 'mark-task' : 'describe-task'](row(one.subject));
      }
      case 'add-row':
        return (one.back ? said['bring-back'] : said['add-row'])(row(one.subject));
      case 'update-row':
        return said['update-row'](row(one.subject), `${changes(one.before, one.after)}.`);
      case 'remove-task':
        return said[one.because === 'double' ? 'remove-double' : 'remove-task'](row(one.subject));
      case 'remove-row':
        if (one.because === 'double') return said['remove-second-row'](row(one.subject));
        return said[one.kind](row(one.subject));
    }
  };
  const left = (one: Operation) => words.leftOut(operation(one));
  const ask = ({ because, subject }: Ask) => words.ask[because](row(subject));
  /** What a side of a conflict says; of steps and notes, what it made of them, for they are too long to be compared. */
  const side = ({ field, snapshot, ...sides }: Conflict, which: Side) =>
    (snapshot === undefined ? undefined : lines(field, snapshot, sides[which])) ?? value(field, sides[which]);
  const conflict = (one: Conflict) => {
    const { subject, field, snapshot, before } = one;
    const about = [row(subject), words.field[field]] as const;
    const [sheet, planner, was] = [side(one, 'sheet'), side(one, 'planner'), value(field, snapshot)];
    return undoes
      ? words.undoConflict(...about, was, sheet, planner, value(field, before))
      : words.conflict(...about, sheet, planner, was);
  };
  const refusal = (one: Refusal) =>
    one.why === 'limit'
      ? words.limit[one.limit](row(one.subject), limits[one.limit])
      : words.refusal[one.why](row(one.subject));
  const name = ({ name: said, rows, because, candidates }: NameQuestion) =>
    words.name[because](said, candidates.map(candidate).join(', '), rows.length);
  const warning = (one: Warning): string[] => {
    const about = row(one.subject);
    switch (one.kind) {
      case 'owners-unheld':
        return one.owners.map(({ name: owner, why, candidates }) => {
          if (why === 'too-many') return words.warning['owner-too-many'](about, owner, limits.assignees);
          return why === 'several'
            ? words.warning['owner-homonym'](about, owner, candidates.map(({ mail, id }) => mail || id).join(', '))
            : words.warning['owner-unknown'](about, owner);
        });
      case 'unreadable':
        return [words.warning.unreadable(about, words.field[one.field], one.text)];
      case 'computed':
        return [words.warning.computed(about, words.field[one.field])];
      case 'no-free-label':
        return [
          words.warning['no-free-label'](about, 'status' in one.label ? status[one.label.status] : one.label.named),
        ];
      case 'steps-over-limit':
        return [words.warning['steps-over-limit'](about, one.count)];
      default:
        return [words.warning[one.kind](about)];
    }
  };
  /** What an undo leaves behind, if anything. */
  const kept = () => {
    const names = (undoes?.entries ?? []).flatMap((entry) => ('name' in entry ? words.row('', entry.name) : []));
    return names.length > 0 ? [words.undoKeeps(names.join(', '))] : [];
  };
  const guard = (one: Guard) =>
    one.kind === 'removals'
      ? words.guard.removals(one.count, one.remembered)
      : words.guard[one.side](one.seen, one.remembered);
  const doubt = (one: Doubt) =>
    one.kind === 'elsewhere'
      ? words.doubt.elsewhere(placeInWords(one.was), placeInWords(one.now))
      : words.doubt['taken-over'](placeInWords(one.at));
  return {
    value,
    whole,
    row,
    change,
    side,
    operation,
    left,
    ask,
    conflict,
    refusal,
    name,
    warning,
    kept,
    guard,
    doubt,
  };
}

/** The fields of a change that are told to people. A task that comes to another phase has another place, of course. */
export function fieldsTold(after: Partial<Fields>): FieldKey[] {
  return fieldKeys.filter((field) => field in after && !(field === 'order' && 'phase' in after));
}

/** How many of each kind of operation, in words; kinds that do not occur are left out. */
export function countsInWords(
  counts: Record<OperationKind, number>,
  { proposal }: Words,
  tense: 'counts' | 'done' = 'counts',
): string[] {
  return operationKinds.filter((kind) => counts[kind] > 0).map((kind) => proposal[tense][kind](counts[kind]));
}

const operationKinds: readonly OperationKind[] = ['create-bucket', 'create-label', ...rowEntryKinds];

function textIn(said: FieldValue | undefined): string {
  return typeof said === 'string' ? said : '';
}

function stepsIn(said: FieldValue | undefined): readonly StepLine[] {
  return Array.isArray(said) ? said : [];
}

/** Somebody, so that people of one name are told apart. */
function candidate({ id, name, mail }: Person): string {
  return `${name} <${mail || id}>`;
}

/** Long enough to know the row by. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 70
    ? line
    : `${line.slice(0, line.lastIndexOf(' ', 69) > 35 ? line.lastIndexOf(' ', 69) : 69)}…`;
}
