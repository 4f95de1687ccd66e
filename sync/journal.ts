import type { Agreed, JournalDecision, JournalEntry, JournalPart, RowEntry } from '../shared/journal';
import type { Fields, RowId } from '../shared/model';
import { blankRow } from '../shared/row';
import type { RowValues } from '../shared/row';
import { plannerFields, sheetFields } from './compare';
import { fieldKeys } from './fields';
import type { FieldContext } from './fields';
import type { Pair } from './pairs';
import { pairsOf } from './pairs';
import type { RowMemory, SheetRow } from './ports/workbook';
import type { Operation, Proposal, Subject } from './proposal';
import type { Readings } from './readings';
import { contextOf } from './readings';
import { titleOf } from './title';

/** What a run did, for the workbook's journal: a part for every time that the memory is written. */
export class Journal {
  /** The run's id, once anything was done. */
  writtenAs: string | null = null;
  private readonly id: string;
  private readonly at: string;
  private parts = 0;
  private readonly recorded = new Set<Operation>();
  private readonly untold: Operation[] = [];
  private taken: Operation[] = [];
  /** Worked out when something was done. */
  private known: { pairs: Map<RowId, Pair>; rows: Map<RowId, RowMemory>; context: FieldContext } | null = null;

  constructor(
    { now, random }: { now: () => Date; random: () => number },
    private readonly readings: Readings,
    private readonly proposal: Proposal,
  ) {
    this.at = now().toISOString();
    this.id = `${this.at} ${Math.floor(random() * 2 ** 32).toString(36)}`;
  }

  /** Something was done. */
  record(operation: Operation) {
    if (this.recorded.has(operation)) return;
    this.recorded.add(operation);
    this.untold.push(operation);
  }

  /** What is still to be written into the journal, if anything. `taskOf`: the task that a row has by now. */
  take(taskOf: (rowId: RowId) => string | null): JournalPart | null {
    const entries = this.untold.flatMap((operation) => this.entryOf(operation, taskOf) ?? []);
    this.taken = this.untold.splice(0);
    if (entries.length === 0) return null;
    const part = this.parts++;
    this.writtenAs = this.id;
    return {
      id: this.id,
      part,
      at: this.at,
      by: this.readings.planner.me.name,
      undoes: this.proposal.undoes?.id ?? null,
      entries,
      decisions: part === 0 ? decisionsOf(this.proposal, (rowId) => this.pairOf(rowId)) : [],
    };
  }

  /** The part that was taken last could not be written; it is told again under its number. */
  giveBack() {
    this.parts -= 1;
    this.untold.unshift(...this.taken);
  }

  private pairOf(rowId: RowId): Pair | undefined {
    return this.before().pairs.get(rowId);
  }

  private before() {
    this.known ??= {
      pairs: new Map(pairsOf(this.readings).map((pair) => [pair.rowId, pair])),
      rows: new Map(this.readings.memory.rows.map((row) => [row.rowId, row])),
      context: contextOf(this.readings, this.readings.memory.settings),
    };
    return this.known;
  }

  private entryOf(operation: Operation, taskOf: (rowId: RowId) => string | null): JournalEntry | null {
    if (operation.kind === 'create-bucket' || operation.kind === 'create-label') {
      return { kind: operation.kind, name: operation.name };
    }
    const { kind, subject } = operation;
    const pair = this.pairOf(subject.rowId);
    const entry = { ...placeOf(subject), before: {}, after: {}, taskId: pair?.task?.id ?? null };
    const agreed = this.agreedOn(subject.rowId);
    const { context } = this.before();
    switch (kind) {
      case 'create-task':
        return { ...entry, kind, taskId: taskOf(subject.rowId), after: operation.values, agreed };
      case 'remove-task':
        // Nothing is lost with a double, so nothing is to be taken back.
        if (operation.because === 'double') return null;
        return {
          ...entry,
          kind,
          taskId: operation.taskId,
          before: pair ? plannerFields(pair, {}, context) : {},
          agreed,
        };
      case 'add-row':
        return { ...entry, kind, taskId: taskOf(subject.rowId), after: operation.values, agreed };
      case 'remove-row': {
        if (!pair?.row) return null;
        return { ...entry, kind, before: sheetFields(pair, context), agreed, row: valuesOf(pair.row) };
      }
      case 'update-task':
      case 'update-row': {
        const { before, after } = operation;
        if (Object.keys(after).length === 0) return null;
        return { ...entry, kind, before, after, agreed: pair ? agreedFields(pair, after) : null };
      }
    }
  }

  /** The row's memory before the run, if it linked a task. */
  private agreedOn(rowId: RowId): Agreed | null {
    const row = this.before().rows.get(rowId);
    return row && row.taskId !== null ? { taskId: row.taskId, snapshot: row.snapshot } : null;
  }
}

function agreedFields({ snapshot, task }: Pair, after: Partial<Fields>): Agreed {
  const touched = fieldKeys.filter((key) => key in after && key in snapshot);
  return { taskId: task?.id ?? null, snapshot: Object.fromEntries(touched.map((key) => [key, snapshot[key]])) };
}

/** A row by the words that people know it by; a long text is cut. */
function placeOf({ rowId, number, title }: Subject): Pick<RowEntry, 'rowId' | 'number' | 'title'> {
  return { rowId, number, title: titleOf(title) };
}

function valuesOf(row: SheetRow): RowValues {
  const values: RowValues = { ...blankRow };
  const said = Object.entries(row).filter(([key]) => key in blankRow);
  return Object.assign(values, Object.fromEntries(said));
}

/** What people decided for this proposal. */
function decisionsOf(
  { decisions: { conflicts, removals, believe } }: Proposal,
  pairOf: (rowId: RowId) => Pair | undefined,
): JournalDecision[] {
  const place = (rowId: RowId) => {
    const { row, task, snapshot } = pairOf(rowId) ?? { row: null, task: null, snapshot: {} };
    const title = row?.responsibility ?? task?.title ?? snapshot.responsibility ?? '';
    return placeOf({ rowId, number: row?.number ?? '', title });
  };
  return [
    ...Object.entries(conflicts).flatMap(([rowId, decided]) =>
      fieldKeys.flatMap((field): JournalDecision[] => {
        const choice = decided[field];
        return choice === undefined
          ? []
          : [{ kind: 'conflict', ...place(rowId), field, choice: typeof choice === 'string' ? choice : 'typed' }];
      }),
    ),
    ...Object.entries(removals).map(([rowId, choice]): JournalDecision => ({
      kind: 'removal',
      ...place(rowId),
      choice,
    })),
    ...believe.map((side): JournalDecision => ({ kind: 'believed', side })),
  ];
}
