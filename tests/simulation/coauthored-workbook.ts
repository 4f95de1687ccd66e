import type { MemoryName } from '../../addin/excel/memory-cells';
import type { ColumnKey } from '../../shared/columns';
import type { PhaseKey } from '../../shared/model';

/**
 * A workbook that several clients have open, each with a view of its own. What a client does is in its own view at once
 * and reaches the server, and from there the others, later: one client's actions in their order, those of several in
 * any. Of a cell, what reaches the server last counts. Rows of a table are moved along by Excel whoever inserts, deletes
 * or sorts, so a row is an entity here; the worksheets of the memory have places only.
 */
export type Cell = string | number;
export type Cells = Partial<Record<ColumnKey, Cell>>;
export type MemorySheet = MemoryName;

export type Edit =
  | { kind: 'cell'; row: string; column: ColumnKey; value: Cell }
  | { kind: 'insert'; row: string; phase: PhaseKey; at: number; cells: Cells }
  | { kind: 'delete'; row: string }
  | { kind: 'sort'; phase: PhaseKey; rows: string[] }
  | { kind: 'memory'; sheet: MemorySheet; row: number; column: number; value: string };

/** Edits that travel together: what a person does in one go, or one batch of the add-in. */
export interface Action {
  /** `passing`: met other cells than those it was meant for, and is taken back at once. */
  by: 'person' | 'engine' | 'undo' | 'passing';
  edits: Edit[];
}

interface TableRow {
  phase: PhaseKey;
  cells: Cells;
}

/** A state of the workbook: the server's, or one client's view. */
export class Content {
  private rows = new Map<string, TableRow>();
  private tables: Map<PhaseKey, string[]>;
  private memories: Record<MemorySheet, string[][]>;

  constructor(phases: readonly PhaseKey[], memory: Record<MemorySheet, string[][]>) {
    this.tables = new Map(phases.map((phase) => [phase, []]));
    this.memories = memory;
  }

  phases(): PhaseKey[] {
    return [...this.tables.keys()];
  }

  /** Rows of a table, in its order. */
  keys(phase: PhaseKey): readonly string[] {
    return this.tables.get(phase) ?? [];
  }

  all(): string[] {
    return this.phases().flatMap((phase) => this.keys(phase));
  }

  row(key: string): Readonly<TableRow> | undefined {
    return this.rows.get(key);
  }

  memory(sheet: MemorySheet): readonly (readonly string[])[] {
    return this.memories[sheet];
  }

  copy(): Content {
    const copy = new Content([], structuredClone(this.memories));
    copy.tables = structuredClone(this.tables);
    copy.rows = structuredClone(this.rows);
    return copy;
  }

  /** Does edits and answers what takes them back. */
  do(edits: readonly Edit[]): Edit[] {
    return edits.flatMap((edit) => this.apply(edit) ?? []).reverse();
  }

  /** Does an edit and answers what takes it back; null where it meets nothing. */
  private apply(edit: Edit): Edit | null {
    switch (edit.kind) {
      case 'cell': {
        const row = this.rows.get(edit.row);
        if (!row) return null;
        const before = row.cells[edit.column] ?? '';
        row.cells[edit.column] = edit.value;
        return { ...edit, value: before };
      }
      case 'insert': {
        const table = this.tables.get(edit.phase);
        if (!table || this.rows.has(edit.row)) return null;
        this.rows.set(edit.row, { phase: edit.phase, cells: { ...edit.cells } });
        table.splice(Math.min(edit.at, table.length), 0, edit.row);
        return { kind: 'delete', row: edit.row };
      }
      case 'delete': {
        const row = this.rows.get(edit.row);
        const table = row && this.tables.get(row.phase);
        if (!row || !table) return null;
        const at = table.indexOf(edit.row);
        table.splice(at, 1);
        this.rows.delete(edit.row);
        return { kind: 'insert', row: edit.row, phase: row.phase, at, cells: row.cells };
      }
      case 'sort': {
        const table = this.tables.get(edit.phase) ?? [];
        const before = [...table];
        const place = (key: string) => (edit.rows.includes(key) ? edit.rows.indexOf(key) : edit.rows.length);
        table.sort((one, other) => place(one) - place(other));
        return { ...edit, rows: before };
      }
      case 'memory': {
        const grid = this.memories[edit.sheet];
        while (grid.length <= edit.row) grid.push([]);
        const line = grid[edit.row] ?? [];
        const before = line[edit.column] ?? '';
        while (line.length <= edit.column) line.push('');
        line[edit.column] = edit.value;
        return { ...edit, value: before };
      }
    }
  }
}

/** One client's copy of the workbook. */
export class View {
  content: Content;
  /** Done here and not yet at the server. */
  private outbox: Action[] = [];
  /** Done here and not yet come back from the server. */
  private pending: { action: Action; inverse: Edit[] }[] = [];
  private seen: number;
  private undone: Edit[][] = [];
  private keys = 0;

  constructor(
    readonly name: string,
    private readonly workbook: CoauthoredWorkbook,
  ) {
    this.content = workbook.content.copy();
    this.seen = workbook.log.length;
  }

  newKey(): string {
    return `${this.name}.${++this.keys}`;
  }

  act(action: Action): void {
    this.workbook.watch(this.content, action, () => {
      const inverse = this.content.do(action.edits);
      this.undone.push(inverse);
      this.pending.push({ action, inverse });
    });
    this.outbox.push(action);
  }

  /** Ctrl+Z: takes back what was done here last, of whoever; false if there is nothing. */
  undo(): boolean {
    const edits = this.undone.pop();
    if (!edits) return false;
    this.act({ by: 'undo', edits });
    this.undone.pop();
    return true;
  }

  /** The next of this client's actions reaches the server. */
  send(): boolean {
    const action = this.outbox.shift();
    if (!action) return false;
    this.workbook.receive(action);
    return true;
  }

  /** The next action that the server knows of is seen here. */
  receive(): boolean {
    const action = this.workbook.log[this.seen];
    if (!action) return false;
    this.seen += 1;
    if (this.pending[0]?.action === action) {
      this.pending.shift();
      return true;
    }
    // What was done here since will reach the server later. It is done again on top of this, so that every view comes to
    // what the server has, the order of the rows included.
    for (const { inverse } of [...this.pending].reverse()) this.content.do(inverse);
    this.content.do(action.edits);
    this.pending = this.pending.map((one) => ({ ...one, inverse: this.content.do(one.action.edits) }));
    return true;
  }

  /** True while something is on its way from or to this client. */
  isBehind(): boolean {
    return this.outbox.length > 0 || this.seen < this.workbook.log.length;
  }

  /** The workbook is opened anew; what had not reached the server is lost, and told. */
  reopen(): Action[] {
    const lost = this.outbox;
    this.outbox = [];
    this.pending = [];
    this.undone = [];
    this.seen = this.workbook.log.length;
    this.content = this.workbook.content.copy();
    return lost;
  }
}

export class CoauthoredWorkbook {
  readonly content: Content;
  readonly log: Action[] = [];
  /** Looks on while somebody acts in their view. */
  watch: (content: Content, action: Action, act: () => void) => void = (_content, _action, act) => {
    act();
  };
  /** Looks on while an action reaches the server. */
  watchArrival: (content: Content, action: Action, act: () => void) => void = (_content, _action, act) => {
    act();
  };

  constructor(phases: readonly PhaseKey[], memory: Record<MemorySheet, string[][]>) {
    this.content = new Content(phases, memory);
  }

  receive(action: Action): void {
    this.watchArrival(this.content, action, () => {
      this.content.do(action.edits);
    });
    this.log.push(action);
  }
}
