import { dateOfSerial } from '../../shared/dates';
import type {
  ConditionalFormatDescription,
  ValidationDescription,
  ValidationRule,
  WorksheetDescription,
} from '../../shared/worksheet/description';

/** Queues drop-downs and colours; the lists they name must be there. */
export function queueRules(worksheet: Excel.Worksheet, description: WorksheetDescription): void {
  for (const { range, ...rule } of description.validations) queueValidation(worksheet.getRange(range), rule);
  // Excel puts each new one before the others, so the first goes last.
  for (const format of description.conditionalFormats.toReversed()) queueConditionalFormat(worksheet, format);
}

const alerts = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** The rule goes first: Excel on the web refuses the alert of a range that has none. */
export function queueValidation(range: Excel.Range, validation: Omit<ValidationDescription, 'range'>): void {
  const { rule, onError, title, message } = validation;
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(rule);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = { showAlert: true, style: alerts[onError], title, message };
}

function ruleOf(rule: ValidationRule): Excel.DataValidationRule {
  if (rule.type === 'list') return { list: { inCellDropDown: true, source: rule.source } };
  return { date: { operator: 'GreaterThanOrEqualTo' as const, formula1: dateOfSerial(rule.from) } };
}

function queueConditionalFormat(worksheet: Excel.Worksheet, described: ConditionalFormatDescription): void {
  const { range, formula, style } = described;
  const conditional = worksheet.getRange(range).conditionalFormats.add('Custom');
  const { format, rule } = conditional.custom;
  rule.formula = formula;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.numberFormat !== undefined) format.numberFormat = style.numberFormat;
  conditional.stopIfTrue = true;
}
