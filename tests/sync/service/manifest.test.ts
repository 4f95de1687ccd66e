import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkManifest } from '../../../shared/manifest/check';
import { manifestForSite } from '../../../shared/manifest/site';
import { whole } from '../../shared/manifest/broken';
import { textWith } from '../../support/matchers';
import { inSpanish, openTerminal, type Terminal } from './terminal';

const source = readFileSync('manifest.xml', 'utf8');
const site = 'https://apps.example.org/phaseboard';

let terminal: Terminal;
beforeEach(() => (terminal = openTerminal()));
afterEach(() => terminal.close());

describe('phaseboard manifest', () => {
  it('prints the manifest for a site and nothing else', async () => {
    const run = await terminal.run(['manifest', '--site', site]);
    expect(run).toEqual({ code: 0, err: '', out: manifestForSite(source, site) });
    expect(checkManifest(run.out, { ...whole, origin: site })).toEqual([]);
    expect(run.out).not.toContain('localhost');
  });

  it.each([
    ['en', {}, 'written.'],
    ['es', inSpanish, 'Se ha guardado'],
  ])('writes it to a file and says so, in %s', async (_, environment, words) => {
    const file = terminal.file('site.xml');
    const run = await terminal.run(['manifest', '--site', `${site}/`, '--out', file], environment);
    expect(run).toEqual({ code: 0, err: '', out: textWith(words) });
    expect(terminal.read('site.xml').toString()).toBe(manifestForSite(source, site));
  });

  it('replaces a file only with --force', async () => {
    const parameters = ['manifest', '--site', site, '--out', terminal.file('site.xml', 'precious')];
    expect((await terminal.run(parameters)).code).toBe(1);
    expect(terminal.read('site.xml').toString()).toBe('precious');
    expect((await terminal.run([...parameters, '--force'])).code).toBe(0);
    expect(terminal.read('site.xml').toString()).toContain(site);
  });

  it('never writes over the manifest that all others are made from', async () => {
    const own = openTerminal(path.join(terminal.folder, 'dist/phaseboard.cjs'));
    const file = terminal.file('manifest.xml');
    copyFileSync('manifest.xml', file);
    const { code, err } = await own.run(['manifest', '--site', site, '--out', file, '--force']);
    expect([code, err]).toEqual([1, textWith('stays as it is')]);
    expect(terminal.read('manifest.xml').toString()).toBe(source);
    own.close();
  });

  it.each([
    [{}, 'The program lies outside its package, so manifest.xml is missing.'],
    [inSpanish, 'El programa está fuera de su paquete y falta manifest.xml.'],
  ])('says that the program was taken out of its package: %j', async (environment, words) => {
    const lone = openTerminal(path.join(terminal.folder, 'phaseboard.cjs'));
    const run = await lone.run(['manifest', '--site', site], environment);
    expect(run).toEqual({ code: 1, out: '', err: textWith(words) });
    lone.close();
  });

  it.each([
    'http://example.org',
    'example.org',
    'https://',
    'https://example.org/?a=1',
    'https://me:pw@example.org',
    '',
  ])('refuses “%s” as a site and writes nothing', async (address) => {
    const parameters = ['manifest', '--site', address, '--out', terminal.file('site.xml')];
    const { code, err } = await terminal.run(parameters);
    expect(code).toBe(1);
    expect(err).toContain(`“${address}” is not the https address of a site.`);
    expect((await terminal.run(parameters, inSpanish)).err).toContain(`«${address}» no es la dirección https`);
    expect(terminal.names()).toEqual([]);
  });
});
