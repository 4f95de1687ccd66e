import { isProblem, Problem } from '../../shared/errors';
import type { FieldKey, Fields, PhaseKey } from '../../shared/model';
import type { Field } from '../fields';
import { Journal } from '../journal';
import { slotsNamed } from '../labels';
import { fieldsWhere } from '../fields';
import type { Planner, PlannerTask, Slots } from '../ports/planner';
import type { Lease, Memory, MemoryChange, MemoryReading, PlanLink, Sheet } from '../ports/workbook';
import type { Operation, Proposal } from '../proposal';
import { inForce } from '../decisions';
import { verdictOn, worldOf } from '../propose';
import type { Pair } from '../pairs';
import type { Readings } from '../readings';
import { bucketsOf } from '../readings';
import { takeLease } from './lease';
import { nothingDone, oneMore } from './progress';
import type { Progress } from './progress';
import type { Left } from '../report';
import { Ledger } from '../snapshot';
import type { World } from '../verdict';

/** What a sync works with. */
export interface SyncPorts {
  sheet: Sheet;
  memory: Memory;
  planner: Planner;
  now: () => Date;
  /** Numbers from 0 to below 1. */
  random: () => number;
  sleep: (milliseconds: number) => Promise<void>;
}

export interface RunOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** One application of a proposal: what is known by now, and what became of each operation. */
export class Run {
  readonly ledger: Ledger;
  readonly journal: Journal;
  readonly buckets: Map<PhaseKey, string>;
  readonly outcomes = new Map<Operation, Left['why'] | 'done'>();
  readonly problems = new Map<Operation, Problem>();
  /** Something was asked of Planner, so that it has to be read once more. */
  wrote = false;
  slots: Slots;
  /** The tasks as they were last heard of, by id. */
  readonly tasks: Map<string, PlannerTask>;
  /** What a row is judged with; buckets count as soon as they are made. */
  readonly world: World;
  private lease: Lease | null = null;
  private progress: Progress;
  private newBuckets: Record<PhaseKey, string>;

  constructor(
    readonly ports: SyncPorts,
    readonly plan: PlanLink,
    readonly readings: Readings,
    readonly proposal: Proposal,
    readonly options: RunOptions,
  ) {
    this.ledger = new Ledger(readings.memory.rows, proposal);
    this.journal = new Journal(ports, readings, proposal);
    this.buckets = bucketsOf(readings);
    this.newBuckets = { ...proposal.buckets };
    this.progress = nothingDone(proposal.operations);
    this.tasks = new Map(readings.planner.tasks.map((task) => [task.id, task]));
    this.slots = readings.planner.labels.slots;
    const world = worldOf(readings, inForce(proposal));
    const phaseOfBucket = (id: string | null) =>
      [...this.buckets].find(([, bucket]) => bucket === id)?.[0] ?? world.context.phaseOfBucket(id);
    const bucketOfPhase = (phase: PhaseKey) => this.buckets.get(phase);
    const hasLabel = (name: string) => slotsNamed(name, this.slots.names).length > 0;
    const labels = { ...world.context.labels, hasLabel };
    this.world = { ...world, context: { ...world.context, phaseOfBucket, bucketOfPhase, labels } };
  }

  of<K extends Operation['kind']>(kind: K): Extract<Operation, { kind: K }>[] {
    const isKind = (operation: Operation): operation is Extract<Operation, { kind: K }> => operation.kind === kind;
    return this.proposal.operations.filter(isKind);
  }

  /** Those of a kind that nothing has become of yet. */
  left<K extends Operation['kind']>(kind: K): Extract<Operation, { kind: K }>[] {
    return this.of(kind).filter((operation) => !this.outcomes.has(operation));
  }

  /** What the proposal would do about a row by now. */
  judgeAgain(pair: Pair): Operation[] {
    return verdictOn(pair, this.world, this.proposal.undoes).operations;
  }

  addBucket(phase: PhaseKey, id: string) {
    this.buckets.set(phase, id);
    this.newBuckets[phase] = id;
  }

