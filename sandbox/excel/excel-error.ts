/**
 * A refusal as Excel makes it; the codes are Excel's own.
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export class ExcelError extends Error {
  override readonly name = 'ExcelError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const invalidArgument = (what: string) =>
  new ExcelError('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}.`);

export const itemNotFound = (what: string) =>
  new ExcelError('ItemNotFound', `The requested resource doesn't exist: ${what}.`);

export const itemAlreadyExists = (what: string) =>
  new ExcelError('ItemAlreadyExists', `The resource being created already exists: ${what}.`);

/** The host imitates no verb it does not know: the client hears which one is missing. */
export const apiNotFound = (what: string) =>
  new ExcelError('ApiNotFound', `The sandbox's Excel does not know ${what}.`);
