import { isProblem } from '../../../shared/errors';
import type { PhaseKey, RowId } from '../../../shared/model';
import type { SheetRow } from '../../../sync/ports/workbook';
import type { MeetingReading, MeetingWish } from './meeting';
import type { Closing } from './closing-services';
import type { MeetingAction } from './meeting-services';
import { isAgreed } from '../sync/questions';
import type { RowAnswer, Services } from '../services';
import type { PaneEvent, State } from '../state';

interface MeetingTools {
  services: Services;
  state: () => State;
  dispatch: (event: PaneEvent) => void;
  attempt: (work: () => Promise<void>, isWanted?: () => boolean) => Promise<void>;
  /** Reads both sides, and does what the settings let be done unasked. */
  compare: () => Promise<void>;
}

/** What people do in a meeting. */
export function meetingActions({ services, state, dispatch, attempt, compare }: MeetingTools) {
  // The person may have left in the meantime.
  const isHeld = () => state().screen === 'meeting';
  const show = (reading: MeetingReading, moved = false) => {
    if (isHeld()) dispatch({ type: 'meeting-read', reading, moved });
  };
  // What the room has before its eyes; where it cannot be written, the meeting goes on without.
  const renewStatus = () => services.renewStatus({ make: true }).catch(() => undefined);
  const who = () => {
    const { meeting } = state();
    const led = meeting.step === 'held' && meeting.reading.role === 'leads' ? meeting.reading.current : null;
    return led?.by ?? services.account()?.name ?? '';
  };

  let isWriting = false;
  /** One thing at a time: who presses Enter twice means it once. */
  const writing = async (work: () => Promise<void>) => {
    if (isWriting) return;
    isWriting = true;
    await attempt(work, isHeld);
    isWriting = false;
  };
  /** What only whoever leads does; a colleague may have taken over in the meantime. */
  const leading = (work: () => Promise<void>) =>
    writing(async () => {
      try {
        await work();
      } catch (error) {
        if (isProblem(error) && error.kind === 'meeting-led-by') show(await services.meeting());
        throw error;
      }
    });

  const holdMeeting = (wish: MeetingWish) => {
    dispatch({ type: 'went', screen: 'meeting' });
    return attempt(async () => {
      show(await services.startMeeting(wish));
      await renewStatus();
    }, isHeld);
  };

  return {
    begin: () =>
      attempt(async () => {
        const reading = await services.meeting();
        show(reading);
        if (reading.role !== 'none') await renewStatus();
      }, isHeld),
    /** Brings Planner in first; what that asks is shown, and the meeting waits for it. */
    async startMeeting(wish: MeetingWish) {
      if (!state().workbook?.plan) return holdMeeting(wish);
      dispatch({ type: 'went', screen: 'sync', awaited: wish });
      await compare();
      const { syncing, awaited } = state();
      const isIn =
        (syncing.step === 'deciding' && isAgreed(syncing)) ||
        (syncing.step === 'reported' && syncing.report.left.length === 0 && syncing.report.problem === null);
      if (awaited === wish && isIn) await holdMeeting(wish);
    },
    /** Begins it as the sheet stands. */
    holdMeeting,
    leadMeeting: (by: string) => attempt(async () => show(await services.leadMeeting(by)), isHeld),
    notePresent: (present: string[]) => leading(async () => show(await services.notePresent(present))),
    noteDecision: (decision: string) => leading(async () => show(await services.noteDecision(decision))),
    noteAction: (action: MeetingAction) => leading(async () => show(await services.noteAction(action))),
    finishMeeting: () =>
      leading(async () => {
        const minutes = await services.finishMeeting();
        if (isHeld()) dispatch({ type: 'meeting-finished', page: minutes, as: 'minutes' });
        await renewStatus();
      }),
    /** Asks what becomes of a phase's open rows; null puts it away. */
    turnToClosing: (phase: PhaseKey | null) => dispatch({ type: 'closing-turned', phase }),
    closePhase: (closing: Closing) =>
      leading(async () => {
        const isClosed = await services.closePhase(closing, who());
        if (isClosed) dispatch({ type: 'closing-turned', phase: null });
        show(await services.meeting(), !isClosed);
      }),
    /** Writes the page for whoever takes the project over. */
    handOver: () =>
      writing(async () => {
        const page = await services.handOver();
        if (isHeld()) dispatch({ type: 'meeting-finished', page, as: 'handover' });
      }),
    /** Shows a row here and in the sheet; null puts it away. */
    turnTo: (row: RowId | null) =>
      attempt(async () => {
        dispatch({ type: 'meeting-turned', row });
        if (row !== null) await services.goToRow(row);
      }),
    answerRow: (row: SheetRow, after: RowAnswer) =>
      writing(async () => {
        const isWritten = await services.answerRow(row, after, who());
        show(await services.meeting(), !isWritten);
      }),
  };
}
