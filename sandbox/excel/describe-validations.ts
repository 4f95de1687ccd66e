import { DataValidationErrorStyle, numfmt, type ISheetDataValidationRule } from '@univerjs/core';

import type { ValidationDescription, ValidationRule } from '../../shared/worksheet/description';

import { formatArea } from './address';
import type { Book } from './engine/book';
import { areaOfRange, validationsOn } from './engine/validations';

/** The rules that a description has words for: lists, and dates from a day on. */
export function describeValidations(book: Book, sheetId: string): ValidationDescription[] {
  return validationsOn(book, sheetId).flatMap((validation) => {
    const rule = ruleFrom(validation);
    if (!rule) return [];
    return validation.ranges.map((range) => ({
      range: formatArea(areaOfRange(range)),
      rule,
      onError: severity(validation),
      title: validation.errorTitle ?? '',
      message: validation.error ?? '',
    }));
  });
}

function ruleFrom({ type, formula1, operator }: ISheetDataValidationRule): ValidationRule | undefined {
  if (formula1 === undefined) return undefined;
  if (type === 'list') return { type: 'list', source: formula1 };
  if (type !== 'date') return undefined;
  const serial = serialFrom(formula1);
  const later = operator?.valueOf() === 'greaterThan';
  return serial === undefined ? undefined : { type: 'date', from: later ? serial + 1 : serial };
}

function serialFrom(text: string): number | undefined {
  const parsed = numfmt.parseValue(text)?.v;
  return typeof parsed === 'number' ? parsed : undefined;
}

function severity({ errorStyle, showErrorMessage }: ISheetDataValidationRule): ValidationDescription['onError'] {
  if (showErrorMessage === false || errorStyle === DataValidationErrorStyle.INFO) return 'information';
  return errorStyle === DataValidationErrorStyle.WARNING ? 'warning' : 'stop';
}
