import type { EmulatorState, TaskRecord } from '../../sandbox/graph/state';
import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import type { Action, Content } from './coauthored-workbook';
import { disagreements } from './agreement';
import { Unreached } from './unreached';
import type { Saying, Side } from './unreached';
import type { Said, Sides } from './sides';
import { isSaidKey, notApplicable, saidFields, saidKeys, wordOf } from './said';

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
  private readonly unreached = new Unreached();
  private readonly born = new Set<string>();
  private readonly removed = new Set<string>();
  private readonly agreed = new Set<string>();
  private readonly marks = new Set<string>();
  /** Responsibilities that people themselves have twice: somebody chose it, or took back in Excel what another moved. */
  private readonly twice = new Set<string>();
  /** The tasks of each responsibility that people edited at the board. */
  private readonly edited = new Map<string, Set<string>>();
  /** Responsibilities whose row became another's, because somebody chose its words. */
  private readonly renamed = new Set<string>();
  /** The responsibility of each row in which somebody typed. */
  private readonly rows = new Map<string, string>();

  constructor(private readonly sides: Sides) {}

  break(invariant: Invariant, detail: string) {
    this.first ??= { invariant, detail };
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
      if (now && this.twice.has(word)) continue;
      if (now) this.changed('sheet', word, before, now, action.by, content);
      else this.rowWent(word, action.by);
    }
    for (const [word, said] of after) {
      if (touched.has(word)) continue;
      if (action.by === 'person' && !this.born.has(word)) this.came('sheet', word, said);
      if (action.by === 'undo') this.removed.delete(word);
    }
    this.unreached.meet(this.sides);
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
        this.removed.add(word);
        this.missed(word);
      }
    }
    if (action.by === 'undo') for (const word of after.keys()) if (!touched.has(word)) this.removed.delete(word);
    if (action.by === 'undo' && action.edits.some(({ kind }) => kind === 'insert')) {
      const rows = content.all().map((key) => wordOf(String(content.row(key)?.cells.responsibility ?? '')));
      for (const word of words) if (rows.filter((one) => one === word).length > 1) this.twice.add(word);
    }
    for (const edit of action.edits) {
      if (edit.kind === 'cell' && !content.row(edit.row)) this.missed(this.rows.get(edit.row) ?? '');
    }
  }

  /** What is said in a row that a coauthor deleted, or cut to paste it elsewhere, went with it or met it no more. */
  private missed(gone: string) {
    this.unreached.drop(({ word, side }) => side === 'sheet' && word === gone);
  }

  /** A client was closed, and what it had done last is lost with it. */
  lost() {
    const rows = this.sides.contents().map((content) => this.sides.rowsIn(content));
    this.unreached.drop(({ word, field, side, sign, value }) => {
      const isSaid = rows.some((some) => some.get(word)?.get(field)?.includes(value) ?? sign === '-');
      return side === 'sheet' && isSaid !== (sign === '+');
    });
    const tasks = this.sides.tasksIn(this.sides.state());
    // Of two tasks of a row that never arrived anywhere, nobody can tell any more that they were made for one.
    for (const [word, said] of tasks) if (said.length > 1 && !rows.some((some) => some.has(word))) this.twice.add(word);
    for (const word of this.born) if (!tasks.has(word) && !rows.some((some) => some.has(word))) this.born.delete(word);
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
    this.unreached.meet(this.sides);
  }

  /** Where two clients made a task of one row, and people edited both before anybody knew, each has something to keep. */
  private edit(word: string, taskId: string) {
    const tasks = this.edited.get(word) ?? new Set();
    this.edited.set(word, tasks.add(taskId));
    const left = Object.values(this.sides.state().tasks).filter(
      ({ id, title }) => wordOf(title) === word && tasks.has(id),
    );
    if (left.length > 1) this.twice.add(word);
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
    const rows = this.sides.rowsIn(content);
    const tasks = this.sides.tasksIn(this.sides.state());
    const words = (because: string) =>
      proposal.asks.flatMap(({ subject, because: why }) => (why === because ? wordOf(subject.title) : []));
    const [rowsGone, linked] = [words('row-gone'), [...rows.keys()].filter((word) => tasks.has(word))];
    if (rowsGone.length > linked.length + 1) {
      this.break('a side that lost most of what it had stops the run', `asks about ${rowsGone.join(', ')}`);
    }
    for (const word of words('task-gone')) {
      if (tasks.has(word) && !this.removed.has(word)) {
        this.break('nothing is deleted that nobody deleted', `asks about the task of ${word}, which is there`);
      }
    }
    for (const word of rowsGone) {
      // Of two tasks of a row one may be asked about.
      if (rows.has(word) && !this.removed.has(word) && (tasks.get(word)?.length ?? 0) < 2) {
        this.break('nothing is deleted that nobody deleted', `asks about the row of ${word}, which is there`);
      }
    }
    if (decisions) this.decided(proposal, decisions);
  }

  /** What is decided of a proposal may be done. */
  decided(proposal: Proposal, decisions: Decisions) {
    for (const { subject, field, sheet, planner } of proposal.conflicts) {
      const side = decisions.conflicts[subject.rowId]?.[field];
      if (!side || !isSaidKey(field)) continue;
      // Whoever takes another's words for a row has another row, and a task that is told other words is another's.
      if (field === 'responsibility' && typeof planner === 'string' && wordOf(planner) !== wordOf(subject.title)) {
        if (side === 'sheet') {
          this.agree(wordOf(planner));
          this.removed.add(wordOf(planner));
        } else this.renamed.add(wordOf(subject.title));
      }
      // What stays after all in an undo is lost nowhere; what somebody typed, and what was before, counts instead of both.
      if (proposal.undoes && side !== 'before') continue;
      const losing = [['sheet', sheet] as const, ['planner', planner] as const].filter(([loser]) => loser !== side);
      this.unreached.drop((edit) => {
        const lost = losing.find(([loser]) => loser === edit.side);
        const isIts = edit.word === wordOf(subject.title) && edit.field === field;
        return (
          isIts &&
          lost !== undefined &&
          (edit.sign === '-' || (saidFields[field].shown(lost[1])?.includes(edit.value) ?? true))
        );
      });
    }
    for (const { taskId, title } of proposal.offers) {
      // Whoever takes a task into a phase moves it there.
      if (decisions.adopt[taskId] !== undefined)
        this.unreached.drop(({ word, field }) => word === wordOf(title) && field === 'phase');
    }
    for (const { subject, because } of proposal.asks) {
      const word = wordOf(subject.title);
      const removal = decisions.removals[subject.rowId];
      if (removal === 'restore' && because === 'row-gone' && this.isInSheet(word)) this.twice.add(word);
      if (removal !== 'remove') continue;
      this.agree(word);
    }
  }

  /** Somebody agreed that it goes, and what was said of it with it. */
  private agree(word: string) {
    this.agreed.add(word);
    this.unreached.drop((edit) => edit.word === word);
  }

  /** Everybody has synced until quiet. `open`: fields of rows for which a conflict is open. */
  judge(content: Content, open: ReadonlySet<string>) {
    const { born, removed, twice } = this;
    for (const { invariant, detail } of disagreements(this.sides, content, { born, removed, twice, open })) {
      this.break(invariant, detail);
    }
    const tasks = this.sides.tasksIn(this.sides.state());
    const rows = this.sides.rowsIn(content);
    for (const { word, field, value, sign, side } of this.unreached) {
      if (open.has(`${word} ${field}`) || sign === '-' || this.removed.has(word)) continue;
      // A row to which it does not apply says what it says to nobody.
      if (!tasks.has(word) && rows.get(word)?.get('status')?.includes(notApplicable)) continue;
      // Planner cannot say that it does not apply, nor which phase a bucket of people's own would be.
      const isElsewhere = field === 'phase' && tasks.get(word)?.every((said) => said.get(field) === null);
      if (value === notApplicable || isElsewhere) continue;
      // What agrees and is there has not been lost: a label may mean nothing to the sheet.
      if (side === 'planner' && tasks.get(word)?.some((said) => said.get(field)?.includes(value))) continue;
      this.break(
        'an edit survives until a later one of the same field',
        `${word} ${field}: ${value} of the ${side} is nowhere`,
      );
    }
  }

  private isInSheet(word: string): boolean {
    return this.sides.contents().some((content) => this.sides.rowsIn(content, new Set([word])).has(word));
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
    const undone = this.unreached.takeOpposite(saying);
    if (by === 'engine' && undone?.side === side && (sign === '-' || this.isRemembered(saying, content))) {
      this.break(
        'an edit survives until a later one of the same field',
        `${word} ${field}: the engine ${sign === '-' ? 'writes over' : 'brings back'} “${value}” of the ${side}`,
      );
    }
    if (by === 'person' && (sign === '+' || saidFields[field].isSet)) this.unreached.add(saying, side);
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
    this.born.add(word);
    for (const [field, values] of said) {
      for (const value of values ?? []) {
        if (field !== 'phase' && !unsaid.includes(value)) {
          const saying: Saying = { word, field, sign: '+', value };
          this.unreached.add(saying, side);
        }
      }
    }
  }

  private rowWent(word: string, by: Action['by']) {
    if (this.renamed.has(word)) this.agree(word);
    if (by === 'engine' && !this.agreed.has(word)) {
      this.break('nothing is deleted that nobody deleted', `the engine removes the row of ${word}`);
    }
    this.unreached.drop((edit) => {
      const isIts = edit.word === word && edit.side === 'sheet';
      if (isIts && by === 'engine')
        this.break('an edit survives until a later one of the same field', `${word} ${edit.field} goes with its row`);
      return isIts;
    });
    this.removed.add(word);
  }

  private taskWent(task: TaskRecord, before: EmulatorState, now: EmulatorState, by: 'person' | 'engine') {
    const word = wordOf(task.title);
    const isDouble = Object.values(now.tasks).some(({ title }) => wordOf(title) === word);
    if (by === 'engine' && !isDouble && !this.agreed.has(word)) {
      this.break('nothing is deleted that nobody deleted', `the engine removes the task of ${word}`);
    }
    const said = this.sides.ofTask(task, before);
    this.unreached.drop(({ word: its, side, field, sign, value }) => {
      // What a task no longer says is not said by another either.
      const isSaid = said.get(field)?.includes(value) ?? false;
      const isIts = its === word && side === 'planner' && isSaid === (sign === '+');
      if (isIts && by === 'engine' && sign === '+')
        this.break('an edit survives until a later one of the same field', `${word} ${field} goes with its task`);
      return isIts;
    });
    // A row to which it does not apply stays without one.
    if (!isDouble && !(by === 'engine' && this.isInSheet(word))) this.removed.add(word);
  }
}

/** What a row says of which nobody said anything. */
const unsaid = ['', 'Not started', 'Medium'];

function isSame(one: TaskRecord, other: TaskRecord): boolean {
  const versions = ({ revision, details }: TaskRecord) => `${revision.version} ${details.revision.version}`;
  return versions(one) === versions(other);
}
