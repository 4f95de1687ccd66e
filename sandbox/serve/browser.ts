import { spawn } from 'node:child_process';

/** Opens an address in the person's own browser; false where that is not possible. */
export function openBrowser(url: string): Promise<boolean> {
  const [program, ...options] = openers[process.platform] ?? ['xdg-open'];
  // Without a display xdg-open would choose a browser for the terminal and take it over.
  const displays = process.platform !== 'linux' || 'DISPLAY' in process.env || 'WAYLAND_DISPLAY' in process.env;
  if (!displays) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(program, [...options, url], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};
