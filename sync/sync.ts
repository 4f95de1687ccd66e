import { Problem } from '../shared/errors';
import type { JournalRun } from '../shared/journal';
import type { WorksheetLanguage } from '../shared/language';
import { apply } from './apply/apply';
import type { RunOptions, SyncPorts } from './apply/run';
import { detailFields } from './fields';
import { needsDetails } from './judge';
import { mailsIn, onceEach } from './mails';
import { pairsOf, unreadRivals } from './pairs';
import type { FoundTask, Planner } from './ports/planner';
import type { Decisions } from './decisions';
import type { Proposal } from './proposal';
import { undecided } from './decisions';
import { isIdle } from './proposal';
import { countsOf, propose, worldOf } from './propose';
import type { Readings } from './readings';
import type { Report } from './report';
import { openingOf } from './unasked';
import { pairsToUndo } from './undo/pairs-to-undo';

export type { RunOptions, SyncPorts };

/** Shows a proposal and gives the decisions made on it; null leaves everything as it is. */
export type Show = (proposal: Proposal, readings: Readings) => Promise<Decisions | null>;

/**
 * One sync: read both sides, propose, show unless the settings say that it need not be, apply.
 * Errors: `Problem`s of reading; what goes wrong later is in the report.
 */
export async function sync(
  ports: SyncPorts,
  language: WorksheetLanguage,
  show: Show,
  options: RunOptions = {},
): Promise<Report> {
  const readings = await readBoth(ports, language, options.signal);
  const { proposal, mayRun } = openingOf(readings);
  if (isIdle(proposal) && !isOpen(proposal)) return untouched(proposal, null);
  if (mayRun) {
    return { ...(await apply(ports, readings, proposal, options)), unasked: true };
  }
  const decisions = await show(proposal, readings);
  if (!decisions) return untouched(proposal, new Problem('cancelled', {}));
  const decided = decisions === proposal.decisions ? proposal : propose(readings, decisions);
  return isIdle(decided) ? untouched(decided, null) : apply(ports, readings, decided, options);
}

/**
 * Takes back a run of the journal, in the same way: read both sides, propose, show, apply. Errors: as those of `sync`.
 */
export async function undo(
  ports: SyncPorts,
  language: WorksheetLanguage,
  run: JournalRun,
  show: Show,
  options: RunOptions = {},
): Promise<Report> {
  const readings = await readToUndo(ports, language, run, options.signal);
  const proposal = propose(readings, undecided, run);
  const decisions = await show(proposal, readings);
  if (!decisions) return untouched(proposal, new Problem('cancelled', {}));
  const decided = propose(readings, decisions, run);
  return isIdle(decided) ? untouched(decided, null) : apply(ports, readings, decided, options);
}

/** Reads the sheet, the memory and the plan, and looks up what the plan's list does not show. */
export async function readBoth(
  { sheet, memory, planner, random, now }: Omit<SyncPorts, 'sleep'>,
  language: WorksheetLanguage,
  signal?: AbortSignal,
): Promise<Readings> {
  // The sheet first: reading it gives new rows their ids.
  const sheetReading = await sheet.read();
  const remembered = await memory.read();
  const { plan, rows } = remembered;
  if (!plan) throw new Problem('plan-gone', {});
  if (sheetReading.phases.length === 0 && rows.length === 0) throw new Problem('workbook-without-phases', {});

  // Whatever a version that did not know of steps or notes remembers, it has not seen them in the details.
  const seen = rows.filter(({ snapshot }) => detailFields.every((key) => snapshot[key] !== undefined));
  const known = new Map(seen.flatMap(({ taskId, etag }) => (taskId && etag ? [[taskId, etag] as const] : [])));
  const reading = await planner.read(plan, known, signal);
  const listed = new Set(reading.tasks.map(({ id }) => id));
  const missing = rows.flatMap(({ taskId }) => (taskId && !listed.has(taskId) ? taskId : []));
  const members = new Set(reading.members.map(({ id }) => id));
  const assigned = new Set(reading.tasks.flatMap(({ assignees }) => assignees));
  // Without a group, whoever was chosen for a name may have no task yet.
  const chosen = plan.groupId === null ? Object.values(remembered.settings.names).filter((id) => id !== null) : [];
  const strangers = [...new Set([...assigned, ...chosen])].filter((id) => !members.has(id));
  const [found, people] = await Promise.all([
    planner.find(missing, reading.labels.slots, signal),
    planner.people(strangers, signal),
  ]);
  const addressed = plan.groupId === null ? await planner.peopleByMail(mailsIn(sheetReading), signal) : [];
  const readings: Readings = {
    sheet: sheetReading,
    memory: remembered,
    planner: reading,
    found,
    people: onceEach([...reading.members, ...people, ...addressed]),
    language,
    word: Math.floor(random() * 2 ** 32).toString(36),
    at: now(),
  };
  return withNeededDetails(readings, planner, signal);
}

/**
 * Reads both sides to take back a run of the journal, with the details of every task that it touched: what they say must
 * be known before it is written over.
 */
export async function readToUndo(
  ports: Omit<SyncPorts, 'sleep'>,
  language: WorksheetLanguage,
  run: JournalRun,
  signal?: AbortSignal,
): Promise<Readings> {
  const readings = await readBoth(ports, language, signal);
  const tasks = pairsToUndo(run, pairsOf(readings)).flatMap(({ task }) => (task && !task.details ? task.id : []));
  return withDetails(readings, tasks, ports.planner, signal);
}

/** Details that decide something are read, where the task's etag alone would not have asked for it. */
async function withNeededDetails(readings: Readings, planner: SyncPorts['planner'], signal?: AbortSignal) {
  const world = worldOf(readings, undecided);
  const undescribed = pairsOf(readings).flatMap((pair) => (pair.task && needsDetails(pair, world) ? pair.task.id : []));
  return withDetails(readings, [...new Set([...undescribed, ...unreadRivals(readings)])], planner, signal);
}

async function withDetails(readings: Readings, wanted: readonly string[], planner: Planner, signal?: AbortSignal) {
  if (wanted.length === 0) return readings;
  const read = await planner.find(wanted, readings.planner.labels.slots, signal);
  const isRead = (task: FoundTask | undefined) => task !== undefined && task !== 'gone';
  const tasks = readings.planner.tasks.map((task) => {
    const fresh = read.get(task.id);
    return isRead(fresh) ? fresh : task;
  });
  return { ...readings, planner: { ...readings.planner, tasks } };
}

function isOpen({ asks, conflicts, refusals, warnings, guards, offers, doubt }: Proposal): boolean {
  return doubt !== null || [asks, conflicts, refusals, warnings, guards, offers].some(({ length }) => length > 0);
}

function untouched(proposal: Proposal, problem: Problem | null): Report {
  return { done: countsOf([]), left: [], problem, idle: problem === null, unasked: false, runId: null, proposal };
}
