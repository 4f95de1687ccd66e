import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormattingEs from '@univerjs/preset-sheets-conditional-formatting/locales/es-ES';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreEs from '@univerjs/preset-sheets-core/locales/es-ES';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import dataValidationEs from '@univerjs/preset-sheets-data-validation/locales/es-ES';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterEs from '@univerjs/preset-sheets-filter/locales/es-ES';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US';
import sortEs from '@univerjs/preset-sheets-sort/locales/es-ES';
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableEs from '@univerjs/preset-sheets-table/locales/es-ES';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

import type { Language } from '../../shared/language';
import type { Book } from './engine/book';
import { openBook } from './engine/open';
import { registerPlugins } from './engine/plugins';
import { tableLooks } from './engine/table-look';

export interface PageBookOptions {
  /** Where the grid goes; it must be in the page and have a size. */
  container: HTMLElement;
  /** What the grid's own interface speaks. */
  language: Language;
  /** As `Host.snapshot` gave it; null for a new workbook. */
  snapshot: unknown;
}

const locales = {
  [LocaleType.EN_US]: mergeLocales(coreEn, filterEn, sortEn, dataValidationEn, conditionalFormattingEn, tableEn),
  [LocaleType.ES_ES]: mergeLocales(coreEs, filterEs, sortEs, dataValidationEs, conditionalFormattingEs, tableEs),
};

/** A workbook with Univer's grid around it, for the page. Throws a TypeError where the snapshot is none. */
export function openPageBook({ container, language, snapshot }: PageBookOptions): Book {
  const spanish = language === 'es';
  const univer = new Univer({
    locale: spanish ? LocaleType.ES_ES : LocaleType.EN_US,
    locales,
    logLevel: LogLevel.ERROR,
  });
  registerPlugins(univer, [
    ...UniverSheetsCorePreset({ container, disableTextFormatAlert: true }).plugins,
    ...UniverSheetsFilterPreset().plugins,
    ...UniverSheetsSortPreset().plugins,
    // As in Excel, choices are there to be clicked, and typing stays in the cell.
    ...UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }).plugins,
    ...UniverSheetsConditionalFormattingPreset().plugins,
    // Univer would hang a tab with the table's name over the row above it.
    [UniverSheetsTablePlugin, tableLooks],
    [UniverSheetsTableUIPlugin, { hideAnchor: true }],
  ]);
  return openBook(univer, snapshot, spanish ? 'Hoja1' : 'Sheet1', spanish ? 'es-ES' : 'en-US');
}