  settle(operation: Operation, outcome: Left['why'] | 'done', problem?: Problem) {
    if (!this.outcomes.has(operation)) this.progress = oneMore(this.progress, operation.kind);
    this.outcomes.set(operation, outcome);
    if (outcome === 'done') this.journal.record(operation);
    if (problem) this.problems.set(operation, problem);
    this.options.onProgress?.(this.progress);
  }

  /** Those of the fields that the task says as they were written; `known` as in `Field.fromTask`. */
  saidBy(task: PlannerTask, written: Partial<Fields>, known: readonly Partial<Fields>[] = []): Partial<Fields> {
    const { context } = this.world;
    const confirmed = fieldsWhere(<K extends FieldKey>(key: K, { fromTask, same, holds }: Field<Fields[K]>) => {
      const value: Fields[K] | undefined = written[key];
      if (value === undefined) return false;
      const fields = [written, ...known];
      const said = fromTask(task, { snapshot: value, sheet: value, fields }, context);
      return said !== undefined && same(said, value) && (holds?.(task, value, context, fields) ?? true);
    });
    return Object.fromEntries(Object.entries(written).filter(([key]) => confirmed.some((one) => one === key)));
  }

  /** Takes the lease; gives the memory as it is now. Errors: `sync-under-way`, `cancelled`. */
  async begin(): Promise<MemoryReading> {
    const { ports, options, readings } = this;
    const { lease, memory } = await takeLease(ports, readings.planner.me.name, options.signal);
    this.lease = lease;
    return memory;
  }

  /** Writes what there is still to remember, and gives the lease back; without the lease it has no say. */
  async end(more: MemoryChange) {
    if (!this.lease) return;
    this.lease = null;
    await this.remember({ ...more, lease: null });
  }

  /** Writes what there is to remember, and that the run goes on; what cannot be written now is written next time. */
  async remember(more: MemoryChange = {}) {
    const { rows, forgotten, intents, settled } = this.ledger.take();
    const buckets = this.newBuckets;
    this.newBuckets = {};
    const journal = this.journal.take((rowId) => this.ledger.of(rowId)?.taskId ?? null);
    const change: MemoryChange = {
      ...more,
      ...(rows.length > 0 && { rows }),
      ...(forgotten.length > 0 && { forgotten }),
      ...(intents.length > 0 && { intents }),
      ...(settled.length > 0 && { settled }),
      ...(Object.keys(buckets).length > 0 && { buckets }),
      ...(journal && { journal }),
    };
    if (Object.keys(change).length === 0) return;
    if (this.lease) this.lease = { ...this.lease, beat: this.lease.beat + 1 };
    try {
      await this.ports.memory.write({ ...(this.lease && { lease: this.lease }), ...change });
    } catch (error) {
      this.ledger.giveBack(change);
      this.newBuckets = { ...buckets, ...this.newBuckets };
      if (journal) this.journal.giveBack();
      throw error;
    }
  }

  /** Writes what was decided for good, before anything that follows from it; `settings` are those of the memory by now. */
  async keepSettings({ settings }: Pick<MemoryReading, 'settings'>) {
    const { settings: decided } = this.proposal;
    if (Object.keys(decided).length > 0) await this.remember({ settings: { ...settings, ...decided } });
  }

  /** Errors: `cancelled`, once nobody waits for the run any more. */
  throwIfCancelled() {
    if (this.options.signal?.aborted) throw new Problem('cancelled', {});
  }

  /** Errors: what is wrong with the whole service rather than with one operation, so that going on makes no sense. */
  throwIfHopeless(operations: readonly Operation[]) {
    for (const operation of operations) {
      const problem = this.problems.get(operation);
      if (problem && ['offline', 'signed-out', 'throttled'].includes(problem.kind)) throw problem;
    }
  }
}

/** Anything thrown, as a problem. */
export function asProblem(error: unknown): Problem {
  return isProblem(error) ? error : new Problem('unexpected', {}, error);
}
