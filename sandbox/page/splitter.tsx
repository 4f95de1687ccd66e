import type { KeyboardEvent, PointerEvent } from 'react';

export interface SplitterProps {
  label: string;
  /** Height of what is below, in pixels. */
  height: number;
  least: number;
  most: number;
  onChange: (height: number) => void;
}

const step = 24;

/** A bar between two parts, one above the other, moved by pointer or arrow keys (https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/). */
export function Splitter({ label, height, least, most, onChange }: SplitterProps) {
  const set = (value: number) => onChange(Math.round(Math.min(most, Math.max(least, value))));

  const onKeyDown = (event: KeyboardEvent) => {
    const heights: Record<string, number> = {
      ArrowUp: height + step,
      ArrowDown: height - step,
      Home: least,
      End: most,
    };
    const next = heights[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };

  const onPointerMove = (event: PointerEvent) => {
    if (event.buttons === 1) set(height - event.movementY);
  };

  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={height}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
