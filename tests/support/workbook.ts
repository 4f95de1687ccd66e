import { partsToDrop, runsOf } from '../../shared/journal';
import type { JournalPart } from '../../shared/journal';
import type { PhaseKey, RowId } from '../../shared/model';
import { blankRow } from '../../shared/row';
import type { SheetChange } from '../../shared/row';
import { decodeJournal, encodeJournal, keptPartIn } from '../../shared/worksheet/journal-records';
import { usualSettings } from '../../shared/sync-settings';
import type {
  Intent,
  Memory,
  MemoryReading,
  Outcome,
  PlanLink,
  RowMemory,
  Sheet,
  SheetReading,
  SheetRow,
} from '../../sync/ports/workbook';

export interface Workbook {
  /** Where it is open; whoever saves it under another name changes this. */
  place: string;
  sheet: Sheet;
  memory: Memory;
  /** What is on the phase worksheets; people edit it directly. */
  content: SheetReading;
  /** What the workbook remembers. */
  records: Map<RowId, RowMemory>;
  /** How often rows and memory were written. */
  writes: { rows: number; memory: number };
  /** The records of its journal, as their cells hold them. */
  journal: string[][];
  /** Types a row, as a person does: without an id. */
  type: (phase: PhaseKey, responsibility: string, values?: Partial<SheetRow>) => SheetRow;
  /** The row whose text begins so. */
  row: (start: string) => SheetRow;
  remove: (start: string) => void;
  /** Everything remembered is lost, as the Document Inspector does it; the plan is chosen again. */
  loseMemory: () => void;
  /** The workbook as it is, saved under another name: a file of its own, with all that this one remembers. */
  saveAs: (place: string) => Workbook;
  /** How many cells or records Phaseboard wrote, which Excel's own undo takes back one by one. */
  steps: () => number;
  /** Takes back the latest step, on a worksheet of people's or of the memory, as Ctrl+Z does. */
  takeBack: () => void;
  /** Called before the memory is written; may throw, as a workbook that went away does. */
  beforeRemembering: () => void;
}

/**
 * A workbook in memory that keeps the promises of the two ports: ids for blank and copied rows, cells checked before
 * they are written, one record a row. What it holds is copied on the way in and out, as cells are.
 */
