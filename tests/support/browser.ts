import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

import { browserPlaces, browserSources, type Machine, type Source } from './browser-places';

/** The path of a Chrome, Edge or Chromium that runs here; undefined where there is none. */
export function findBrowser(): string | undefined {
  return [...browserPlaces(thisMachine()), chromium.executablePath()].find(runs);
}

/**
 * The path of a browser, installed first where there is none: Debian's as root on Debian, else Playwright's. Progress
 * goes to stderr. Rejects with one sentence that says what to install.
 */
export async function ensureBrowser(): Promise<string> {
  const wanted = process.env['PHASEBOARD_BROWSER'] ?? '';
  if (wanted !== '' && !runs(wanted)) throw new Error(`PHASEBOARD_BROWSER names ${wanted}, which does not run here.`);
  const found = findBrowser();
  if (found !== undefined) return found;
  for (const source of browserSources(thisMachine())) {
    process.stderr.write(
      `No Chrome, Edge or Chromium found; installing ${source === 'debian' ? "Debian's" : "Playwright's"} chromium …\n`,
    );
    await install[source]();
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error('The browser tests need a browser: install Chrome, Edge or Chromium, or name one in CHROME_PATH.');
}

/** A browser with a fresh profile, headless unless the options say otherwise. The caller closes it. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { args = [], ...others } = options;
  return chromium.launch({ executablePath: await ensureBrowser(), args: [...flags(), ...args], ...others });
}

function thisMachine(): Machine {
  const release = '/etc/os-release';
  return {
    platform: process.platform,
    env: process.env,
    home: os.homedir(),
    root: process.getuid?.() === 0,
    release: existsSync(release) ? readFileSync(release, 'utf8') : '',
  };
}

/** Ubuntu puts a script that only asks for a snap where the browser was; on Linux a browser must say its version. */
function runs(place: string): boolean {
  if (!existsSync(place)) return false;
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync(place, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /\d+\.\d+\.\d+/.test(stdout);
}

/** A container has neither a user for Chromium's own sandbox nor a graphics card; the pages are ours alone. */
function flags(): string[] {
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const contained = process.platform === 'linux' && (process.getuid?.() === 0 || process.env['CI'] !== undefined);
  return contained ? [...quiet, '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'] : quiet;
}

const install: Record<Source, () => Promise<void>> = {
  async debian() {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], env);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env);
  },
  async playwright() {
    const folder = path.dirname(
      createRequire(path.join(process.cwd(), 'package.json')).resolve('playwright-core/package.json'),
    );
    // As root on Linux, Playwright can bring the libraries its browser needs.
    const libraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
    await run(
      process.execPath,
      [path.join(folder, 'cli.js'), 'install', '--no-shell', ...libraries, 'chromium'],
      process.env,
    );
  },
};

/** Runs a program with everything it says on stderr; whether it helped is seen by looking for the browser again. */
function run(program: string, words: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { env, stdio: ['ignore', 2, 2] });
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
}
