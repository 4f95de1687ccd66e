import type { EmulatorState, TaskRecord } from '../../sandbox/graph/state';
import type { Action, Content } from './coauthored-workbook';
import { titleOfPhase } from './excel-window';
import type { SaidKey, SaidWorld } from './said';
import { saidFields, saidKeys, wordOf } from './said';

/** What a row or a task says, by field; null where it cannot say it. */
export type Said = Map<SaidKey, string[] | null>;

/** Both sides as anybody can read them. */
export class Sides {
  /** The phase of each bucket that was called as one. */
  readonly phases = new Map<string, string>();

  constructor(
    readonly contents: () => readonly Content[],
    readonly state: () => EmulatorState,
    readonly planId: string,
  ) {}

  /** Buckets are known by their first names; people rename them. */
  learnBuckets() {
    for (const bucket of Object.values(this.state().buckets)) {
      const phase = (this.contents()[0]?.phases() ?? []).find((key) => titleOfPhase(key) === bucket.name);
      if (phase !== undefined && !this.phases.has(bucket.id)) this.phases.set(bucket.id, phase);
    }
  }

  /** In the end they are known as the memory has them. */
  learnRememberedBuckets(content: Content) {
    this.phases.clear();
    for (const [name = '', id = ''] of content.memory('settings')) {
      const phase = /^bucket (.*)$/.exec(name)?.[1];
      if (phase !== undefined) this.phases.set(id, phase);
    }
  }

  world({ plans, users }: EmulatorState): SaidWorld {
    const labels = plans[this.planId]?.details.categoryDescriptions ?? {};
    return { labels, users, phaseOf: (id) => this.phases.get(id ?? '') };
  }

  ofTask(task: TaskRecord, state: EmulatorState): Said {
    const world = this.world(state);
    return new Map(saidKeys.map((field) => [field, saidFields[field].ofTask(task, world)]));
  }

  /** What tasks say, of all responsibilities or of some. */
  tasksIn(state: EmulatorState, wanted?: ReadonlySet<string>): Map<string, Said[]> {
    const tasks = new Map<string, Said[]>();
    for (const task of Object.values(state.tasks)) {
      const word = wordOf(task.title);
      if (wanted && !wanted.has(word)) continue;
      tasks.set(word, [...(tasks.get(word) ?? []), this.ofTask(task, state)]);
    }
    return tasks;
  }

  /** What rows say, of all responsibilities or of some; where one stands in several rows, what any of them says. */
  rowsIn(content: Content, wanted?: ReadonlySet<string>): Map<string, Said> {
    const world = this.world(this.state());
    const rows = new Map<string, Said>();
    for (const key of content.all()) {
      const row = content.row(key);
      const word = wordOf(String(row?.cells.responsibility ?? ''));
      if (!row || word === '' || !(wanted?.has(word) ?? true)) continue;
      const known = rows.get(word);
      const said = saidKeys.map((field): [SaidKey, string[]] => {
        const values = saidFields[field].ofRow(row, world);
        return [field, known ? [...new Set([...(known.get(field) ?? []), ...values])] : values];
      });
      rows.set(word, new Map(said));
    }
    return rows;
  }

  /** True if somebody sees a row of the responsibility. */
  hasRow(word: string): boolean {
    return this.contents().some((content) => this.rowsIn(content, new Set([word])).has(word));
  }

  /** The responsibilities that an action is about. */
  wordsOf(content: Content, { edits }: Action): Set<string> {
    const words = edits.map((edit) => {
      if (edit.kind === 'insert') return wordOf(String(edit.cells.responsibility ?? ''));
      const row = edit.kind === 'cell' || edit.kind === 'delete' ? content.row(edit.row) : undefined;
      return wordOf(String(row?.cells.responsibility ?? ''));
    });
    return new Set(words.filter((word) => word !== ''));
  }
}
