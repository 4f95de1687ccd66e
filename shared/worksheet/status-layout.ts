import type { WorksheetLanguage } from '../language';
import type { WorksheetWords } from '../words/worksheet/shape';
import type { Formula } from './description';
import { countColumns, countOf } from './status-formulas';
import type { NamedTable, Whose } from './status-formulas';
import type { UrgentList } from './urgent-rows';

/** A phase as the Status worksheet counts it. */
export interface StatusPhase {
  title: string;
  worksheet: string;
  table: NamedTable;
}

export interface StatusInput {
  name: string;
  phases: readonly StatusPhase[];
  /** The worksheet of people, whose names begin in A2, and how many there are; null where there is none. */
  people: { worksheet: string; count: number } | null;
  words: WorksheetWords;
  language: WorksheetLanguage;
  urgent: UrgentList;
}

/** Where the parts of the worksheet are; rows count from 1. */
export interface StatusLayout {
  firstPhase: number;
  all: number;
  /** The heading of the most urgent rows; the rows follow. */
  urgent: number;
  firstUrgent: number;
  owners: number;
  lastRow: number;
  /** How many people have a line. */
  people: number;
}

export const urgentRows = 10;
/** Lines for people who come later. */
export const spareLines = 3;
export const headerRow = 4;

export function layoutOf({ phases, people }: Pick<StatusInput, 'phases' | 'people'>): StatusLayout {
  const firstPhase = headerRow + 1;
  const all = firstPhase + phases.length;
  const urgent = all + 2;
  const owners = urgent + urgentRows + 2;
  const fits = longestFormula(phases.map(({ table }) => table)) <= longestAllowed;
  const lines = people === null || !fits ? 0 : people.count + spareLines;
  return {
    firstPhase,
    all,
    urgent,
    firstUrgent: urgent + 1,
    owners,
    people: lines,
    lastRow: fits ? owners + 2 + lines : urgent + urgentRows,
  };
}

/** The rows, from 1, that say what was urgent at a moment and when that was; the rest is formulas that stay true. */
export function momentaryRows({ urgent }: StatusLayout): ReadonlySet<number> {
  return new Set([1, 2, ...Array.from({ length: urgentRows + 1 }, (_, at) => urgent + at)]);
}

/**
 * How many characters a formula has at most:
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const longestAllowed = 8192;

/** What an owner's line takes grows with the phases; of very many it says nothing. */
function longestFormula(tables: readonly NamedTable[]): number {
  const formulas = counts(999, tables, { kind: 'owner', name: '$A999', key: '$P999' }).map(
    ({ formula }) => formula.length,
  );
  return Math.max(...formulas) + 20;
}

/** The formulas of a line of counts. */
export function counts(row: number, tables: readonly NamedTable[], whose: Whose): Formula[] {
  return countColumns.map((column) => ({ formula: `=${countOf(column, row, tables, whose)}` }));
}
