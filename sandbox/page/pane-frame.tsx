import { useEffect, useRef } from 'react';

import type { SandboxPerson } from '../serve/people';
import { createBridge, type AuthBridge, type BridgeRefusal } from './bridge';
import type { OpenWorkbook } from './workbook';

declare global {
  interface Window {
    /** What the pane's first script finds in the window around it. */
    phaseboardSandbox?: {
      connect: (pane: Window) => void;
      /** For tests: refusals of the next tokens, in order; null gives the token. */
      refusals: (BridgeRefusal | null)[];
    };
    nestedAppAuthBridge?: AuthBridge;
  }
}

export interface PaneFrameProps {
  workbook: OpenWorkbook;
  person: SandboxPerson;
  title: string;
  /** Keys pressed in the frame, which the page around it would not hear of. */
  onKey: (event: KeyboardEvent) => void;
}

/** The task pane: the same files as in Excel, in a frame whose window gets a host and a bridge before they run. */
export function PaneFrame({ workbook, person, title, onKey }: PaneFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const refusals: (BridgeRefusal | null)[] = [];
    const bridge = createBridge({ person: () => person, refusal: () => refusals.shift() ?? null, now: Date.now });
    window.phaseboardSandbox = {
      refusals,
      connect(pane) {
        workbook.connect(pane);
        pane.nestedAppAuthBridge = bridge;
        pane.addEventListener('keydown', onKey, { capture: true });
      },
    };
    const pane = frame.current;
    if (pane !== null) pane.src = '/taskpane.html';
    return () => {
      delete window.phaseboardSandbox;
    };
  }, [workbook, person, onKey]);
  return <iframe ref={frame} title={title} />;
}
