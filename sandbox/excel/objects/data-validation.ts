import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode } from '@univerjs/core';

import { formatAddress } from '../address';
import { clearValidations, setValidation, validationsIn, type Validation } from '../engine/validations';
import { invalidArgument } from '../excel-error';
import { isObject, type Json } from '../wire';
import { hostObject, type HostObject, type Verbs } from './host-object';
import { oneOf, truth } from './parameters';
import { RangeRef } from './range-ref';

/** Excel's names for kinds of rules, and Univer's. */
const kinds = {
  list: 'list',
  date: 'date',
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  custom: 'custom',
} as const;

type Kind = keyof typeof kinds;

const styles = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidation */
const verbs: Verbs<RangeRef> = {
  kind: 'DataValidation',
  read: {
    Type: (range) => typeOf(range),
    Rule: (range) => ruleOf(common(range)),
    IgnoreBlanks: (range) => common(range)?.allowBlank ?? true,
    ErrorAlert: (range) => alertOf(common(range)),
    Prompt: (range) => promptOf(common(range)),
    Valid: () => null,
  },
  write: {
    Rule: (range, value) => change(range, readRule(range, value)),
    IgnoreBlanks: (range, value) => change(range, { allowBlank: truth(value) }),
    ErrorAlert: (range, value) => change(range, readAlert(value)),
    Prompt: (range, value) => change(range, readPrompt(value)),
  },
  call: {
    Clear: ({ book, sheetId, area }) => clearValidations(book, sheetId, area),
  },
};

export function dataValidationOf(range: RangeRef): HostObject {
  return hostObject(verbs, range);
}

function common({ book, sheetId, area }: RangeRef): Validation | undefined {
  const [first, ...others] = validationsIn(book, sheetId, area);
  return others.length === 0 ? first : undefined;
}

function typeOf({ book, sheetId, area }: RangeRef): string {
  const [first, ...others] = validationsIn(book, sheetId, area);
  if (first === undefined || first.type === 'any') return 'None';
  if (others.length > 0) return 'Inconsistent';
  const kind = kindOf(first);
  return kind === undefined ? 'MixedCriteria' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function kindOf(validation: Validation): Kind | undefined {
  return Object.keys(kinds)
    .filter(isKind)
    .find((kind) => kinds[kind] === validation.type);
}

function isKind(name: string): name is Kind {
  return name in kinds;
}

function change(range: RangeRef, settings: Partial<Validation>): void {
  const { book, sheetId, area } = range;
  const start: Validation = { type: 'any', allowBlank: true, errorStyle: styles.Stop, showErrorMessage: true };
  setValidation(book, sheetId, area, { ...start, ...common(range), ...settings });
}

function readRule(range: RangeRef, value: unknown): Partial<Validation> {
  const entries = isObject(value) ? Object.entries(value).filter(([, inner]) => isObject(inner)) : [];
  const [name, rule] = entries[0] ?? [];
  if (entries.length !== 1 || name === undefined || !isKind(name) || !isObject(rule)) {
    throw invalidArgument('a validation rule has exactly one kind');
  }
  if (name === 'list') return readList(range, rule);
  if (name === 'custom') return { type: kinds.custom, formula1: formula(rule['formula']) };
  const operator = rule['operator'];
  if (!isOperator(operator)) throw invalidArgument('the operator of a validation rule');
  return {
    type: kinds[name],
    formula1: formula(rule['formula1']),
    ...(rule['formula2'] !== undefined && rule['formula2'] !== null && { formula2: formula(rule['formula2']) }),
    operator: operators[operator],
  };
}

/** Excel's names for comparisons, and Univer's. */
const operators = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

function isOperator(name: unknown): name is keyof typeof operators {
  return typeof name === 'string' && name in operators;
}

/** Choices written out are at most 255 characters together: a file with more asks to be repaired. */
function readList(range: RangeRef, rule: Json): Partial<Validation> {
  const source = sourceOf(range, rule['source']);
  if (!source.startsWith('=') && source.length > 255) throw invalidArgument('a list of more than 255 characters');
  return {
    type: kinds.list,
    formula1: source,
    showDropDown: rule['inCellDropDown'] !== false,
    // As in Excel: the cell's own text and colours, with an arrow beside them.
    renderMode: DataValidationRenderMode.ARROW,
  };
}

function sourceOf(range: RangeRef, source: unknown): string {
  if (typeof source === 'string' && source !== '') return source;
  const target = isObject(source) ? source['target'] : undefined;
  if (!(target instanceof RangeRef)) throw invalidArgument('the source of a list');
  const absolute = formatAddress(target.sheet.getName(), target.area).replace(/(!|:|^)([A-Z]+)(\d+)/g, '$1$$$2$$$3');
  return `=${target.sheetId === range.sheetId ? absolute.slice(absolute.lastIndexOf('!') + 1) : absolute}`;
}

function formula(value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  throw invalidArgument('a formula of a validation rule');
}

function ruleOf(validation: Validation | undefined): Json {
  const kind = validation && kindOf(validation);
  if (!validation || !kind) return {};
  const { formula1 = '', formula2, operator, showDropDown } = validation;
  if (kind === 'list') return { list: { inCellDropDown: showDropDown !== false, source: formula1 } };
  if (kind === 'custom') return { custom: { formula: formula1 } };
  return { [kind]: { formula1, ...(formula2 && { formula2 }), operator: nameOf(operator) } };
}

function nameOf(operator: DataValidationOperator | undefined): string {
  return Object.entries(operators).find(([, known]) => known === operator)?.[0] ?? 'EqualTo';
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function readAlert(value: unknown): Partial<Validation> {
  if (!isObject(value)) throw invalidArgument('an error alert');
  return {
    error: said(value['message']),
    errorTitle: said(value['title']),
    showErrorMessage: value['showAlert'] !== false,
    errorStyle: styles[oneOf(value['style'] ?? 'Stop', ['Stop', 'Warning', 'Information'])],
  };
}

function alertOf(validation: Validation | undefined): Json {
  const { error = '', errorTitle = '', showErrorMessage = true, errorStyle = styles.Stop } = validation ?? {};
  const style = Object.entries(styles).find(([, known]) => known === errorStyle)?.[0] ?? 'Stop';
  return { message: error, title: errorTitle, showAlert: showErrorMessage, style };
}

function readPrompt(value: unknown): Partial<Validation> {
  if (!isObject(value)) throw invalidArgument('a prompt');
  return {
    prompt: said(value['message']),
    promptTitle: said(value['title']),
    showInputMessage: value['showPrompt'] !== false,
  };
}

function promptOf(validation: Validation | undefined): Json {
  const { prompt = '', promptTitle = '', showInputMessage = true } = validation ?? {};
  return { message: prompt, title: promptTitle, showPrompt: showInputMessage };
}
