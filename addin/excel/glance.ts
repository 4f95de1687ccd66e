import { agendaOf } from '../../shared/agenda';
import type { AgendaTopic } from '../../shared/agenda';
import type { CalendarDate, PhaseKey } from '../../shared/model';
import { isCounted } from '../../shared/status';
import { countUnsynced } from '../../sync/unsynced';
import type { PlanLink, SheetRow } from '../../sync/ports/workbook';
import type { WorksheetLanguage } from '../../shared/language';
import { Problem, isProblem } from '../../shared/errors';
import { run } from './host';
import { countLostPhases } from './lost-phases';
import type { Host } from './host';
import { standingRows } from './leaving';
import type { PhaseTable } from './phase-table';
import { readWorkbook } from './workbook-reading';

/** So many rows and how many of them are done, those left out that do not count: not applicable, withdrawn, ongoing. */
interface Share {
  done: number;
  total: number;
}

/** A phase at a glance. */
export interface PhaseGlance extends Share {
  key: PhaseKey;
  title: string;
}

/** The workbook at a glance; without phases it is one that no document was opened in yet. */
export interface Glance {
  phases: PhaseGlance[];
  /** By whose duties they are, where rows say it; in the order in which they are met. */
  parties: (Share & { name: string })[];
  overdue: number;
  blocked: number;
  unowned: number;
  undated: number;
  /** How many assignments are held back. */
  waiting: number;
  /** How many rows say something of which Planner was not told; 0 where no plan is connected. */
  unsynced: number;
  plan: PlanLink | null;
  /** ISO 8601, and a name. */
  lastSync: { at: string; by: string } | null;
  /** Phase worksheets in a workbook that lost its memory of them. */
  lost: number;
  /** Whatever is written would be lost. */
  isReadOnly: boolean;
  /** The language of the worksheets; null in a workbook without phases. */
  language: WorksheetLanguage | null;
}

const empty: Glance = {
  phases: [],
  parties: [],
  overdue: 0,
  blocked: 0,
  unowned: 0,
  undated: 0,
  waiting: 0,
  unsynced: 0,
  plan: null,
  lastSync: null,
  lost: 0,
  isReadOnly: false,
  language: null,
};

/**
 * A workbook without phases is empty at a glance, not an error; so is one that lost its memory, which is said.
 * Errors: those of reading.
 */
export async function readGlance(host: Host, today: CalendarDate): Promise<Glance> {
  try {
    return await run(host, async (context) => {
      const { settings, tables, remembered, isReadOnly } = await readWorkbook(context);
      const standing = standingRows(tables, remembered).rows;
      const rowsOf = (table: PhaseTable) => standing.flatMap((placed) => (placed.table === table ? placed.row : []));
      const phases = tables.map((table) => ({ table, rows: rowsOf(table) }));
      const all = phases.flatMap(({ rows }) => rows);
      const { topics } = agendaOf({ phases: [], rows: all }, today);
      const about = (topic: AgendaTopic) => topics.find((one) => one.topic === topic)?.rows.length ?? 0;
      return {
        phases: phases.map(({ table, rows }) => ({ key: table.record.key, title: table.record.title, ...count(rows) })),
        parties: partiesIn(all),
        overdue: about('overdue'),
        blocked: about('blocked'),
        unowned: about('unowned'),
        undated: about('undated'),
        waiting: [...remembered.values()].reduce((sum, { snapshot }) => sum + (snapshot.owners?.held?.length ?? 0), 0),
        unsynced: settings.plan === null ? 0 : countUnsynced(all, [...remembered.values()], settings.sync),
        plan: settings.plan,
        lastSync: settings.lastSync,
        lost: 0,
        isReadOnly,
        language: settings.language,
      };
    });
  } catch (error) {
    if (!isProblem(error) || error.kind !== 'workbook-without-phases') throw error;
    return { ...empty, lost: await countLostPhases(host) };
  }
}

/** The language of the worksheets. Errors: `workbook-without-phases`, those of reading. */
export async function readLanguage(host: Host): Promise<WorksheetLanguage> {
  return run(host, async (context) => {
    const { settings } = await readWorkbook(context);
    return settings.language;
  });
}

/** Where a phase is. Errors: `workbook-without-phases` where it is not there any more. */
export async function selectPhase(host: Host, key: PhaseKey): Promise<void> {
  await run(host, async (context) => {
    const { tables } = await readWorkbook(context);
    const table = tables.find(({ record }) => record.key === key);
    if (!table) throw new Problem('workbook-without-phases', {});
    context.workbook.worksheets.getItem(table.worksheet).activate();
    await context.sync();
  });
}

/** Selects the cell that words the row; nothing happens where the row is gone. */
export async function selectRow(host: Host, rowId: string): Promise<void> {
  await run(host, async (context) => {
    const { tables, remembered } = await readWorkbook(context);
    const placed = standingRows(tables, remembered).rows.find(({ row }) => row.id === rowId);
    if (!placed) return;
    const { table, at } = placed;
    context.workbook.worksheets.getItem(table.worksheet).activate();
    const body = context.workbook.tables.getItem(table.table).getDataBodyRange();
    body.getCell(at, table.columns.get('responsibility') ?? 0).select();
    await context.sync();
  });
}

function partiesIn(rows: readonly SheetRow[]): Glance['parties'] {
  const names = new Set(rows.map(({ party }) => party.trim()).filter((name) => name !== ''));
  return [...names].map((name) => ({ name, ...count(rows.filter(({ party }) => party.trim() === name)) }));
}

function count(rows: readonly SheetRow[]): { done: number; total: number } {
  const counted = rows.filter(({ status }) => isCounted(status));
  return { done: counted.filter(({ status }) => status === 'completed').length, total: counted.length };
}
