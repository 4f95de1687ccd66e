import type { EmulatorState, TaskRecord } from '../../sandbox/graph/state';
import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import type { Action, Content } from './coauthored-workbook';
import { disagreements, lostEdits } from './agreement';
import { Facts } from './facts';
import { decided, wronglyAsked } from './proposed';
import type { Saying, Side } from './unreached';
import type { Said, Sides } from './sides';
import { saidFields, saidKeys, wordOf } from './said';

export interface Broken {
  invariant: Invariant;
  detail: string;
}

export type Invariant =
  | 'both sides agree or a conflict is open'
  | 'an edit survives until a later one of the same field'
  | 'no row has two tasks and no task two rows'
  | 'nothing is deleted that nobody deleted'
  | 'a side that lost most of what it had stops the run'
  | 'it comes to rest'
  | 'a further run writes nothing'
  | 'the engine does not fall over';

/**
 * Judges a history without the engine. It looks on while people and the engine act, and knows of every edit of a person
 * whether it has reached the other side; the engine may write over an edit only when it has, or when somebody decided so.
 */
export class Oracle {
  private first: Broken | null = null;
  private readonly facts = new Facts();
  private readonly marks = new Set<string>();
  /** The tasks of each responsibility that people edited at the board. */
  private readonly edited = new Map<string, Set<string>>();
  /** The responsibility of each row in which somebody typed. */
  private readonly rows = new Map<string, string>();

  constructor(private readonly sides: Sides) {}

  break(invariant: Invariant, detail: string) {
    this.first ??= { invariant, detail };
  }

  private breakAll(found: Iterable<Broken>) {
    for (const { invariant, detail } of found) this.break(invariant, detail);
  }

  /** The first invariant that broke. */
  broken(): Broken | null {
    return this.first;
  }

  /** Somebody acts in their view of the workbook. */
  sheet(content: Content, action: Action, act: () => void) {
    const words = this.sides.wordsOf(content, action);
    const touched = words.size > 0 ? this.sides.rowsIn(content, words) : new Map<string, Said>();
    act();
    if (action.by === 'passing') return;
    for (const edit of action.edits) {
      if (edit.kind === 'cell')
        this.rows.set(edit.row, wordOf(String(content.row(edit.row)?.cells.responsibility ?? '')));
    }
    for (const word of this.sides.wordsOf(content, action)) words.add(word);
    if (words.size === 0) return;
    const after = this.sides.rowsIn(content, words);
    for (const [word, before] of touched) {
      const now = after.get(word);
      if (now && this.facts.twice.has(word)) continue;
      if (now) this.changed('sheet', word, before, now, action.by, content);
      else this.rowWent(word, action.by);
    }
    for (const [word, said] of after) {
      if (touched.has(word)) continue;
      if (action.by === 'person' && !this.facts.born.has(word)) this.came('sheet', word, said);
      if (action.by === 'undo') this.facts.removed.delete(word);
    }
    this.facts.unreached.meet(this.sides);
  }

  /** An action reaches the server: what it replaces there was overwritten by a coauthor, which is Excel's to answer for. */
  arrival(content: Content, action: Action, act: () => void) {
    const words = this.sides.wordsOf(content, action);
    const touched = words.size > 0 ? this.sides.rowsIn(content, words) : new Map<string, Said>();
    act();
    const after = words.size > 0 ? this.sides.rowsIn(content, words) : touched;
    for (const [word, before] of touched) {
      const now = after.get(word);
      if (now) this.changed('sheet', word, before, now, 'undo', content);
      else {
        this.facts.removed.add(word);
        this.missed(word);
      }
    }
    if (action.by === 'undo') for (const word of after.keys()) if (!touched.has(word)) this.facts.removed.delete(word);
    const isPersons = action.by === 'person' || action.by === 'undo';
    if (isPersons && action.edits.some(({ kind }) => kind === 'insert')) {
      const rows = content.all().map((key) => wordOf(String(content.row(key)?.cells.responsibility ?? '')));
      for (const word of words) if (rows.filter((one) => one === word).length > 1) this.facts.twice.add(word);
    }
    for (const edit of action.edits) {
      if (edit.kind === 'cell' && !content.row(edit.row)) this.missed(this.rows.get(edit.row) ?? '');
    }
  }

