import { once } from '../once';
import type { ClosingParts, ClosingServices } from './closing-services';
import type { MeetingParts, MeetingServices } from './meeting-services';

/** What a meeting and its end ask of the workbook, loaded when the first of it is asked for. */
export function meetingLater(parts: MeetingParts & ClosingParts): MeetingServices & ClosingServices {
  const held = once(async () => (await import('./meeting-services')).meetingServices(parts));
  const closed = once(async () => (await import('./closing-services')).closingServices(parts));
  return {
    meeting: async () => (await held()).meeting(),
    startMeeting: async (wish) => (await held()).startMeeting(wish),
    leadMeeting: async (by) => (await held()).leadMeeting(by),
    answerRow: async (row, after, who) => (await held()).answerRow(row, after, who),
    notePresent: async (present) => (await held()).notePresent(present),
    noteDecision: async (decision) => (await held()).noteDecision(decision),
    noteAction: async (action) => (await held()).noteAction(action),
    finishMeeting: async () => (await held()).finishMeeting(),
    closePhase: async (closing, who) => (await closed()).closePhase(closing, who),
    handOver: async () => (await closed()).handOver(),
  };
}
