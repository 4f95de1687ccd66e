import { useCallback, useEffect, useRef } from 'react';

/** A part of the page that F6 jumps to. */
export interface Landmark {
  id: string;
  focus: () => void;
}

/** The next or previous landmark after the one that has the focus; the first or last if none has. */
export function landmarkAfter(ids: readonly string[], current: string | null, backwards: boolean): string | undefined {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return backwards ? ids.at(-1) : ids[0];
  return ids[(at + (backwards ? ids.length - 1 : 1)) % ids.length];
}

/**
 * F6 and Shift+F6 jump between the parts of the page, as between those of Excel. The listener goes first, because the
 * grid keeps keys to itself. The returned function is for keys pressed inside the pane's frame, which never reach us.
 */
export function useLandmarks(landmarks: readonly Landmark[]): (event: KeyboardEvent) => void {
  const latest = useRef(landmarks);
  useEffect(() => {
    latest.current = landmarks;
  }, [landmarks]);
  const jump = useCallback((event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const all = latest.current;
    const current = all.find(({ id }) => document.getElementById(id)?.contains(document.activeElement));
    const ids = all.map(({ id }) => id);
    const next = landmarkAfter(ids, current?.id ?? null, event.shiftKey);
    all.find(({ id }) => id === next)?.focus();
  }, []);
  useEffect(() => {
    window.addEventListener('keydown', jump, { capture: true });
    return () => window.removeEventListener('keydown', jump, { capture: true });
  }, [jump]);
  return jump;
}
