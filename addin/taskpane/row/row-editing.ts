import type { LoggedLine } from '../../../shared/log';
import type { CalendarDate, RowId } from '../../../shared/model';
import type { SheetReading, SheetRow } from '../../../sync/ports/workbook';
import type { PaneEvent } from '../state';

/** The rows that are selected in the sheet. */
export interface SelectedRows {
  rows: SheetRow[];
  people: SheetReading['people'];
  /** Where the tasks of those that have one are shown in Planner. */
  pages: ReadonlyMap<RowId, string>;
  /** What the log tells of the row, if it is one, the latest line first. */
  history: LoggedLine[];
}

/** The screen of the selected rows; `left` of them were not written last, because somebody else changed them. */
export type RowEditing = { step: 'reading' } | { step: 'shown'; selected: SelectedRows; left: number };

export interface RowEditingEvent {
  type: 'selection-read';
  selected: SelectedRows;
  left: number;
}

export const unselected: RowEditing = { step: 'reading' };

export function rowEditing(state: RowEditing, event: PaneEvent): RowEditing {
  return event.type === 'selection-read' ? { step: 'shown', selected: event.selected, left: event.left } : state;
}

/** All open rows of the workbook, as they were last read. */
export type OpenWork = { step: 'reading' } | { step: 'read'; reading: SheetReading & { today: CalendarDate } };

export interface OpenWorkEvent {
  type: 'open-work-read';
  reading: SheetReading & { today: CalendarDate };
}

export const unread: OpenWork = { step: 'reading' };

export function openWork(state: OpenWork, event: PaneEvent): OpenWork {
  return event.type === 'open-work-read' ? { step: 'read', reading: event.reading } : state;
}
