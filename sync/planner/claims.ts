/**
 * What Graph demands of the next token, when it refuses one that is no longer enough: the password was changed, the person
 * went to another network, or has to prove who they are once more. Null where it demands nothing.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function claimsIn(response: Response | undefined): string | null {
  if (response?.status !== 401) return null;
  const [, encoded] = /\bclaims="([A-Za-z0-9+/_=-]+)"/.exec(response.headers.get('WWW-Authenticate') ?? '') ?? [];
  if (encoded === undefined) return null;
  try {
    return atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}
