import path from 'node:path';

/** What a decision about browsers may depend on. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** The person's own folder. */
  home: string;
  root: boolean;
  /** The text of `/etc/os-release`, empty where there is none. */
  release: string;
}

/** A way to get a browser where there is none. */
export type Source = 'debian' | 'playwright';

/** Every place a Chrome, Edge or Chromium may be in, most wanted first. */
export function browserPlaces(machine: Machine): string[] {
  const { PHASEBOARD_BROWSER, CHROME_PATH } = machine.env;
  const named = [PHASEBOARD_BROWSER, CHROME_PATH].filter((place) => place !== undefined && place !== '');
  return [...new Set([...named, ...usualPlaces(machine)])].filter((place) => place !== undefined);
}

/** The ways to get a browser on this machine, in the order in which to try them. */
export function browserSources({ platform, root, release }: Machine): Source[] {
  const family = /^ID(?:_LIKE)?=(.*)$/gm;
  const debian = [...release.matchAll(family)].some(([, names]) => /\b(debian|ubuntu)\b/.test(names ?? ''));
  // Ubuntu has no `chromium` of its own, only a snap; asking its apt-get fails at once, and Playwright's is next.
  return platform === 'linux' && root && debian ? ['debian', 'playwright'] : ['playwright'];
}

function usualPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'win32')
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPrograms.map((program) => path.win32.join(folder, program)));
  if (platform === 'darwin')
    return ['/Applications', path.posix.join(home, 'Applications')].flatMap((folder) =>
      macPrograms.map((name) => path.posix.join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'].flatMap(
    (folder) => linuxPrograms.map((name) => path.posix.join(folder, name)),
  );
}

const windowsPrograms = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Chromium\Application\chrome.exe`,
];

const macPrograms = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const linuxPrograms = [
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'chromium',
  'chromium-browser',
];
