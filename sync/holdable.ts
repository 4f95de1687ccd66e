import type { FieldKey, Fields } from '../shared/model';
import { fieldKeys } from './fields';
import { labelFields } from './label-fields';
import { needsOf } from './labels';
import type { LabelNeed } from './labels';
import type { Merged } from './merge';
import { fitsIntoCell } from './notes';
import type { TaskValues } from './ports/planner';
import type { SheetRow } from './ports/workbook';
import type { Refusal, Subject, Warning } from './proposal';

/** What can be written of what should be, and what is said about the rest. */
interface Held<T> {
  value: T;
  warnings: Warning[];
  refusals: Refusal[];
}

/** A task can be told these changes; what Planner would refuse is left out, and stays a difference that is told again. */
export function holdableByTask(
  changes: Partial<Fields>,
  task: Pick<TaskValues, 'start' | 'due'>,
  subject: Subject,
  hasRoom: (need: LabelNeed) => boolean,
): Held<Partial<Fields>> {
  const value = { ...changes };
  const warnings: Warning[] = [];
  const refusals: Refusal[] = [];
  if (value.responsibility?.trim() === '') {
    delete value.responsibility;
    refusals.push({ subject, why: 'no-title' });
  }
  const { start = task.start, due = task.due } = value;
  // Planner refuses a start after the due date as inconsistent (planner-overview, common error conditions).
  if (start !== null && due !== null && start > due && ('start' in value || 'due' in value)) {
    delete value.start;
    delete value.due;
    warnings.push({ kind: 'start-after-due', subject });
  }
  for (const label of needsOf(value).filter((need) => !hasRoom(need))) {
    if ('status' in label) delete value.status;
    else for (const key of labelFields) if (value[key] === label.named) Reflect.deleteProperty(value, key);
    warnings.push({ kind: 'no-free-label', subject, label });
  }
  return { value, warnings, refusals };
}

/**
 * Cells with a formula, and cells that say what could not be read, are never written over, and nothing is cut to fit into
 * one: such a field waits.
 */
export function holdableByRow({ toRow, toTask, ...others }: Merged, row: SheetRow, subject: Subject): Held<Merged> {
  const warnings: Warning[] = [];
  const kept = { toRow: { ...toRow }, toTask: { ...toTask } };
  for (const field of fieldKeys.filter((key) => key in toRow && row.computed.some((computed) => computed === key))) {
    drop(kept, field);
    warnings.push({ kind: 'computed', subject, field });
  }
  for (const { field, text } of row.unreadable) {
    drop(kept, field);
    warnings.push({ kind: 'unreadable', subject, field, text });
  }
  if (kept.toRow.notes !== undefined && !fitsIntoCell(kept.toRow.notes)) {
    drop(kept, 'notes');
    warnings.push({ kind: 'notes-too-long', subject });
  }
  return { value: { ...others, ...kept }, warnings, refusals: [] };
}

/** A merged value is written to both sides or to neither. */
export function drop({ toRow, toTask }: Pick<Merged, 'toRow' | 'toTask'>, field: FieldKey) {
  for (const told of [toTask, toRow]) if (field in told) Reflect.deleteProperty(told, field);
}
