import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingDe from '@univerjs/preset-sheets-conditional-formatting/locales/de-DE';
import conditionalFormattingEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormattingEs from '@univerjs/preset-sheets-conditional-formatting/locales/es-ES';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreDe from '@univerjs/preset-sheets-core/locales/de-DE';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreEs from '@univerjs/preset-sheets-core/locales/es-ES';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationDe from '@univerjs/preset-sheets-data-validation/locales/de-DE';
import dataValidationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import dataValidationEs from '@univerjs/preset-sheets-data-validation/locales/es-ES';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterDe from '@univerjs/preset-sheets-filter/locales/de-DE';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterEs from '@univerjs/preset-sheets-filter/locales/es-ES';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import sortDe from '@univerjs/preset-sheets-sort/locales/de-DE';
import sortEn from '@univerjs/preset-sheets-sort/locales/en-US';
import sortEs from '@univerjs/preset-sheets-sort/locales/es-ES';
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from '@univerjs/preset-sheets-table';
import tableDe from '@univerjs/preset-sheets-table/locales/de-DE';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableEs from '@univerjs/preset-sheets-table/locales/es-ES';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

import type { Book } from './engine/book';
import { openBook } from './engine/open';
import { registerPlugins } from './engine/plugins';
import { tableLooks } from './engine/table-look';

export interface PageBookOptions {
  /** Where the grid goes; it must be in the page and have a size. */
  container: HTMLElement;
  /** What the grid's own interface speaks. */
  language: GridLanguage;
  /** As `Host.snapshot` gave it; null for a new workbook. */
  snapshot: unknown;
}

/** Excel's language as the grid knows it, and what a first worksheet is called in it. */
const languages = {
  en: { locale: LocaleType.EN_US, tag: 'en-US', firstSheet: 'Sheet1' },
  es: { locale: LocaleType.ES_ES, tag: 'es-ES', firstSheet: 'Hoja1' },
  de: { locale: LocaleType.DE_DE, tag: 'de-DE', firstSheet: 'Tabelle1' },
};

export type GridLanguage = keyof typeof languages;

const locales = {
  [LocaleType.EN_US]: mergeLocales(coreEn, filterEn, sortEn, dataValidationEn, conditionalFormattingEn, tableEn),
  [LocaleType.ES_ES]: mergeLocales(coreEs, filterEs, sortEs, dataValidationEs, conditionalFormattingEs, tableEs),
  [LocaleType.DE_DE]: mergeLocales(coreDe, filterDe, sortDe, dataValidationDe, conditionalFormattingDe, tableDe),
};

/**
 * A workbook with Univer's grid around it, for the page, and the tag of the language that Excel says it is shown in.
 * Throws a TypeError where the snapshot is none.
 */
export function openPageBook({ container, language, snapshot }: PageBookOptions): {
  book: Book;
  displayLanguage: string;
} {
  const { locale, tag, firstSheet } = languages[language];
  const univer = new Univer({ locale, locales, logLevel: LogLevel.ERROR });
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
  return { book: openBook(univer, snapshot, firstSheet, tag), displayLanguage: tag };
}
