import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';

/** Pixels above and below what is in sight that are drawn too, so that nobody scrolls into emptiness. */
const margin = 300;

const useStyles = makeStyles({
  window: { overflowY: 'auto', position: 'relative', flexGrow: 1, flexBasis: '320px', margin: '0 -8px' },
  all: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  item: { position: 'absolute', left: 0, right: 0, padding: `0 ${tokens.spacingHorizontalS}`, boxSizing: 'border-box' },
});

interface VirtualListProps<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T, at: number) => string;
  /** In pixels, whatever the item says. */
  heightOf: (item: T) => number;
  children: (item: T) => ReactNode;
}

/** A list of which only what is in sight is drawn, so that it is as quick with thousands of items as with ten. */
export function VirtualList<T>({ label, items, keyOf, heightOf, children }: VirtualListProps<T>) {
  const styles = useStyles();
  const [sight, setSight] = useState(() => ({ top: 0, height: window.innerHeight }));
  const look = (window: HTMLElement) => setSight({ top: window.scrollTop, height: window.clientHeight });
  const tops = topsOf(items.map(heightOf));
  const drawn = inSight(tops, sight.top - margin, sight.top + sight.height + margin);
  return (
    <div className={styles.window} onScroll={({ currentTarget }) => look(currentTarget)}>
      <ol aria-label={label} className={styles.all} style={{ height: tops.at(-1) ?? 0 }}>
        {items.slice(drawn.first, drawn.end).map((item, index) => {
          const at = drawn.first + index;
          return (
            <li
              key={keyOf(item, at)}
              aria-setsize={items.length}
              aria-posinset={at + 1}
              className={styles.item}
              style={{ top: tops[at], height: heightOf(item) }}
            >
              {children(item)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Where each item begins, and where the last one ends. */
export function topsOf(heights: readonly number[]): number[] {
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

/** The items that have a part between two heights: from the first to the one before `end`. */
export function inSight(tops: readonly number[], from: number, to: number): { first: number; end: number } {
  const count = Math.max(0, tops.length - 1);
  const first = tops.findIndex((_, at) => (tops[at + 1] ?? Infinity) > from);
  const end = tops.findIndex((top) => top >= to);
  return { first: Math.min(first, count), end: end < 0 ? count : Math.min(end, count) };
}
