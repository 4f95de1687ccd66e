import { Rectangle, type IStyleData } from '@univerjs/core';
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';

import { intersect, type Area } from '../address';
import { isObject } from '../wire';
import type { Book } from './book';
import { bookExtras } from './extras';
import { scopeIn } from './lines';
import { areaOfRange } from './validations';

/** A conditional format as Excel has it: a formula relative to its first cell, and what it looks like where that holds. */
export interface ConditionalFormat {
  id: string;
  areas: Area[];
  formula: string;
  style: IStyleData;
  stopIfTrue: boolean;
  /** The rule on cell values that the formula stands for, as the client gave it. */
  cellValue?: unknown;
}

/** First things first: the one that wins is at the front. */
export function conditionalFormatsOn(book: Book, sheetId: string): ConditionalFormat[] {
  const rules = book.conditionalFormats.getSubunitRules(book.unitId, sheetId) ?? [];
  return rules.map(fromUniver).filter((format) => format !== undefined);
}

export function conditionalFormatsIn(book: Book, sheetId: string, area: Area): ConditionalFormat[] {
  return conditionalFormatsOn(book, sheetId).filter(({ areas }) => areas.some((other) => intersect(other, area)));
}

/** A new one comes first, as in Excel. */
export function addConditionalFormat(book: Book, sheetId: string, area: Area): ConditionalFormat {
  const number = Number(bookExtras(book).read('lastRule') ?? 0) + 1;
  bookExtras(book).write('lastRule', number);
  const format = { id: `format-${number}`, areas: [area], formula: '=FALSE', style: {}, stopIfTrue: false };
  book.run('sheet.mutation.add-conditional-rule', { subUnitId: sheetId, rule: toUniver(book, sheetId, format) });
  return format;
}

export function setConditionalFormat(book: Book, sheetId: string, format: ConditionalFormat): void {
  const rule = toUniver(book, sheetId, format);
  book.run('sheet.mutation.set-conditional-rule', { subUnitId: sheetId, cfId: format.id, rule });
}

export function deleteConditionalFormat(book: Book, sheetId: string, id: string): void {
  book.run('sheet.mutation.delete-conditional-rule', { subUnitId: sheetId, cfId: id });
}

export function clearConditionalFormats(book: Book, sheetId: string, area: Area): void {
  const cleared = [scopeIn(book, sheetId, area)];
  for (const format of conditionalFormatsIn(book, sheetId, area)) {
    const ranges = format.areas.map((part) => scopeIn(book, sheetId, part));
    const areas = Rectangle.subtractMulti(ranges, cleared).map(areaOfRange);
    if (areas.length === 0) deleteConditionalFormat(book, sheetId, format.id);
    else setConditionalFormat(book, sheetId, { ...format, areas });
  }
}

/** New rows of a table are formatted as its last one. */
export function stretchConditionalFormats(book: Book, sheetId: string, lastRow: Area, added: Area): void {
  for (const format of conditionalFormatsIn(book, sheetId, lastRow)) {
    const end = added.row + added.rows;
    const areas = format.areas.map((area) =>
      intersect(area, lastRow) && area.row + area.rows < end ? { ...area, rows: end - area.row } : area,
    );
    setConditionalFormat(book, sheetId, { ...format, areas });
  }
}

function toUniver(
  book: Book,
  sheetId: string,
  { id, areas, formula, style, stopIfTrue, cellValue }: ConditionalFormat,
) {
  const rule = { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula, style, cellValue };
  return { cfId: id, ranges: areas.map((area) => scopeIn(book, sheetId, area)), stopIfTrue, rule };
}

function fromUniver({ cfId, ranges, stopIfTrue, rule }: IConditionFormattingRule): ConditionalFormat | undefined {
  const known: unknown = rule;
  if (!isObject(known) || known['subType'] !== CFSubRuleType.formula || typeof known['value'] !== 'string')
    return undefined;
  const style = isObject(known['style']) ? known['style'] : {};
  const areas = ranges.map(areaOfRange);
  return { id: cfId, areas, formula: known['value'], style, stopIfTrue, cellValue: known['cellValue'] };
}
