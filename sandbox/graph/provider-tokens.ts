import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose';

import type { EmulatorState, TokenRecord } from './state';

/** An OpenID Connect provider whose access tokens are accepted besides those of the state. */
export interface Provider {
  issuer: string;
  /** Where its keys are published. */
  keys: URL;
  /** What its tokens must be made for: the address of Graph. */
  audience: string;
  fetch: typeof fetch;
}

export type ReadToken = (token: string, state: EmulatorState, now: Date) => Promise<TokenRecord | string>;

/**
 * Reads signed access tokens (https://www.rfc-editor.org/rfc/rfc9068): what the token stands for, or why it is refused.
 * Signature, issuer, audience and time are checked; `sub` is a person's id or user principal name.
 */
export function providerTokens({ issuer, keys, audience, fetch }: Provider): ReadToken {
  const published = createRemoteJWKSet(keys, { [customFetch]: fetch });
  return async (token, { users }, now) => {
    try {
      const { payload } = await jwtVerify(token, published, { issuer, audience, currentDate: now });
      const { sub = '', client_id: applicationId, scope } = payload;
      const person = Object.values(users).find(({ id, userPrincipalName }) => sub === id || sub === userPrincipalName);
      if (person === undefined || typeof scope !== 'string') return 'The token names nobody of the directory.';
      return {
        userId: person.id,
        applicationId: typeof applicationId === 'string' ? applicationId : '',
        // Named with their resource, as they are asked for (https://learn.microsoft.com/entra/identity-platform/scopes-oidc).
        scopes: scope.split(' ').map((name) => name.slice(name.lastIndexOf('/') + 1)),
        expiresAt: payload.exp === undefined ? null : new Date(payload.exp * 1000).toISOString(),
      };
    } catch (error) {
      return error instanceof Error ? error.message : 'The token cannot be read.';
    }
  };
}
