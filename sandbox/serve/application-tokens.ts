import { find } from '../graph/json';
import type { ReadToken } from '../graph/provider-tokens';

/**
 * Somebody's token for one application, as Microsoft Entra gives each application its own: what is made with it was made
 * by that application (`appid` in https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference).
 */
export function tokenFor(applicationId: string, token: string): string {
  return `${token}~${applicationId}`;
}

/** Reads what `tokenFor` made: the person and the permissions are those of the token within. */
export const readApplicationToken: ReadToken = (text, { tokens }) => {
  const [, token = '', applicationId = ''] = /^(.+)~([0-9a-f-]{36})$/i.exec(text) ?? [];
  const record = find(tokens, token);
  return Promise.resolve(record ? { ...record, applicationId } : 'The token is of nobody who is here.');
};
