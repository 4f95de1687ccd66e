import { jsonIn, member } from '../../shared/json';
import type { Granted } from './sign-in';

/** What the sign-in dialog tells the pane, as text: a token with its end, or the code of what went wrong. */
export type DialogMessage = (Granted & { expiresAt: number }) | { errorCode: string; errorMessage: string };

/** Reads a message; null for anything else, since any page shown in the dialog could send one. */
export function dialogMessage(text: string): DialogMessage | null {
  const message = jsonIn(text);
  const account = member(message, 'account');
  const [token, expiresAt] = [member(message, 'token'), member(message, 'expiresAt')];
  const [name, mail] = [member(account, 'name'), member(account, 'mail')];
  if (
    typeof token === 'string' &&
    typeof expiresAt === 'number' &&
    typeof name === 'string' &&
    typeof mail === 'string'
  ) {
    return { token, expiresAt, account: { name, mail } };
  }
  const [errorCode, errorMessage] = [member(message, 'errorCode'), member(message, 'errorMessage')];
  if (typeof errorCode === 'string' && typeof errorMessage === 'string') return { errorCode, errorMessage };
  return null;
}
