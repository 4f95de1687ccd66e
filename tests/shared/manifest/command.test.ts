import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { checkManifest } from '../../../shared/manifest/check';
import { projectSite } from '../../../shared/manifest/files';
import { broken, xml } from './broken';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'phaseboard-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A project of the same sources where nothing is built yet. */
function unbuilt(manifest: string): string {
  writeFileSync(path.join(folder, 'manifest.xml'), manifest);
  symlinkSync(path.resolve('addin'), path.join(folder, 'addin'), 'junction');
  return folder;
}

function run(project: string) {
  const program = [path.resolve('node_modules/tsx/dist/cli.mjs'), path.resolve('shared/manifest/command.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd: project, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('a project where nothing is built', () => {
  it('is checked by its sources', () => {
    expect(checkManifest(xml, projectSite(unbuilt(xml)))).toEqual([]);
    const lost = checkManifest(xml.replace('assets/app-32.png', 'assets/lost.png'), projectSite(folder));
    expect(lost.map(({ rule, where }) => [rule, where])).toEqual([['not-built', 'OfficeApp/IconUrl@DefaultValue']]);
  });
});

describe('npm run manifest', () => {
  it('says that all is in order', () => {
    expect(run(unbuilt(xml))).toEqual({ status: 0, stdout: 'manifest.xml is in order.\n', stderr: '' });
  });

  it('names every fault with its place and its rule, and fails', () => {
    const text = broken(' lifetime="long"', '').replace('<Version>1.0.0.0</Version>', '');
    const { status, stdout, stderr } = run(unbuilt(text));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/^manifest\.xml: OfficeApp\/Version: .* \[missing\]$/m);
    expect(stderr).toMatch(/^manifest\.xml: Runtimes: .* \[runtime\]$/m);
  });
});
