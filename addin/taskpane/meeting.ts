import type { CalendarDate, RowId } from '../../shared/model';
import type { SheetReading } from '../../sync/ports/workbook';
import type { PaneEvent } from './state';

/** The workbook as a meeting goes through it. */
export interface MeetingReading extends SheetReading {
  today: CalendarDate;
}

/** A status meeting: the workbook as it was last read, and the row that is answered for. */
export type Meeting =
  | { step: 'reading' }
  | {
      step: 'held';
      reading: MeetingReading;
      row: RowId | null;
      /** The last answer was not written, because somebody else changed the row. */
      moved: boolean;
    };

export type MeetingEvent =
  { type: 'meeting-read'; reading: MeetingReading; moved: boolean } | { type: 'meeting-turned'; row: RowId | null };

export const notRead: Meeting = { step: 'reading' };

export function meeting(state: Meeting, event: PaneEvent): Meeting {
  switch (event.type) {
    case 'meeting-read': {
      const { reading, moved } = event;
      return { step: 'held', reading, moved, row: state.step === 'held' ? state.row : null };
    }
    case 'meeting-turned':
      return state.step === 'held' ? { ...state, row: event.row, moved: false } : state;
    default:
      return state;
  }
}
