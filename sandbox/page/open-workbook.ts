import { ILayoutService } from '@univerjs/preset-sheets-core';

import { editingEnded, keepWhatIsTyped } from '../excel/cell-editing';
import { connectWindow } from '../excel/external';
import { createHost } from '../excel/host';
import { openPageBook } from '../excel/page-workbook';
import type { OpenWorkbook, WorkbookOptions } from './workbook';

/** Opens the workbook in the page. Errors: a TypeError for a snapshot that is none. */
export function openWorkbook({ container, language, snapshot, onChange, onFile }: WorkbookOptions): OpenWorkbook {
  const { book, displayLanguage } = openPageBook({ container, language, snapshot });
  keepWhatIsTyped(book);
  const host = createHost(book, () => editingEnded(book));
  host.onChange(onChange);
  host.onFile(onFile);
  let leavePane: (() => void) | undefined;
  return {
    connect(pane) {
      leavePane?.();
      const { client, close } = connectWindow(pane, { host, displayLanguage });
      host.seat(client);
      leavePane = close;
    },
    describe: () => host.describe(),
    snapshot: () => host.snapshot(),
    focus: () => book.univer.__getInjector().get(ILayoutService).focus(),
    close: () => host.close(),
  };
}
