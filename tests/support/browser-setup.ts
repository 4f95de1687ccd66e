import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { ensureBrowser } from './browser';

const webpack = path.join(process.cwd(), 'node_modules/webpack/bin/webpack.js');

/** Before the tests in a browser: a browser, and the site and the sandbox's page as they are built for everybody. */
export default async function prepareBrowserTests(): Promise<void> {
  await ensureBrowser();
  process.stderr.write('Building the pane and the sandbox for the browser tests …\n');
  await Promise.all(['pane', 'sandbox'].map(build));
}

/** In a process of its own, so that both are built at once. */
function build(name: string): Promise<unknown> {
  return promisify(execFile)(process.execPath, [webpack, '--config-name', name, '--mode', 'development']);
}