  /** What is said in a row that a coauthor deleted, or cut to paste it elsewhere, went with it or met it no more. */
  private missed(gone: string) {
    this.facts.unreached.drop(({ word, side }) => side === 'sheet' && word === gone);
  }

  /** A client was closed, and what it had done last is lost with it. */
  lost() {
    const rows = this.sides.contents().map((content) => this.sides.rowsIn(content));
    this.facts.unreached.drop(({ word, field, side, sign, value }) => {
      const isSaid = rows.some((some) => some.get(word)?.get(field)?.includes(value) ?? sign === '-');
      return side === 'sheet' && isSaid !== (sign === '+');
    });
    const tasks = this.sides.tasksIn(this.sides.state());
    // Of two tasks of a row that never arrived anywhere, nobody can tell any more that they were made for one.
    for (const [word, said] of tasks)
      if (said.length > 1 && !rows.some((some) => some.has(word))) this.facts.twice.add(word);
    for (const word of this.facts.born)
      if (!tasks.has(word) && !rows.some((some) => some.has(word))) this.facts.born.delete(word);
  }

  /** Something happened in Planner. */
  planner(before: EmulatorState, by: 'person' | 'engine', content?: Content) {
    const now = this.sides.state();
    this.sides.learnBuckets();
    const then = before.tasks;
    for (const task of Object.values(now.tasks)) {
      const was = then[task.id];
      const word = wordOf(task.title);
      if (was && isSame(was, task)) continue;
      const said = this.sides.ofTask(task, now);
      if (was && by === 'person') this.edit(word, task.id);
      if (was) this.changed('planner', word, this.sides.ofTask(was, before), said, by, content);
      else if (by === 'person') this.came('planner', word, said);
      else this.made(task);
    }
    for (const task of Object.values(then)) if (!now.tasks[task.id]) this.taskWent(task, before, now, by);
    this.facts.unreached.meet(this.sides);
  }

  /** Where two clients made a task of one row, and people edited both before anybody knew, each has something to keep. */
  private edit(word: string, taskId: string) {
    const tasks = this.edited.get(word) ?? new Set();
    this.edited.set(word, tasks.add(taskId));
    const left = Object.values(this.sides.state().tasks).filter(
      ({ id, title }) => wordOf(title) === word && tasks.has(id),
    );
    if (left.length > 1) this.facts.twice.add(word);
  }

  /** The engine made a task. Its marks say of which creation it came, and each of those is asked for once. */
  private made({ title, details }: TaskRecord) {
    for (const mark of Object.keys(details.references)) {
      if (this.marks.has(mark))
        this.break('no row has two tasks and no task two rows', `${wordOf(title)} is made twice of one creation`);
      this.marks.add(mark);
    }
  }

  /** A proposal is shown, and may be decided on. */
  shown(proposal: Proposal, decisions: Decisions | null, content: Content) {
    this.breakAll(wronglyAsked(proposal, this.sides, content, this.facts));
    if (decisions) this.decided(proposal, decisions);
  }

  decided(proposal: Proposal, decisions: Decisions) {
    decided(proposal, decisions, this.sides, this.facts);
  }

  /** Everybody has synced until quiet. `open`: fields of rows for which a conflict is open, as `#7 due`. */
  judge(content: Content, open: ReadonlySet<string>) {
    this.breakAll(disagreements(this.sides, content, this.facts, open));
    this.breakAll(lostEdits(this.sides, content, this.facts, open));
  }

