import {
  BooleanNumber,
  HorizontalAlign,
  TextDirection,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Worksheet,
} from '@univerjs/core';

import type { CellStyle, StyledRange } from '../../shared/worksheet/description';

import { formatArea, type Area } from './address';
import { styleAt, usedArea } from './engine/cells';

const horizontal = new Map<unknown, CellStyle['horizontal']>([
  [HorizontalAlign.LEFT, 'left'],
  [HorizontalAlign.CENTER, 'center'],
  [HorizontalAlign.RIGHT, 'right'],
]);

const vertical = new Map<unknown, CellStyle['vertical']>([
  [VerticalAlign.TOP, 'top'],
  [VerticalAlign.MIDDLE, 'center'],
  [VerticalAlign.BOTTOM, 'bottom'],
]);

/** Univer's style in the words of a description; what is not said is as usual. */
export function styleFrom(style: IStyleData): CellStyle {
  const across = horizontal.get(style.ht);
  const down = vertical.get(style.vt);
  return {
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(style.fs && { fontSize: style.fs }),
    ...(style.cl?.rgb && { fontColor: style.cl.rgb.toUpperCase() }),
    ...(style.bg?.rgb && { fill: style.bg.rgb.toUpperCase() }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(across && { horizontal: across }),
    ...(down && { vertical: down }),
    ...(style.td === TextDirection.RIGHT_TO_LEFT && { rightToLeft: true }),
    ...(style.n?.pattern && { numberFormat: style.n.pattern }),
    ...(style.bd?.b?.cl.rgb && { lineBelow: style.bd.b.cl.rgb.toUpperCase() }),
  };
}

interface Run {
  key: string;
  style: CellStyle;
  area: Area;
}

/** The styles of the used cells, each in rectangles as large as they go. */
export function describeStyles(sheet: Worksheet): StyledRange[] {
  const used = usedArea(sheet, false);
  if (!used) return [];
  const done: Run[] = [];
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (const run of runsIn(sheet, row, used)) {
      const above = done.find(({ key, area }) => key === run.key && continues(area, run.area));
      if (above) above.area = { ...above.area, rows: above.area.rows + 1 };
      else done.push(run);
    }
  }
  return done.map(({ style, area }) => ({ range: formatArea(area), style }));
}

function continues(area: Area, next: Area): boolean {
  return area.column === next.column && area.columns === next.columns && area.row + area.rows === next.row;
}

/** Neighbouring cells of a row that look the same. */
function runsIn(sheet: Worksheet, row: number, used: Area): Run[] {
  const runs: Run[] = [];
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    const style = styleFrom(styleAt(sheet, row, column));
    const key = JSON.stringify(style);
    const last = runs.at(-1);
    if (last?.key === key) last.area.columns += 1;
    else runs.push({ key, style, area: { row, column, rows: 1, columns: 1 } });
  }
  return runs.filter((run) => run.key !== '{}');
}
