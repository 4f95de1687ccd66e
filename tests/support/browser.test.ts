import { browserPlaces, browserSources, type Machine } from './browser-places';

const machine: Machine = { platform: 'linux', env: {}, home: '/home/ana', root: false, release: '' };
const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';
const ubuntu = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n';
const mint = 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n';
const fedora = 'NAME="Fedora Linux"\nID=fedora\nHOME_URL="https://fedoraproject.org/"\n';

describe('where a browser may be', () => {
  it.each<[string, Partial<Machine>, string]>([
    ['Chrome on Linux', {}, '/opt/google/chrome/chrome'],
    ['Chromium on Linux', {}, '/usr/bin/chromium'],
    ['a snap', {}, '/snap/bin/chromium'],
    ['a folder of the PATH', { env: { PATH: '/nix/bin:/usr/bin' } }, '/nix/bin/google-chrome-stable'],
    ['Chrome on a Mac', { platform: 'darwin' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'Edge of one person on a Mac',
      { platform: 'darwin' },
      '/home/ana/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    [
      'Edge on Windows',
      { platform: 'win32', env: { 'PROGRAMFILES(X86)': String.raw`C:\Program Files (x86)` } },
      String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
    ],
    [
      'Chrome of one person on Windows',
      { platform: 'win32', env: { LOCALAPPDATA: String.raw`D:\Ana\Local` } },
      String.raw`D:\Ana\Local\Google\Chrome\Application\chrome.exe`,
    ],
  ])('%s is found', (_, facts, place) => expect(browserPlaces({ ...machine, ...facts })).toContain(place));

  it.each<NodeJS.Platform>(['linux', 'darwin', 'win32'])(
    'is first of all where it is said to be, on %s',
    (platform) => {
      const env = { PHASEBOARD_BROWSER: '/mine', CHROME_PATH: '/everybody’s' };
      expect(browserPlaces({ ...machine, platform, env }).slice(0, 2)).toEqual(['/mine', '/everybody’s']);
    },
  );

  it('is looked up in every place once, and never in an empty or relative one', () => {
    const places = browserPlaces({ ...machine, env: { PATH: '/usr/bin::.:/usr/bin', PHASEBOARD_BROWSER: '' } });
    expect(new Set(places).size).toBe(places.length);
    expect(places.filter((place) => !place.startsWith('/'))).toEqual([]);
  });
});

describe('where to get a browser', () => {
  it.each<[string, Partial<Machine>, string]>([
    ['root on Debian', { root: true, release: debian }, "Debian's, else Playwright's"],
    ['root on Ubuntu', { root: true, release: ubuntu }, "Debian's, else Playwright's"],
    ['root on a descendant of both', { root: true, release: mint }, "Debian's, else Playwright's"],
    ['root on Fedora', { root: true, release: fedora }, "Playwright's"],
    ['root on a Linux without a name', { root: true }, "Playwright's"],
    ['anybody on Debian', { release: debian }, "Playwright's"],
    ['a Mac', { platform: 'darwin' }, "Playwright's"],
    ['Windows', { platform: 'win32' }, "Playwright's"],
  ])('%s', (_, facts, expected) => {
    const names = { debian: "Debian's", playwright: "Playwright's" };
    const sources = browserSources({ ...machine, ...facts });
    expect(sources.map((source) => names[source]).join(', else ')).toBe(expected);
  });
});