export function createWorkbook(
  plan: PlanLink | null,
  workbookId = 'workbook-1',
  numbers = new Map<PhaseKey, number>(),
): Workbook {
  const content: SheetReading = { phases: [], rows: [], people: [] };
  const records = new Map<RowId, RowMemory>();
  const intents = new Map<string, Intent>();
  let buckets: MemoryReading['buckets'] = {};
  let lastSync: MemoryReading['lastSync'] = null;
  let settings: MemoryReading['settings'] = usualSettings;
  let lease: MemoryReading['lease'] = null;
  let places: string[] = [];
  let tookOver: string[] = [];
  const journal: Workbook['journal'] = [];
  let rebuilt = false;
  let ids = 0;

  const steps: (() => void)[] = [];
  const placeOf = (rowId: RowId) => content.rows.findIndex(({ id }) => id === rowId);
  /** Whatever a change does to its row is one step. */
  const stepping = (change: SheetChange): Outcome => {
    const place = placeOf(change.rowId);
    const before = structuredClone(content.rows[place]);
    const outcome = write(change);
    const takeBack = () => {
      const now = placeOf(change.rowId);
      if (now >= 0) content.rows.splice(now, 1);
      if (before) content.rows.splice(place, 0, before);
    };
    if (outcome.done) steps.push(takeBack);
    return outcome;
  };
  /** Puts a record into the memory, or takes it out, as one step. */
  const put = <V>(map: Map<string, V>, id: string, value: V | undefined) => {
    const set = (one: V | undefined) => (one === undefined ? map.delete(id) : map.set(id, one));
    const before = map.get(id);
    steps.push(() => void set(before));
    set(value);
  };

  /** A number is given once and never again. */
  const nextNumber = (phase: PhaseKey) => {
    const place = content.phases.findIndex(({ key }) => key === phase) + 1;
    const number = (numbers.get(phase) ?? 0) + 1;
    numbers.set(phase, number);
    return `${place}.${String(number).padStart(2, '0')}`;
  };

  const giveIds = () => {
    const seen = new Set<RowId>();
    for (const row of content.rows) {
      if (row.id === '' || seen.has(row.id)) {
        const [{ id }, given] = [row, `row-${++ids}`];
        // Taken back, the cell says what was typed or copied.
        steps.push(() => content.rows.filter((one) => one.id === given).forEach((one) => (one.id = id)));
        row.id = given;
      }
      seen.add(row.id);
    }
  };

  const write = (change: SheetChange): Outcome => {
    const row = content.rows.find(({ id }) => id === change.rowId);
    if (change.kind === 'add-row') {
      if (row) return { done: false, why: 'moved' };
      const { rowId: id, phase, values } = change;
      const readable = { unreadable: [], computed: [] };
      content.rows.push({ id, number: nextNumber(phase), phase, ...readable, ...structuredClone(values) });
      return { done: true };
    }
    if (!row) return change.kind === 'remove-row' ? { done: true } : { done: false, why: 'gone' };
    if (change.kind === 'remove-row') {
      content.rows.splice(content.rows.indexOf(row), 1);
      return { done: true };
    }
    const cells: [string, unknown][] = Object.entries(row);
    const before = new Map<string, unknown>(Object.entries(change.before));
    if (cells.some(([key, value]) => before.has(key) && JSON.stringify(before.get(key)) !== JSON.stringify(value))) {
      return { done: false, why: 'moved' };
    }
    const { after, move } = change;
    if (move && ![move.from, move.to].includes(row.phase)) return { done: false, why: 'moved' };
    Object.assign(row, structuredClone(after));
    if (move && move.to !== row.phase) {
      row.phase = move.to;
      content.rows.push(...content.rows.splice(content.rows.indexOf(row), 1));
    }
    return { done: true };
  };

  const keep = (told: JournalPart) => {
    const before = [...journal];
    steps.push(() => void journal.splice(0, journal.length, ...before));
    journal.push(encodeJournal(told));
    for (const { cells } of partsToDrop(journal.map((one) => ({ ...keptPartIn(one), cells: one })))) {
      journal.splice(journal.indexOf(cells), 1);
    }
  };

  const workbook: Workbook = {
    place: '',
    content,
    records,
    journal,
    writes: { rows: 0, memory: 0 },
    beforeRemembering: () => undefined,
    steps: () => steps.length,
    takeBack: () => steps.pop()?.(),
    type(phase, responsibility, values = {}) {
      if (!content.phases.some(({ key }) => key === phase))
        content.phases.push({ key: phase, title: `Phase ${phase}` });
      const row: SheetRow = {
        id: '',
        number: nextNumber(phase),
        phase,
        ...structuredClone(blankRow),
        responsibility,
        unreadable: [],
        computed: [],
        ...values,
      };
      content.rows.push(row);
      return row;
    },
    row(start) {
      const row = content.rows.find(({ responsibility }) => responsibility.startsWith(start));
      if (!row) throw new Error(`No row begins with “${start}”`);
      return row;
    },
    remove(start) {
      content.rows.splice(content.rows.indexOf(workbook.row(start)), 1);
    },
    loseMemory() {
      records.clear();
      intents.clear();
      buckets = {};
      lastSync = null;
    },
    saveAs(place) {
      const copy = createWorkbook(plan, workbookId, new Map(numbers));
      copy.place = place;
      Object.assign(copy.content, structuredClone(content));
      for (const [rowId, row] of records) copy.records.set(rowId, structuredClone(row));
      copy.journal.push(...structuredClone(journal));
      void copy.memory.write({ buckets, lastSync, settings, lease, places, tookOver });
      return copy;
    },
    sheet: {
      read() {
        giveIds();
        return Promise.resolve(structuredClone(content));
      },
      write(changes) {
        workbook.writes.rows += 1;
        return Promise.resolve(changes.map(stepping));
      },
    },
    memory: {
      read: () =>
        Promise.resolve(
          structuredClone({
            workbookId,
            plan,
            documents: [],
            buckets,
            rows: [...records.values()],
            intents: [...intents.values()],
            lastSync,
            settings,
            lease,
            place: workbook.place,
            places,
            tookOver,
            rebuilt,
          }),
        ),
      write(change) {
        workbook.beforeRemembering();
        workbook.writes.memory += 1;
        for (const row of structuredClone(change.rows ?? [])) put(records, row.rowId, row);
        for (const rowId of change.forgotten ?? []) put(records, rowId, undefined);
        for (const intent of structuredClone(change.intents ?? [])) put(intents, intent.nonce, intent);
        for (const nonce of change.settled ?? []) put(intents, nonce, undefined);
        const before = { buckets, lastSync };
        if (change.buckets ?? change.lastSync) steps.push(() => ({ buckets, lastSync } = before));
        buckets = { ...buckets, ...change.buckets };
        if (change.plan !== undefined) plan = change.plan;
        if (change.lastSync !== undefined) lastSync = change.lastSync;
        workbookId = change.workbookId ?? workbookId;
        places = change.places ?? places;
        tookOver = change.tookOver ?? tookOver;
        rebuilt = change.rebuilt ?? rebuilt;
        settings = change.settings ?? settings;
        if (change.lease !== undefined) lease = change.lease;
        if (change.journal) keep(change.journal);
        else if (change.journal === null) journal.splice(0);
        return Promise.resolve();
      },
      journal: () => Promise.resolve(runsOf(journal.flatMap((cells) => decodeJournal(cells) ?? []))),
    },
  };
  return workbook;
}