  private changed(side: Side, word: string, before: Said, after: Said, by: Action['by'], content?: Content) {
    for (const field of saidKeys) {
      const [was, is] = [before.get(field) ?? [], after.get(field) ?? []];
      for (const value of was.filter((one) => !is.includes(one)))
        this.flip({ word, field, sign: '-', value }, side, by, content);
      for (const value of is.filter((one) => !was.includes(one)))
        this.flip({ word, field, sign: '+', value }, side, by, content);
    }
  }

  /** A value comes or goes on one side. */
  private flip(saying: Saying, side: Side, by: Action['by'], content?: Content) {
    const { word, field, sign, value } = saying;
    const undone = this.facts.unreached.takeOpposite(saying);
    if (by === 'engine' && undone?.side === side && (sign === '-' || this.isRemembered(saying, content))) {
      this.break(
        'an edit survives until a later one of the same field',
        `${word} ${field}: the engine ${sign === '-' ? 'writes over' : 'brings back'} “${value}” of the ${side}`,
      );
    }
    if (by === 'person' && (sign === '+' || saidFields[field].isSet)) this.facts.unreached.add(saying, side);
  }

  /** True if both sides were once agreed on it, so that its going is known to be an edit. */
  private isRemembered({ word, field, value }: Saying, content?: Content): boolean {
    const people = Object.values(this.sides.state().users);
    const words = field === 'owners' ? people.find(({ displayName }) => displayName === value)?.id : value.slice(2);
    const record = content?.memory('rows').find((cells) => cells.join('').includes(`${word} `));
    return record !== undefined && words !== undefined && record.join('').includes(words);
  }

  private came(side: Side, word: string, said: Said) {
    if (word === '') return;
    this.facts.born.add(word);
    for (const [field, values] of said) {
      for (const value of values ?? []) {
        if (field !== 'phase' && !unsaid.includes(value)) {
          const saying: Saying = { word, field, sign: '+', value };
          this.facts.unreached.add(saying, side);
        }
      }
    }
  }

  private rowWent(word: string, by: Action['by']) {
    if (this.facts.renamed.has(word)) this.facts.agree(word);
    if (by === 'engine' && !this.facts.agreed.has(word)) {
      this.break('nothing is deleted that nobody deleted', `the engine removes the row of ${word}`);
    }
    this.facts.unreached.drop((edit) => {
      const isIts = edit.word === word && edit.side === 'sheet';
      if (isIts && by === 'engine')
        this.break('an edit survives until a later one of the same field', `${word} ${edit.field} goes with its row`);
      return isIts;
    });
    this.facts.removed.add(word);
  }

  private taskWent(task: TaskRecord, before: EmulatorState, now: EmulatorState, by: 'person' | 'engine') {
    const word = wordOf(task.title);
    const isDouble = Object.values(now.tasks).some(({ title }) => wordOf(title) === word);
    if (by === 'engine' && !isDouble && !this.facts.agreed.has(word)) {
      this.break('nothing is deleted that nobody deleted', `the engine removes the task of ${word}`);
    }
    const said = this.sides.ofTask(task, before);
    this.facts.unreached.drop(({ word: its, side, field, sign, value }) => {
      // What a task no longer says is not said by another either.
      const isSaid = said.get(field)?.includes(value) ?? false;
      const isIts = its === word && side === 'planner' && isSaid === (sign === '+');
      if (isIts && by === 'engine' && sign === '+')
        this.break('an edit survives until a later one of the same field', `${word} ${field} goes with its task`);
      return isIts;
    });
    // A row to which it does not apply stays without one.
    if (!isDouble && !(by === 'engine' && this.sides.hasRow(word))) this.facts.removed.add(word);
  }
}

/** What a row says of which nobody said anything. */
const unsaid = ['', 'Not started', 'Medium'];

function isSame(one: TaskRecord, other: TaskRecord): boolean {
  const versions = ({ revision, details }: TaskRecord) => `${revision.version} ${details.revision.version}`;
  return versions(one) === versions(other);
}
