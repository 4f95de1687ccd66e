import type { WorkbookDescription } from '../../shared/worksheet/description';
import type { PageLanguage } from './languages';

/** The workbook as the page knows it. */
export interface OpenWorkbook {
  /** Puts the host's side of Office.js into a pane's window, before its scripts run; the pane before it is let go. */
  connect: (pane: Window) => void;
  describe: () => Promise<WorkbookDescription>;
  /** Everything in it, to be opened again. */
  snapshot: () => unknown;
  focus: () => void;
  close: () => void;
}

export interface WorkbookOptions {
  container: HTMLElement;
  language: PageLanguage;
  /** As `snapshot` gave it; null for a new workbook. */
  snapshot: unknown;
  onChange: () => void;
  /** The pane opens a file in a window of its own. */
  onFile: (file: Uint8Array) => void;
}
