import { readFileSync } from 'node:fs';

import { isProblem } from '../../../shared/errors';
import { checkManifest } from '../../../shared/manifest/check';
import { manifestForSite, siteAddress } from '../../../shared/manifest/site';

const xml = readFileSync('manifest.xml', 'utf8');
const idOf = (text: string) => /<Id>(.*)<\/Id>/.exec(text)?.[1];

describe('the manifest for a site', () => {
  it.each([
    ['https://phaseboard.example.org', 'https://phaseboard.example.org'],
    ['https://example.org/', 'https://example.org'],
    ['https://example.org/tools/phaseboard/', 'https://example.org/tools/phaseboard'],
    [' https://Example.org:8443/a ', 'https://example.org:8443/a'],
    ['https://españa.example/tablón', 'https://xn--espaa-rta.example/tabl%C3%B3n'],
    ['https://example.org/$&/r%26d', 'https://example.org/$&/r%26d'],
  ])('%s is at %s and in order', (site, origin) => {
    const moved = manifestForSite(xml, site);
    expect(moved).not.toContain('localhost');
    const image = /-(\d+)\.png$/;
    const asNamed = (name: string) => ({ width: Number(image.exec(name)?.[1]), height: Number(image.exec(name)?.[1]) });
    const names: string[] = [];
    const exists = (name: string) => names.push(name) > 0;
    expect(checkManifest(moved, { origin, exists, imageSize: asNamed })).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['taskpane.html', 'support.html', 'assets/app-32.png']));
  });

  it('is the same the first time and after thousands of others', () => {
    const read = new Set(Array.from({ length: 20_000 }, () => siteAddress('https://españa.example/tablón')));
    expect([...read]).toEqual(['https://xn--espaa-rta.example/tabl%C3%B3n']);
  });

  it('keeps its id and all else', () => {
    const moved = manifestForSite(xml, 'https://example.org/p');
    expect(idOf(moved)).toBe(idOf(xml));
    expect(moved.replaceAll('https://example.org/p', 'https://localhost:3000')).toBe(xml);
  });

  it('moves nothing that only begins like the development server', () => {
    const text = '<a x="https://localhost:30001/" y="https://localhost:3000" z="https://localhost:3000?q"/>';
    const moved = '<a x="https://localhost:30001/" y="https://example.org" z="https://example.org?q"/>';
    expect(manifestForSite(text, 'https://example.org')).toBe(moved);
  });

  it.each([
    'http://example.org',
    'example.org',
    'https:example.org',
    'https://',
    'https:///phaseboard',
    'https://me:secret@example.org',
    'https://example.org/?page=1',
    'https://example.org/#top',
    'ftp://example.org',
    'https://exa mple.org',
    'nonsense',
    '',
  ])('refuses “%s” as a site', (site) => {
    const refusal = (): unknown => {
      try {
        return siteAddress(site);
      } catch (error) {
        return error;
      }
    };
    expect(refusal()).toMatchObject({ kind: 'site-invalid', facts: { site } });
    expect(isProblem(refusal())).toBe(true);
  });
});
