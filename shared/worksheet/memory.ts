import type { WorksheetLanguage } from '../language';
import type { DocumentRecord } from '../model';
import { rangeAddress } from './address';
import type { WorksheetDescription } from './description';
import { longHeadings, memoryWorksheets, phaseHeadings, rowHeadings, settingHeadings } from './memory-layout';
import type { LongMemory, PhaseRecord } from './memory-layout';
import { encodePhase, encodeSettings } from './memory-records';

export interface NewMemory {
  workbookId: string;
  language: WorksheetLanguage;
  documents: readonly DocumentRecord[];
  /** In an .xlsx file the columns of a table have the ids 1 to n, in order. */
  phases: readonly PhaseRecord[];
  rebuilt?: boolean;
}

/** The memory of a workbook that was just made: it knows itself and its phases, and no plan or task yet. */
export function describeMemory({
  workbookId,
  language,
  documents,
  phases,
  rebuilt,
}: NewMemory): WorksheetDescription[] {
  const settings = encodeSettings({
    workbookId,
    language,
    documents: [...documents],
    ...(rebuilt && { rebuilt }),
  });
  return [
    describeRecords(memoryWorksheets.rows, rowHeadings, []),
    describeRecords(memoryWorksheets.settings, settingHeadings, settings),
    describeRecords(memoryWorksheets.phases, phaseHeadings, phases.map(encodePhase)),
    describeLongMemory('journal'),
    describeLongMemory('meetings'),
  ];
}

/** A long memory without a record; a workbook that has none yet gets it when the first is written. */
export function describeLongMemory(name: LongMemory): WorksheetDescription {
  return describeRecords(memoryWorksheets[name], longHeadings, []);
}

function describeRecords(name: string, headings: string[], records: string[][]): WorksheetDescription {
  const cells = [headings, ...records];
  return {
    name,
    visibility: 'veryHidden',
    gridlines: true,
    columns: [],
    rowHeights: [],
    cells,
    styles: [{ range: rangeAddress(0, 1, headings.length - 1, cells.length), style: { numberFormat: '@' } }],
    tables: [],
    validations: [],
    conditionalFormats: [],
  };
}
