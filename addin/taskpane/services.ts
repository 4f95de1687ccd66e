import type { AgendaTopic } from '../../shared/agenda';
import type { DocumentInput } from '../../shared/document/source';
import type { JournalRun } from '../../shared/journal';
import type { SampleLanguage } from '../../shared/document/samples/languages';
import type { CalendarDate, Document, Person, PhaseKey, RowId } from '../../shared/model';
import type { RowValues } from '../../shared/row';
import type { RowEdit } from '../../shared/row-edit';
import type { Doubt } from '../../sync/doubt';
import type { SyncSettings } from '../../shared/sync-settings';
import type { Progress } from '../../sync/apply/progress';
import type { GroupChoice, PlanChoice } from '../../sync/ports/planner';
import type { ClosingServices } from './meeting/closing-services';
import type { PlanLink, SheetReading, SheetRow } from '../../sync/ports/workbook';
import type { MeetingServices } from './meeting/meeting-services';
import type { SelectedRows } from './row/row-editing';
import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import type { Readings } from '../../sync/readings';
import type { Report } from '../../sync/report';
import type { Opening } from '../../sync/unasked';
import type { Glance } from '../excel/glance';
import type { Account } from '../sign-in/sign-in';
import type { TakingServices } from './document/taking-services';

export type SampleVersion = 'sample' | 'revision';

/** What a meeting says of a row. Without a remark the latest one stays. */
export type RowAnswer = Pick<RowValues, 'status' | 'owners' | 'due'> & Partial<Pick<RowValues, 'remark'>>;

/** Everything that the pane asks of the workbook, of Planner and of whoever is signed in. Failures are problems. */
export interface Services extends TakingServices, MeetingServices, ClosingServices {
  glance(): Promise<Glance>;
  /** Calls back when a phase worksheet may have changed. */
  watch(onChange: () => void): Promise<void>;
  /** Has the Status worksheet say what is true now; one that was removed is made again only where that is meant. */
  renewStatus(how: { make: boolean }): Promise<void>;
  /** Filters the worksheets to what a meeting would talk about under a topic; null shows all rows again. */
  showOnly(topic: AgendaTopic | null): Promise<void>;
  /** All rows of the workbook, and today. */
  allRows(): Promise<SheetReading & { today: CalendarDate }>;
  selectedRows(): Promise<SelectedRows>;
  /**
   * Writes what was said of each row, to the sheet and to the log; how many were not written, because they say something
   * else by now or hold formulas.
   */
  writeRows(edits: readonly { row: SheetRow; after: RowEdit }[], who: string): Promise<number>;
  /** Calls back when other cells are selected. */
  watchSelection(onChange: () => void): Promise<void>;
  goToPhase(key: PhaseKey): Promise<void>;
  goToRow(id: RowId): Promise<void>;

  readDocument(input: DocumentInput): Promise<Document>;
  /** The built-in sample, or the new version of it. */
  sample(language: SampleLanguage, version: SampleVersion): Promise<DocumentInput>;
  createWorksheets(document: Document): Promise<void>;

  /** Makes the memory of a workbook again that lost it. */
  rebuildMemory(): Promise<void>;
  /** Opens a copy without memory and hidden history in a window of its own. */
  openCopyToShare(): Promise<void>;

  account(): Account | null;
  forgetAccount(): Promise<void>;
  /** An aborted signal ends these three with the problem `cancelled`. */
  groups(signal: AbortSignal): Promise<GroupChoice[]>;
  plans(groupId: string, signal?: AbortSignal): Promise<PlanChoice[]>;
  /** Plans that were shared with the person, whatever their groups. */
  sharedPlans(signal: AbortSignal): Promise<PlanChoice[]>;
  /** The plan whose page an address shows. */
  planAt(link: string): Promise<PlanChoice>;
  createPlan(groupId: string, title: string): Promise<PlanChoice>;
  /** Ties the workbook to the plan and adds the group's people to People; how many were added. */
  connect(link: PlanLink): Promise<number>;
  /** Settles whose plan it is. */
  settle(doubt: Doubt, how: Settlement): Promise<void>;

  /** What program it is and how much is in the workbook, in numbers and codes. It does not fail. */
  diagnosis(): Promise<string[]>;
  settings(): Promise<SyncSettings>;
  /** Changes the settings as they are by then; what they are afterwards. */
  changeSettings(change: (settings: SyncSettings) => SyncSettings): Promise<SyncSettings>;

  readBothSides(signal: AbortSignal): Promise<Readings>;
  begin(readings: Readings, decisions: Decisions): Promise<Opening>;
  /** `undoes`: a run of the journal to take back; absent for a sync. */
  propose(readings: Readings, decisions: Decisions, undoes?: JournalRun): Promise<Proposal>;
  /** People by name or mail: members of the plan's group, or of the whole organisation where the plan has none. */
  findPeople(text: string, readings: Readings, signal: AbortSignal): Promise<Person[]>;
  /** The runs that can be taken back, the latest first. */
  journal(): Promise<JournalRun[]>;
  readToUndo(run: JournalRun, signal: AbortSignal): Promise<Readings>;
  apply(readings: Readings, proposal: Proposal, run: Run): Promise<Report>;
}

/** It is the same workbook at another place; it is the copy that goes on with the plan; it goes on without one. */
export type Settlement = 'same' | 'take-over' | 'disconnect';

export interface Run {
  onProgress: (progress: Progress) => void;
  signal: AbortSignal;
}
