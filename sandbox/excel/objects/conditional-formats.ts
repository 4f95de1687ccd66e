import { BooleanNumber } from '@univerjs/core';

import { columnName } from '../address';
import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsIn,
  conditionalFormatsOn,
  deleteConditionalFormat,
  setConditionalFormat,
  type ConditionalFormat,
} from '../engine/conditional-formats';
import { invalidArgument } from '../excel-error';
import { isObject } from '../wire';
import { existing, hostObject, orNull, type HostObject, type Verbs } from './host-object';
import { oneOf, text, truth, whole } from './parameters';
import { rangeObject } from './range';
import type { RangeRef } from './range-ref';

interface FormatRef {
  range: RangeRef;
  id: string;
}

function formatOf({ range, id }: FormatRef): ConditionalFormat {
  const formats = conditionalFormatsOn(range.book, range.sheetId);
  return existing(
    formats.find((format) => format.id === id),
    'conditional format',
  );
}

function change(ref: FormatRef, settings: Partial<ConditionalFormat>): void {
  const format = formatOf(ref);
  const style = { ...format.style, ...settings.style };
  setConditionalFormat(ref.range.book, ref.range.sheetId, { ...format, ...settings, style });
}

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalrangeformat */
const looks: Verbs<FormatRef> = {
  kind: 'ConditionalRangeFormat',
  read: { NumberFormat: (ref) => formatOf(ref).style.n?.pattern ?? null },
  write: { NumberFormat: (ref, value) => change(ref, { style: { n: { pattern: text(value) } } }) },
  part: {
    Fill: (ref) => hostObject(fill, ref),
    Font: (ref) => hostObject(font, ref),
  },
};

const fill: Verbs<FormatRef> = {
  kind: 'ConditionalRangeFill',
  read: { Color: (ref) => formatOf(ref).style.bg?.rgb ?? '' },
  write: { Color: (ref, value) => change(ref, { style: { bg: { rgb: text(value) } } }) },
  call: { Clear: (ref) => change(ref, { style: { bg: null } }) },
};

const flag = (value: unknown) => (truth(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const font: Verbs<FormatRef> = {
  kind: 'ConditionalRangeFont',
  read: {
    Color: (ref) => formatOf(ref).style.cl?.rgb ?? '',
    Bold: (ref) => formatOf(ref).style.bl === BooleanNumber.TRUE,
    Italic: (ref) => formatOf(ref).style.it === BooleanNumber.TRUE,
    Strikethrough: (ref) => formatOf(ref).style.st?.s === BooleanNumber.TRUE,
  },
  write: {
    Color: (ref, value) => change(ref, { style: { cl: { rgb: text(value) } } }),
    Bold: (ref, value) => change(ref, { style: { bl: flag(value) } }),
    Italic: (ref, value) => change(ref, { style: { it: flag(value) } }),
    Strikethrough: (ref, value) => change(ref, { style: { st: { s: flag(value) } } }),
  },
};

const customRule: Verbs<FormatRef> = {
  kind: 'ConditionalFormatRule',
  read: { Formula: (ref) => formatOf(ref).formula },
  write: { Formula: (ref, value) => change(ref, { formula: text(value, 'a formula') }) },
};

const custom: Verbs<FormatRef> = {
  kind: 'CustomConditionalFormat',
  part: {
    Rule: (ref) => hostObject(customRule, ref),
    Format: (ref) => hostObject(looks, ref),
  },
};

const cellValue: Verbs<FormatRef> = {
  kind: 'CellValueConditionalFormat',
  read: { Rule: (ref) => formatOf(ref).cellValue ?? null },
  write: {
    Rule: (ref, value) => change(ref, { cellValue: value, formula: comparison(ref.range, value) }),
  },
  part: { Format: (ref) => hostObject(looks, ref) },
};

const operators: Record<string, string> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

/** A rule on the cell's own value, as the formula that Univer understands for texts as well as for numbers. */
function comparison({ area }: RangeRef, rule: unknown): string {
  if (!isObject(rule) || typeof rule['formula1'] !== 'string') throw invalidArgument('a rule on cell values');
  const operand = (formula: unknown) => String(formula).replace(/^=/, '');
  const cell = `${columnName(area.column)}${area.row + 1}`;
  const operator = operators[String(rule['operator'])];
  if (operator !== undefined) return `=${cell}${operator}${operand(rule['formula1'])}`;
  const between = `AND(${cell}>=${operand(rule['formula1'])},${cell}<=${operand(rule['formula2'])})`;
  if (rule['operator'] === 'Between') return `=${between}`;
  if (rule['operator'] === 'NotBetween') return `=NOT(${between})`;
  throw invalidArgument('the operator of a rule on cell values');
}

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
const verbs: Verbs<FormatRef> = {
  kind: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: ({ id }) => id,
    Type: (ref) => (formatOf(ref).cellValue === undefined ? 'Custom' : 'CellValue'),
    StopIfTrue: (ref) => formatOf(ref).stopIfTrue,
    Priority: ({ range, id }) =>
      conditionalFormatsOn(range.book, range.sheetId).findIndex((format) => format.id === id),
  },
  write: { StopIfTrue: (ref, value) => change(ref, { stopIfTrue: truth(value) }) },
  part: {
    Custom: (ref) => hostObject(custom, ref),
    CustomOrNullObject: (ref) => hostObject(custom, ref),
    CellValue: (ref) => hostObject(cellValue, ref),
    CellValueOrNullObject: (ref) => hostObject(cellValue, ref),
  },
  call: {
    Delete: ({ range, id }) => deleteConditionalFormat(range.book, range.sheetId, id),
    GetRange: (ref) => rangeObject(ref.range.with(existing(formatOf(ref).areas[0], 'range'))),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection */
const collection: Verbs<RangeRef> = {
  kind: 'ConditionalFormatCollection',
  items: (range) => within(range).map(({ id }) => hostObject(verbs, { range, id })),
  item: (range, id) => byId(range, text(id)),
  call: {
    Add(range, [type]) {
      const kind = oneOf(type, ['Custom', 'CellValue'], 'a kind of conditional format that the sandbox has');
      const { id } = addConditionalFormat(range.book, range.sheetId, range.area);
      if (kind === 'CellValue') change({ range, id }, { cellValue: {} });
      return hostObject(verbs, { range, id });
    },
    ClearAll: ({ book, sheetId, area }) => clearConditionalFormats(book, sheetId, area),
    GetCount: (range) => within(range).length,
    GetItem: (range, [id]) => byId(range, text(id)),
    GetItemOrNullObject: (range, [id]) => orNull(() => byId(range, text(id))),
    GetItemAt: (range, [index]) =>
      hostObject(verbs, { range, id: existing(within(range)[whole(index)], 'conditional format').id }),
  },
};

export function conditionalFormatsOf(range: RangeRef): HostObject {
  return hostObject(collection, range);
}

function within({ book, sheetId, area }: RangeRef): ConditionalFormat[] {
  return conditionalFormatsIn(book, sheetId, area);
}

function byId(range: RangeRef, id: string): HostObject {
  return hostObject(verbs, {
    range,
    id: existing(
      within(range).find((format) => format.id === id),
      'conditional format',
    ).id,
  });
}
