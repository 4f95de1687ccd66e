import { tokenFor } from '../serve/application-tokens';
import type { SandboxPerson } from '../serve/people';
import { fieldsOf, textOf } from './board/foreign';

/**
 * The host's side of nested app authentication, which msal-browser finds as `window.nestedAppAuthBridge`
 * (https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in). Excel would
 * ask Microsoft Entra; here the person at the top of the page is signed in already.
 */
export interface AuthBridge {
  addEventListener(type: 'message', listener: (response: string) => void): void;
  removeEventListener(type: 'message', listener: (response: string) => void): void;
  postMessage(request: string): void;
}

/** Statuses with which a bridge refuses. */
export type BridgeRefusal =
  | 'USER_INTERACTION_REQUIRED'
  /** The same, because the person has not consented yet. */
  | 'CONSENT_REQUIRED'
  | 'USER_CANCEL'
  | 'NO_NETWORK'
  | 'TRANSIENT_ERROR'
  | 'PERSISTENT_ERROR'
  | 'DISABLED'
  | 'ACCOUNT_UNAVAILABLE'
  | 'NESTED_APP_AUTH_UNAVAILABLE';

export interface BridgeOptions {
  person: () => SandboxPerson;
  /** Asked for each token: what to refuse with instead of giving it. `method` is `GetToken` or `GetTokenPopup`. */
  refusal: (method: string, claims?: string) => BridgeRefusal | null;
  /** Milliseconds since 1970. */
  now: () => number;
}

const tenantId = '5a4db0c5-0000-4000-8000-74656e616e74';
const lifetime = 3600;

export function createBridge(options: BridgeOptions): AuthBridge {
  const listeners = new Set<(response: string) => void>();
  return {
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    postMessage(request) {
      const response = JSON.stringify(answer(fieldsOf(JSON.parse(request)), options));
      // As in Excel, the answer comes later than the question.
      setTimeout(() => listeners.forEach((listener) => listener(response)), 0);
    },
  };
}

function answer(request: Record<string, unknown>, options: BridgeOptions): Record<string, unknown> {
  const method = textOf(request['method']);
  const head = { messageType: 'NestedAppAuthResponse', requestId: request['requestId'] };
  if (method === 'GetInitContext') {
    return { ...head, success: true, initContext: { sdkName: 'Phaseboard sandbox', sdkVersion: '1.0' } };
  }
  const refusal = method.startsWith('GetToken')
    ? options.refusal(method, textOf(fieldsOf(request['tokenParams'])['claims']))
    : 'PERSISTENT_ERROR';
  if (refusal === 'CONSENT_REQUIRED') {
    const consent = {
      status: 'USER_INTERACTION_REQUIRED',
      code: 'interaction_required',
      // In Microsoft Entra's words, which msal-browser passes on: https://learn.microsoft.com/entra/identity-platform/reference-error-codes
      description: 'AADSTS65001: The user or administrator has not consented to use the application.',
      subError: 'consent_required',
    };
    return { ...head, success: false, error: consent };
  }
  if (refusal !== null) return { ...head, success: false, error: { status: refusal, code: refusal, subError: '' } };
  const { clientId, scope } = fieldsOf(request['tokenParams']);
  return { ...head, success: true, ...granted(options, textOf(clientId), textOf(scope)) };
}

function granted({ person, now }: BridgeOptions, clientId: string, scope: string): Record<string, unknown> {
  const { id, displayName, userPrincipalName, token } = person();
  const issued = Math.floor(now() / 1000);
  const claims = {
    aud: clientId,
    iss: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    iat: issued,
    nbf: issued,
    exp: issued + lifetime,
    name: displayName,
    oid: id,
    sub: id,
    tid: tenantId,
    preferred_username: userPrincipalName,
    ver: '2.0',
  };
  const account = {
    environment: 'login.microsoftonline.com',
    homeAccountId: `${id}.${tenantId}`,
    localAccountId: id,
    tenantId,
    username: userPrincipalName,
    name: displayName,
  };
  return {
    token: { access_token: tokenFor(clientId, token), expires_in: lifetime, id_token: unsignedToken(claims), scope },
    account,
  };
}

/** A JSON Web Token that nobody signed; msal-browser reads its claims without checking a signature. */
function unsignedToken(claims: object): string {
  return [{ alg: 'none', typ: 'JWT' }, claims].map((part) => base64Url(JSON.stringify(part))).join('.') + '.';
}

function base64Url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
