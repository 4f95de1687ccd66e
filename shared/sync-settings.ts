import type { FieldKey, PersonId } from './model';

/** `both`: edits on either side count. `sheet`, `planner`: what that side says counts, whatever the other says. */
export const directions = ['both', 'sheet', 'planner'] as const;

export type Direction = (typeof directions)[number];

/** Kinds of change that a sync may make without showing them first. */
export const unaskedKinds = ['updates', 'creations', 'removals'] as const;

export type UnaskedKind = (typeof unaskedKinds)[number];

/** How a workbook wants to be synced; remembered in it, the same for all who sync it. */
export interface SyncSettings {
  /** Where a field is not named, its edits go both ways. */
  directions: Partial<Record<FieldKey, Direction>>;
  /** Who decides when both sides changed a field: people, or always the same side. */
  conflicts: 'ask' | 'sheet' | 'planner';
  unasked: UnaskedKind[];
  /** More removals than the lesser of these are confirmed once more. */
  removals: { rows: number; percent: number };
  /** Assignments are held back, so that nobody gets mail while a plan is being filled. */
  quiet: boolean;
  /** Whom a name in an owner cell means, where people chose; null for nobody whom Planner can hold. */
  names: Record<string, PersonId | null>;
}

export const usualSettings: SyncSettings = {
  directions: {},
  conflicts: 'ask',
  unasked: [],
  removals: { rows: 10, percent: 20 },
  quiet: false,
  names: {},
};
