import type { Agreed } from '../shared/journal';
import type { FieldKey, Fields, PhaseKey, RowId } from '../shared/model';
import { plannerFields } from './compare';
import { detailFields, fieldKeys, isAgreed } from './fields';
import type { FieldContext } from './fields';
import { identified } from './checklist';
import { rankAfter } from './order';
import type { PlannerTask } from './ports/planner';
import type { Intent, MemoryChange, RowMemory } from './ports/workbook';
import type { Operation, Proposal } from './proposal';

/** A task as the memory knows it. */
interface Linked {
  id: string;
  etag: string | null;
  detailsEtag?: string | null;
}

/**
 * What the workbook is going to remember, kept while a sync runs. A field of the snapshot advances only when every
 * write that it needs was confirmed, so that an open conflict or a refused cell holds back that field and nothing else.
 */
export class Ledger {
  private readonly rows: Map<RowId, RowMemory>;
  private readonly before: ReadonlyMap<RowId, RowMemory>;
  private readonly awaited = new Map<string, number>();
  private readonly changed = new Set<RowId>();
  private readonly intended: Intent[] = [];
  /** Of these and of what is settled, what was not taken yet. */
  private readonly begun: Intent[] = [];
  private readonly settled: string[] = [];

  constructor(remembered: readonly RowMemory[], { operations, remember, forget, settled }: Proposal) {
    this.before = new Map(remembered.map((row) => [row.rowId, row]));
    this.rows = new Map(this.before);
    for (const row of remember) this.put(row);
    for (const rowId of forget) this.forget(rowId);
    this.settle(settled);
    for (const { rowId, field } of operations.flatMap(writesOf)) {
      const key = `${field} ${rowId}`;
      this.awaited.set(key, (this.awaited.get(key) ?? 0) + 1);
    }
  }

  /** All rows as they stand. */
  all(): RowMemory[] {
    return [...this.rows.values()];
  }

  of(rowId: RowId): RowMemory | undefined {
    return this.rows.get(rowId);
  }

  /** A creation is about to be asked for. */
  intend(intent: Intent) {
    this.intended.push(intent);
    this.begun.push(intent);
  }

  /** All creations of this run. */
  intents(): readonly Intent[] {
    return this.intended;
  }

  /** What came of a creation is known. */
  settle(nonces: readonly string[]) {
    this.settled.push(...nonces);
  }

  /** Row and task are linked, and agree on these fields and no others. */
  link(rowId: RowId, task: Linked, agreed: Partial<Fields>) {
    const { id: taskId, etag, detailsEtag = null } = task;
    this.put({ rowId, taskId, etag, detailsEtag, snapshot: agreed });
  }

  /**
   * One side was told these fields and says them. What an undo leaves as the two sides' own is agreed on as it was
   * before, or not at all; details are read again then, whether or not the etag moves.
   */
  confirm(rowId: RowId, said: Partial<Fields>, agreed?: Agreed | null) {
    const row = this.rows.get(rowId);
    if (!row) return;
    const settled = fieldKeys.filter((field) => field in said && this.isLast(field, rowId));
    if (agreed === undefined) this.put({ ...row, snapshot: { ...row.snapshot, ...pick(said, settled) } });
    else
      this.put({
        ...row,
        etag: null,
        snapshot: { ...omit(row.snapshot, settled), ...pick(agreed?.snapshot ?? {}, settled) },
      });
  }

  /** The row is as it was before a run that was taken back; null if it had no task. */
  leave(rowId: RowId, agreed: Agreed | null) {
    if (agreed) this.put({ rowId, ...agreed, etag: null, detailsEtag: null });
    else this.forget(rowId);
  }

  /**
   * The task as the last reading found it. Details are read again only where the etag has moved, so one that came with
   * others than those agreed on is not known yet.
   */
  seen(rowId: RowId, task: PlannerTask, context: FieldContext) {
    const row = this.rows.get(rowId);
    const { etag, details } = task;
    if (!row || !details || (row.etag === etag && row.detailsEtag === details.etag)) return;
    const { snapshot } = row;
    const said = plannerFields({ task, snapshot }, {}, context);
    if (!detailFields.every((key) => isAgreed(key, said, snapshot)) || !snapshot.steps) return;
    const steps = identified(snapshot.steps, details.checklist);
    this.put({ ...row, etag, detailsEtag: details.etag, snapshot: { ...snapshot, steps } });
  }

  /** The rank of a row that comes to stand after all others of the phase. */
  rankAtEndOf(phase: PhaseKey): number {
    const inPhase = this.all().filter(({ snapshot }) => snapshot.phase === phase);
    return rankAfter(inPhase.flatMap(({ snapshot }) => snapshot.order ?? []));
  }

  put(row: RowMemory) {
    this.rows.set(row.rowId, row);
    this.changed.add(row.rowId);
  }

  forget(rowId: RowId) {
    this.rows.delete(rowId);
    this.changed.add(rowId);
  }

  /** What changed since it was last taken. */
  take(): Required<Pick<MemoryChange, 'rows' | 'forgotten' | 'intents' | 'settled'>> {
    const ids = [...this.changed];
    this.changed.clear();
    return {
      intents: this.begun.splice(0),
      settled: this.settled.splice(0),
      rows: ids.flatMap((id) => this.rows.get(id) ?? []),
      forgotten: ids.filter((id) => !this.rows.has(id) && this.before.has(id)),
    };
  }

  /**
   * What was taken could not be written, and is to be taken again; creations that were about to be asked for then were
   * not.
   */
  giveBack({ rows, forgotten, settled }: Pick<MemoryChange, 'rows' | 'forgotten' | 'settled'>) {
    for (const { rowId } of rows ?? []) this.changed.add(rowId);
    for (const rowId of forgotten ?? []) this.changed.add(rowId);
    this.settled.unshift(...(settled ?? []));
  }

  private isLast(field: FieldKey, rowId: RowId): boolean {
    const key = `${field} ${rowId}`;
    const left = (this.awaited.get(key) ?? 1) - 1;
    this.awaited.set(key, left);
    return left <= 0;
  }
}

/** The fields whose agreement waits for an operation. */
function writesOf(operation: Operation): { rowId: RowId; field: FieldKey }[] {
  if (operation.kind !== 'update-task' && operation.kind !== 'update-row') return [];
  const { subject, after } = operation;
  return fieldKeys.filter((field) => field in after).map((field) => ({ rowId: subject.rowId, field }));
}

/** The fields but for these. */
export function omit(said: Partial<Fields>, keys: readonly FieldKey[]): Partial<Fields> {
  return Object.fromEntries(Object.entries(said).filter(([key]) => !keys.some((one) => one === key)));
}

/** These of the fields. */
export function pick(said: Partial<Fields>, keys: readonly FieldKey[]): Partial<Fields> {
  return Object.fromEntries(Object.entries(said).filter(([key]) => keys.some((one) => one === key)));
}
