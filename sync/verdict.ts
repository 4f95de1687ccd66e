import type { RowId } from '../shared/model';
import type { FieldContext } from './fields';
import type { LabelNeed } from './labels';
import type { RowMemory } from './ports/workbook';
import type { Decisions } from './decisions';
import type { Ask, Conflict, Offer, Operation, Refusal, Warning } from './proposal';
import type { Readings } from './readings';

/** What judging a pair needs to know besides the pair. */
export interface World {
  readings: Readings;
  context: FieldContext;
  decisions: Decisions;
  remembered: ReadonlyMap<RowId, RowMemory>;
  /** Whether the plan has a label or has room for it. */
  hasRoom: (need: LabelNeed) => boolean;
}

/** What a sync would do about one row and its task. */
export interface Verdict {
  operations: Operation[];
  asks: Ask[];
  conflicts: Conflict[];
  refusals: Refusal[];
  warnings: Warning[];
  offers: Offer[];
  remember: RowMemory[];
  forget: boolean;
  /** How many of its assignments are held back. */
  waiting: number;
  /** Nonces of intents of which the outcome is known now. */
  settled: string[];
}

export const nothing = (): Verdict => ({
  operations: [],
  asks: [],
  conflicts: [],
  refusals: [],
  warnings: [],
  offers: [],
  remember: [],
  forget: false,
  waiting: 0,
  settled: [],
});
