import type { Area } from '../address';

/** Rows or columns (or cells of some of them) that were put in or taken out. */
export interface Shift {
  sheetId: string;
  axis: 'rows' | 'columns';
  kind: 'insert' | 'delete';
  /** The lines put in or taken out; across, only what lies wholly within moves. */
  area: Area;
}

/** Where an area lies after a shift; undefined where nothing of it is left. */
export function shifted(area: Area, { axis, kind, area: moved }: Shift): Area | undefined {
  const start = axis === 'rows' ? 'row' : 'column';
  const across = axis === 'rows' ? 'columns' : 'rows';
  const acrossStart = axis === 'rows' ? 'column' : 'row';
  const covered =
    area[acrossStart] >= moved[acrossStart] && area[acrossStart] + area[across] <= moved[acrossStart] + moved[across];
  if (!covered) return area;
  const at = moved[start];
  const count = moved[axis];
  const end = area[start] + area[axis];
  if (kind === 'insert') {
    if (at <= area[start]) return { ...area, [start]: area[start] + count };
    return at < end ? { ...area, [axis]: area[axis] + count } : area;
  }
  const before = Math.max(0, Math.min(at, end) - area[start]);
  const after = Math.max(0, end - Math.max(at + count, area[start]));
  if (before + after === 0) return undefined;
  const newStart = area[start] < at ? area[start] : Math.max(at, area[start] - count);
  return { ...area, [start]: newStart, [axis]: before + after };
}
