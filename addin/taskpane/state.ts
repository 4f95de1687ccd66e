import type { AgendaTopic } from '../../shared/agenda';
import type { SyncSettings } from '../../shared/sync-settings';
import type { Glance } from '../excel/glance';
import { connecting, unconnected } from './plan/connecting';
import type { Connecting, ConnectingEvent } from './plan/connecting';
import { meeting, notRead } from './meeting/meeting';
import type { Meeting, MeetingEvent, MeetingWish } from './meeting/meeting';
import { openWork, rowEditing, unread, unselected } from './row/row-editing';
import type { OpenWork, OpenWorkEvent, RowEditing, RowEditingEvent } from './row/row-editing';
import { choosing, opening } from './document/opening';
import type { Opening, OpeningEvent } from './document/opening';
import { nothingArrived, takingIn } from './document/taking-in';
import type { ArrivalKind, TakingIn, TakingInEvent } from './document/taking-in';
import { syncing, untouched } from './sync/syncing';
import type { Syncing, SyncingEvent } from './sync/syncing';

export type Screen = 'home' | 'open' | 'plan' | 'sync' | 'settings' | 'meeting' | 'row' | 'work';

/** Good news that stays until the next step or until it is dismissed. */
export type Notice =
  | { kind: 'created'; worksheets: number; rows: number }
  | { kind: 'taken'; as: ArrivalKind; language: string; done: number; left: number }
  | { kind: 'disconnected' }
  | { kind: 'rebuilt' }
  | { kind: 'copy-opened' }
  | { kind: 'connected'; plan: string; people: number };

/** Everything that the pane shows. `workbook` is null until it was read. */
export interface State {
  screen: Screen;
  workbook: Glance | null;
  /** What the worksheets are filtered to. */
  shown: AgendaTopic | null;
  opening: Opening;
  takingIn: TakingIn;
  connecting: Connecting;
  syncing: Syncing;
  meeting: Meeting;
  /** The meeting that begins once Planner was read. */
  awaited: MeetingWish | null;
  rowEditing: RowEditing;
  openWork: OpenWork;
  /** Null until they were read. */
  settings: SyncSettings | null;
  notice: Notice | null;
  /** What went wrong last; it stays until something is tried again or it is dismissed. */
  trouble: { error: unknown } | null;
  /** The last that went wrong since the pane was opened, for whoever helps; null for nothing. */
  lastFailure: unknown;
}

export type PaneEvent =
  | { type: 'went'; screen: Screen; awaited?: MeetingWish }
  | { type: 'rows-shown'; topic: AgendaTopic | null }
  | { type: 'workbook-read'; workbook: Glance }
  | { type: 'worksheets-created'; worksheets: number; rows: number }
  | { type: 'document-taken'; as: ArrivalKind; language: string; done: number; left: number }
  | { type: 'plan-connected'; plan: string; people: number }
  | { type: 'plan-disconnected' }
  | { type: 'settings-read'; settings: SyncSettings }
  | { type: 'memory-rebuilt' }
  | { type: 'copy-opened' }
  | { type: 'failed'; error: unknown }
  | { type: 'dismissed' }
  | OpeningEvent
  | TakingInEvent
  | ConnectingEvent
  | SyncingEvent
  | MeetingEvent
  | RowEditingEvent
  | OpenWorkEvent;

export const initial: State = {
  screen: 'home',
  workbook: null,
  shown: null,
  opening: choosing,
  takingIn: nothingArrived,
  connecting: unconnected,
  syncing: untouched,
  meeting: notRead,
  awaited: null,
  rowEditing: unselected,
  openWork: unread,
  settings: null,
  notice: null,
  trouble: null,
  lastFailure: null,
};

/** True while something is being written: nobody is taken to another screen before it is over. */
export function isBusy({ opening, takingIn: arrived, connecting, syncing }: State): boolean {
  return (
    syncing.step === 'applying' ||
    (arrived.step !== 'nothing' && arrived.writing) ||
    connecting.step === 'connecting' ||
    (opening.step === 'checking' && opening.writing)
  );
}

/** The pane's next state. Pure: what is done to the workbook or to Planner is done in `actions`. */
export function next(state: State, event: PaneEvent): State {
  switch (event.type) {
    case 'went':
      return {
        ...initial,
        workbook: state.workbook,
        shown: state.shown,
        lastFailure: state.lastFailure,
        screen: event.screen,
        awaited: event.awaited ?? null,
      };
    case 'rows-shown':
      return { ...state, shown: event.topic, trouble: null };
    case 'workbook-read':
      return { ...state, workbook: event.workbook };
    case 'worksheets-created':
      return {
        ...next(state, { type: 'went', screen: 'home' }),
        notice: { kind: 'created', worksheets: event.worksheets, rows: event.rows },
      };
    case 'document-taken': {
      const { as, language, done, left } = event;
      return { ...next(state, { type: 'went', screen: 'home' }), notice: { kind: 'taken', as, language, done, left } };
    }
    case 'plan-connected':
      return {
        ...next(state, { type: 'went', screen: 'home' }),
        notice: { kind: 'connected', plan: event.plan, people: event.people },
      };
    case 'plan-disconnected':
      return { ...next(state, { type: 'went', screen: 'home' }), notice: { kind: 'disconnected' } };
    case 'settings-read':
      return { ...state, settings: event.settings, trouble: null };
    case 'memory-rebuilt':
      return { ...next(state, { type: 'went', screen: 'home' }), notice: { kind: 'rebuilt' } };
    case 'copy-opened':
      return { ...state, trouble: null, notice: { kind: 'copy-opened' } };
    case 'dismissed':
      return { ...state, trouble: null, notice: null };
    case 'failed':
      return { ...onScreens(state, event), trouble: { error: event.error }, lastFailure: event.error };
    case 'reported':
      return { ...onScreens(state, event), trouble: null, lastFailure: event.report.problem ?? state.lastFailure };
    default:
      return { ...onScreens(state, event), trouble: null };
  }
}

function onScreens(state: State, event: PaneEvent): State {
  return {
    ...state,
    opening: opening(state.opening, event),
    takingIn: takingIn(state.takingIn, event),
    connecting: connecting(state.connecting, event),
    syncing: syncing(state.syncing, event),
    meeting: meeting(state.meeting, event),
    rowEditing: rowEditing(state.rowEditing, event),
    openWork: openWork(state.openWork, event),
  };
}
