import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useMemo, useState, type ReactNode } from 'react';

import type { SandboxPerson } from '../serve/people';
import { Board } from './board/board';
import { useKept } from './kept';
import { useLandmarks, type Landmark } from './landmarks';
import { PaneFrame } from './pane-frame';
import { Splitter } from './splitter';
import type { PageLanguage, Words } from './languages';
import type { OpenWorkbook } from './workbook';
import { WorkbookArea } from './workbook-area';

export interface DeskProps {
  person: SandboxPerson;
  language: PageLanguage;
  words: Words;
  /** How often the server told that Planner changed. */
  changes: number;
  trouble: string | null;
  onForgetTrouble: () => void;
  onWorkbook: (workbook: OpenWorkbook | null) => void;
  /** What goes above, after the links that skip it. */
  bar: ReactNode;
}

/** Workbook, task pane and board, side by side. */
export function Desk(props: DeskProps) {
  const { person, language, words, changes, trouble, onForgetTrouble, onWorkbook, bar } = props;
  const [workbook, setWorkbook] = useState<OpenWorkbook | null>(null);
  const [height, setHeight] = useKept('board-height', String(usualHeight()));
  const [shown, setShown] = useKept('board', 'shown');
  const [hint, setHint] = useKept('hint', 'shown');

  const landmarks = useMemo<Landmark[]>(
    () => [
      { id: 'workbook', focus: () => (workbook === null ? focusOn('workbook') : workbook.focus()) },
      { id: 'pane', focus: () => frameOf('pane')?.contentWindow?.focus() },
      { id: 'board', focus: () => focusOn('board') },
    ],
    [workbook],
  );
  const jump = useLandmarks(landmarks);
  const open = (next: OpenWorkbook | null) => {
    setWorkbook(next);
    onWorkbook(next);
  };
  const names: Record<string, string> = { workbook: words.workbook, pane: words.pane, board: words.board };
  const hidden = shown !== 'shown';

  return (
    <>
      <nav className="skip-links" aria-label={words.skipTo}>
        {landmarks.map(({ id, focus }) => (
          <Link
            key={id}
            href={`#${id}`}
            onClick={(event) => {
              event.preventDefault();
              focus();
            }}
          >
            {names[id]}
          </Link>
        ))}
      </nav>
      {bar}
      <main className="sandbox-main">
        {hint === 'shown' && (
          <Notice
            title={words.hintTitle}
            text={words.hint}
            intent="info"
            words={words}
            onDismiss={() => setHint('hidden')}
          />
        )}
        {trouble !== null && <Notice text={trouble} intent="error" words={words} onDismiss={onForgetTrouble} />}
        <div className="desk" style={{ gridTemplateRows: `minmax(0, 1fr) auto ${hidden ? 36 : height}px` }}>
          <WorkbookArea key={language} language={language} words={words} onOpen={open} />
          <aside id="pane" className="pane" aria-label={words.pane}>
            {workbook !== null && (
              <PaneFrame
                key={`${person.id} ${language}`}
                workbook={workbook}
                person={person}
                title={words.pane}
                onKey={jump}
              />
            )}
          </aside>
          {hidden ? (
            <div />
          ) : (
            <Splitter
              label={words.resize}
              height={Number(height)}
              least={120}
              most={Math.max(240, window.innerHeight - 260)}
              onChange={(next) => setHeight(String(next))}
            />
          )}
          <section id="board" className="board" aria-label={words.board} tabIndex={-1}>
            <Board
              key={person.id}
              person={person}
              changes={changes}
              today={dayOf(new Date())}
              language={language}
              words={words}
              hidden={hidden}
              toggle={
                <Button
                  size="small"
                  appearance="subtle"
                  className="board-toggle"
                  icon={hidden ? <ChevronUpRegular /> : <ChevronDownRegular />}
                  aria-expanded={!hidden}
                  onClick={() => setShown(hidden ? 'shown' : 'hidden')}
                >
                  {hidden ? words.expand : words.collapse}
                </Button>
              }
            />
          </section>
        </div>
      </main>
    </>
  );
}

interface NoticeProps {
  title?: string;
  text: string;
  intent: 'info' | 'error';
  words: Words;
  onDismiss: () => void;
}

function Notice({ title, text, intent, words, onDismiss }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline" className="notice">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {text}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={words.dismiss}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}

function frameOf(id: string): HTMLIFrameElement | null {
  return document.getElementById(id)?.querySelector('iframe') ?? null;
}

/** A third of the window, as long as four cards or so fit. */
function usualHeight(): number {
  return Math.max(210, Math.round(window.innerHeight * 0.34));
}

/** The visitor's own calendar day as `YYYY-MM-DD`. */
function dayOf(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
