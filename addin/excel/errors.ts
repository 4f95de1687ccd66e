import { isProblem, Problem } from '../../shared/errors';

/**
 * Office's error codes in the product's words. Codes are not translated by Office, messages are.
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
const busy = ['InvalidOperationInCellEditMode', 'InactiveWorkbook', 'ActivityLimitReached', 'RequestAborted'];
const isProtected = ['AccessDenied', 'UnsupportedSheet'];
const tooOld = ['ApiNotFound', 'ApiNotAvailable', 'UnsupportedOperation'];

/** Whatever was thrown while Excel was spoken to, as a problem; our own problems and mistakes stay what they are. */
export function problemOf(error: unknown): unknown {
  const code = codeOf(error);
  if (isProblem(error) || code === undefined) return error;
  if (busy.includes(code)) return new Problem('workbook-busy', {}, error);
  if (isProtected.includes(code)) return new Problem('workbook-protected', { worksheets: '' }, error);
  if (tooOld.includes(code)) return new Problem('host-too-old', { requirement: code }, error);
  return new Problem('host-trouble', { code }, error);
}

/** The code of an `OfficeExtension.Error`, known by its shape: it may come from another frame. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
