import { ILayoutService } from '@univerjs/preset-sheets-core';

import type { Language } from '../../shared/language';
import { connectWindow } from '../excel/external';
import { createHost } from '../excel/host';
import { openPageBook } from '../excel/page-workbook';
import type { OpenWorkbook, WorkbookOptions } from './workbook';

const displayLanguages: Record<Language, string> = { en: 'en-US', es: 'es-ES' };

/** Opens the workbook in the page. Errors: a TypeError for a snapshot that is none. */
export function openWorkbook({ container, language, snapshot, onChange }: WorkbookOptions): OpenWorkbook {
  const book = openPageBook({ container, language, snapshot });
  const host = createHost(book);
  host.onChange(onChange);
  let leavePane: (() => void) | undefined;
  return {
    connect(pane) {
      leavePane?.();
      const { client, close } = connectWindow(pane, { host, displayLanguage: displayLanguages[language] });
      host.seat(client);
      leavePane = close;
    },
    describe: () => host.describe(),
    snapshot: () => host.snapshot(),
    focus: () => book.univer.__getInjector().get(ILayoutService).focus(),
    close: () => host.close(),
  };
}
