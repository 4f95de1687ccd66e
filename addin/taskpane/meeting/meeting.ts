import type { KeptMeeting } from '../../../shared/meeting';
import type { CalendarDate, PhaseKey, RowId } from '../../../shared/model';
import type { Page } from '../../../shared/page';
import type { SheetReading } from '../../../sync/ports/workbook';
import type { PaneEvent } from '../state';

/** A meeting that somebody wants to hold. */
export interface MeetingWish {
  title: string;
  by: string;
}

/** The workbook as a meeting goes through it. */
export interface MeetingReading extends SheetReading {
  today: CalendarDate;
  /** Whether a meeting is held, and whether it is led from this pane. */
  role: 'none' | 'leads' | 'follows';
  /** The meeting that is held. */
  current: KeptMeeting | null;
  /** The one before it, or the latest. */
  last: KeptMeeting | null;
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
      /** The phase that is being closed. */
      closing: PhaseKey | null;
    }
  /** The minutes of a meeting that was finished, or the page for whoever takes the project over. */
  | { step: 'finished'; page: Page; as: 'minutes' | 'handover' };

export type MeetingEvent =
  | { type: 'meeting-read'; reading: MeetingReading; moved: boolean }
  | { type: 'meeting-turned'; row: RowId | null }
  | { type: 'meeting-finished'; page: Page; as: 'minutes' | 'handover' }
  | { type: 'closing-turned'; phase: PhaseKey | null };

export const notRead: Meeting = { step: 'reading' };

export function meeting(state: Meeting, event: PaneEvent): Meeting {
  switch (event.type) {
    case 'meeting-read': {
      const { reading, moved } = event;
      const before = state.step === 'held' ? state : { row: null, closing: null };
      return { step: 'held', reading, moved, row: before.row, closing: before.closing };
    }
    case 'meeting-turned':
      return state.step === 'held' ? { ...state, row: event.row, moved: false } : state;
    case 'meeting-finished':
      return { step: 'finished', page: event.page, as: event.as };
    case 'closing-turned':
      return state.step === 'held' ? { ...state, closing: event.phase, moved: false } : state;
    default:
      return state;
  }
}
