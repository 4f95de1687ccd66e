import { parsedAddress } from '../../shared/address';
import { invalidRequest } from './errors';

/**
 * Errors: 400 unless the key is an absolute http or https address in which `.`, `:`, `%`, `@` and `#` are percent-encoded,
 * as OData does not allow them in the names of open types:
 * https://learn.microsoft.com/graph/api/resources/plannerexternalreferences
 */
export function refuseOtherThanReference(key: string): void {
  const wellEncoded = !/[.:@#]/.test(key) && !/%(?![0-9a-f]{2})/i.test(key);
  if (wellEncoded && isWebAddress(key)) return;
  throw invalidRequest(
    `The reference '${key}' is not in a valid format: an encoded absolute http or https URL is expected.`,
  );
}

function isWebAddress(key: string): boolean {
  try {
    const address = decodeURIComponent(key);
    return /^https?:\/\/[^/]/i.test(address) && parsedAddress(address) !== null;
  } catch {
    return false;
  }
}
