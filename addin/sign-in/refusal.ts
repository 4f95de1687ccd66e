import { isProblem, Problem } from '../../shared/errors';

/** What msal-browser says of itself in its errors; read by shape, so that it need not be loaded to be understood. */
interface AuthTrouble {
  errorCode: string;
  errorMessage: string;
  subError: string;
}

/** Codes that say a person, or nobody at all, was reached: no other way would do better. */
const cancelled = ['user_cancelled', 'user_canceled', 'access_denied'];
const unreachable = [
  'no_network_connectivity',
  'network_error',
  'post_request_failed',
  'get_request_failed',
  'endpoints_resolution_error',
  'openid_config_error',
];
/** AADSTS65001: nobody has consented yet. AADSTS90094, AADSTS90093: an administrator has to. */
const consent = /consent_required|AADSTS65001|AADSTS9009[34]/;

/** True for a failure that another way of signing in may not have. */
export function wantsAnotherWay(error: unknown): boolean {
  if (isProblem(error)) return false;
  return !cancelled.includes(troubleOf(error).errorCode) && !isUnreachable(error) && !asksForConsent(error);
}

/** True when the sign-in service does not answer. */
export function isUnreachable(error: unknown): boolean {
  return unreachable.includes(troubleOf(error).errorCode);
}

/** True when the organisation has not granted a permission. */
export function asksForConsent(error: unknown): boolean {
  return consent.test(Object.values(troubleOf(error)).join(' '));
}

/**
 * Which of two failures to tell: a window in which an administrator has to consent can only be closed by the person. One
 * that was never shown is another matter.
 */
export function whicheverTells(silent: unknown, asked: unknown): unknown {
  return asksForConsent(silent) && cancelled.includes(troubleOf(asked).errorCode) ? silent : asked;
}

/** What went wrong in the product's words. `scopes` are the permissions that were asked for, by their short names. */
export function refusalOf(error: unknown, scopes: readonly string[], authority: string): Problem {
  if (isProblem(error)) return error;
  if (asksForConsent(error)) return new Problem('consent-missing', { permission: scopes.join(', ') }, error);
  if (isUnreachable(error)) return new Problem('offline', { host: new URL(authority).host }, error);
  return new Problem('sign-in-refused', {}, error);
}

function troubleOf(error: unknown): AuthTrouble {
  const text = (name: keyof AuthTrouble) => {
    const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { errorCode: text('errorCode'), errorMessage: text('errorMessage'), subError: text('subError') };
}
