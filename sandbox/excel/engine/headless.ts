import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';

import type { Book } from './book';
import { openBook } from './open';
import { registerPlugins } from './plugins';
import { tableLooks } from './table-look';

/**
 * A workbook without a window, for Node. Its preset lacks the two plugins named here, and has one too many: that of links,
 * which the page goes without, lets no cells be deleted to which a deleted worksheet had linked.
 */
export function openHeadlessBook(snapshot: unknown = null, locale = 'en-US'): Book {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  registerPlugins(univer, [
    ...UniverSheetsNodeCorePreset().plugins.filter((plugin) => !isOfLinks(plugin)),
    [UniverSheetsTablePlugin, tableLooks],
    UniverSheetsConditionalFormattingPlugin,
  ]);
  return openBook(univer, snapshot, 'Sheet1', locale);
}

function isOfLinks(plugin: unknown): boolean {
  return typeof plugin === 'function' && Reflect.get(plugin, 'pluginName') === 'SHEET_HYPER_LINK_PLUGIN';
}
