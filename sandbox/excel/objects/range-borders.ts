import { BorderStyleTypes, type IBorderStyleData } from '@univerjs/core';

import { styleArea } from '../engine/cells';
import { hostObject, type HostObject, type Verbs } from './host-object';
import { oneOf, text } from './parameters';
import type { RangeRef } from './range-ref';

/** One kind of line in a range: which side of which of its cells it is. */
interface Border {
  range: RangeRef;
  edge: Edge;
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

type Edge = (typeof edges)[number];

const weights = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeborder */
const verbs: Verbs<Border> = {
  kind: 'RangeBorder',
  identity: ({ edge }) => ({ SideIndex: edge }),
  read: {
    SideIndex: ({ edge }) => edge,
    Style: (border) => (lineOf(border) ? 'Continuous' : 'None'),
    Weight: (border) => nameOf(lineOf(border)?.s),
    Color: (border) => lineOf(border)?.cl.rgb?.toUpperCase() ?? '#000000',
  },
  write: {
    Style(border, value) {
      const style = oneOf(value, ['None', 'Continuous', 'Dash', 'Dot', 'Double']);
      draw(border, style === 'None' ? null : { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } });
    },
    Weight: (border, value) => draw(border, { s: weights[oneOf(value, weightNames)], cl: lineOf(border)?.cl ?? {} }),
    Color: (border, value) =>
      draw(border, { s: lineOf(border)?.s ?? BorderStyleTypes.THIN, cl: { rgb: text(value, 'a colour') } }),
  },
};

const weightNames = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection */
const collection: Verbs<RangeRef> = {
  kind: 'RangeBorderCollection',
  read: { Count: () => edges.length },
  items: (range) => edges.map((edge) => hostObject(verbs, { range, edge })),
  item: (range, key) => hostObject(verbs, { range, edge: oneOf(key, edges, 'an edge') }),
  call: { GetItem: (range, [key]) => hostObject(verbs, { range, edge: oneOf(key, edges, 'an edge') }) },
};

export function bordersOf(range: RangeRef): HostObject {
  return hostObject(collection, range);
}

const sides = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
  InsideHorizontal: 'b',
  InsideVertical: 'r',
} as const;

/** The cells of the range whose side the line is; none where the range has but one row or column to be inside of. */
function cellsOf({ range: { area }, edge }: Border) {
  const { row, column, rows, columns } = area;
  switch (edge) {
    case 'EdgeTop':
      return { ...area, rows: 1 };
    case 'EdgeBottom':
      return { ...area, row: row + rows - 1, rows: 1 };
    case 'EdgeLeft':
      return { ...area, columns: 1 };
    case 'EdgeRight':
      return { ...area, column: column + columns - 1, columns: 1 };
    case 'InsideHorizontal':
      return { ...area, rows: rows - 1 };
    case 'InsideVertical':
      return { ...area, columns: columns - 1 };
  }
}

function lineOf(border: Border): IBorderStyleData | undefined {
  const { row, column } = cellsOf(border);
  return border.range.sheet.getComposedCellStyle(row, column).bd?.[sides[border.edge]] ?? undefined;
}

function draw(border: Border, line: IBorderStyleData | null): void {
  const cells = cellsOf(border);
  if (cells.rows < 1 || cells.columns < 1) return;
  const { book, sheetId } = border.range;
  styleArea(book, sheetId, cells, { bd: { [sides[border.edge]]: line } });
}

function nameOf(style: BorderStyleTypes | undefined): string {
  return weightNames.find((name) => weights[name] === style) ?? 'Thin';
}
