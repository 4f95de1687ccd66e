import { useCallback, useState } from 'react';

/** What the visitor chose about the page itself, kept in this browser under names beginning with `phaseboard.`. */
export function useKept(name: string, usual: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => read(name) ?? usual);
  const keep = useCallback(
    (next: string) => {
      setValue(next);
      write(name, next);
    },
    [name],
  );
  return [value, keep];
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(`phaseboard.${name}`);
  } catch {
    return null;
  }
}

/** A browser that keeps nothing still lets one work. */
function write(name: string, value: string): void {
  try {
    localStorage.setItem(`phaseboard.${name}`, value);
  } catch {
    return;
  }
}

/** What the sign-in library keeps about the person before: another one has a browser of their own. */
export function forgetSignIn(): void {
  forget((name) => name.startsWith('msal.'));
}

/** Everything but the language and whom one chose to be. */
export function forgetVisit(): void {
  forget((name) => name !== 'phaseboard.language' && name !== 'phaseboard.person');
}

function forget(which: (name: string) => boolean): void {
  for (const name of Object.keys(localStorage).filter(which)) localStorage.removeItem(name);
}
