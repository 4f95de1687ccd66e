import type { RowId } from '../../shared/model';
import type { SheetRow } from '../../sync/ports/workbook';
import type { RowAnswer, Services } from './services';
import type { PaneEvent, State } from './state';

interface MeetingTools {
  services: Services;
  state: () => State;
  dispatch: (event: PaneEvent) => void;
  attempt: (work: () => Promise<void>, isWanted?: () => boolean) => Promise<void>;
}

/** What people do in a meeting. */
export function meetingActions({ services, state, dispatch, attempt }: MeetingTools) {
  // The person may have left in the meantime.
  const isHeld = () => state().screen === 'meeting';
  const read = async (moved: boolean) => {
    const reading = await services.meeting();
    if (isHeld()) dispatch({ type: 'meeting-read', reading, moved });
  };
  return {
    begin: () =>
      attempt(async () => {
        await read(false);
        // What the room has before its eyes; where it cannot be written, the meeting goes on without.
        await services.renewStatus({ make: true }).catch(() => undefined);
      }, isHeld),
    /** Shows a row here and in the sheet; null puts it away. */
    turnTo: (row: RowId | null) =>
      attempt(async () => {
        dispatch({ type: 'meeting-turned', row });
        if (row !== null) await services.goToRow(row);
      }),
    answerRow: (row: SheetRow, after: RowAnswer) =>
      attempt(async () => {
        const isWritten = await services.answerRow(row, after);
        await read(!isWritten);
      }),
  };
}
