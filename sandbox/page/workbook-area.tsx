import { Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';

import { isStartingOver } from './start-here';
import type { PageLanguage, Words } from './languages';
import type { OpenWorkbook } from './workbook';
import { workbookMemory } from './workbook-memory';

export interface WorkbookAreaProps {
  language: PageLanguage;
  words: Words;
  onOpen: (workbook: OpenWorkbook | null) => void;
}

const memory = workbookMemory(indexedDB, localStorage);

/** How long the grid rests before it is kept, in milliseconds. */
const rest = 400;

/**
 * The grid. It opens what was kept, and keeps what it holds soon after each change and when the page goes away. Another
 * language needs another grid, so it is the key of this component.
 */
export function WorkbookArea({ language, words, onOpen }: WorkbookAreaProps) {
  const container = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'opening' | 'open' | 'failed'>('opening');
  const report = useRef(onOpen);
  useEffect(() => {
    report.current = onOpen;
  }, [onOpen]);

  useEffect(() => {
    let workbook: OpenWorkbook | null = null;
    let closed = false;
    let timer = 0;
    let changes = 0;
    let kept = 0;
    const keepBy = (way: (snapshot: unknown) => unknown) => {
      window.clearTimeout(timer);
      if (workbook === null || kept === changes || isStartingOver()) return;
      way(workbook.snapshot());
    };
    const keep = () =>
      keepBy((snapshot) => {
        const these = changes;
        return memory.keep(snapshot).then(
          () => {
            kept = these;
          },
          // A browser that keeps nothing still lets one work, until the page is closed.
          () => undefined,
        );
      });
    // What is being kept just now may not be when the page is gone.
    const keepAtOnce = () => keepBy((snapshot) => memory.keepAtOnce(snapshot));
    const onChange = () => {
      changes += 1;
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, rest);
    };
    const open = async () => {
      const snapshot = await memory.read().catch(() => null);
      const { openWorkbook } = await import('./open-workbook');
      if (closed || container.current === null) return;
      // What Excel opens in a window of its own, a browser saves.
      const onFile = (file: Uint8Array) =>
        void import('./download').then(({ downloadFile }) => downloadFile(file, words.copyName));
      workbook = openWorkbook({ container: container.current, language, snapshot, onChange, onFile });
      report.current(workbook);
      setState('open');
    };
    open().catch((error: unknown) => {
      setState('failed');
      reportError(error);
    });
    window.addEventListener('pagehide', keepAtOnce);
    return () => {
      closed = true;
      window.removeEventListener('pagehide', keepAtOnce);
      keep();
      report.current(null);
      // The grid is drawn by React too, which must not be taken down from within a drawing.
      const leaving = workbook;
      setTimeout(() => leaving?.close(), 0);
    };
  }, [language, words]);

  return (
    <section id="workbook" className="workbook" aria-label={words.workbook} tabIndex={-1}>
      {state === 'opening' && <Spinner className="workbook-note" label={words.loadingWorkbook} />}
      {state === 'failed' && (
        <p className="workbook-note" role="alert">
          {words.workbookFailed}
        </p>
      )}
      <div ref={container} className="workbook-grid" />
    </section>
  );
}
