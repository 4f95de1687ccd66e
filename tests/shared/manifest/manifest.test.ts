import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { checkManifest } from '../../../shared/manifest/check';
import { child, descendants, parseXml } from '../../../shared/manifest/element';
import { projectSite } from '../../../shared/manifest/files';
import { manifestForSite } from '../../../shared/manifest/site';

const root = process.cwd();
const xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const parsed = parseXml(xml);
if (typeof parsed === 'string') throw new Error(parsed);
const manifest = parsed;

const schema = path.join(root, '../shared/reference/office/xsd/OfficeAppManifestV1_1.xsd');
const canValidate = existsSync(schema) && spawnSync('xmllint', ['--version']).status === 0;

describe('manifest.xml', () => {
  it('is in order', () => expect(checkManifest(xml, projectSite(root))).toEqual([]));

  (canValidate ? it : it.skip)("validates against Microsoft's schema, where schema and xmllint are there", () => {
    // The schema is older than the keyboard's shortcuts.
    const withoutShortcuts = (manifestXml: string) => manifestXml.replace(/<ExtendedOverrides [^>]*>/, '');
    const validate = (input: string) => () =>
      execFileSync('xmllint', ['--noout', '--schema', schema, '-'], { input: withoutShortcuts(input), stdio: 'pipe' });
    expect(validate(xml)).not.toThrow();
    expect(validate(manifestForSite(xml, "https://example.org/r&d/l'any"))).not.toThrow();
  });

  it('offers Open, Sync now and Status on the Home tab', () => {
    expect(descendants(manifest, 'OfficeTab').map(({ attributes }) => attributes['id'])).toEqual(['TabHome']);
    const actions = descendants(manifest, 'Control').map((control) => {
      const action = child(control, 'Action');
      return [control.attributes['id'], action?.attributes['xsi:type'], action && child(action, 'FunctionName')?.text];
    });
    expect(actions).toEqual([
      ['Phaseboard.Open', 'ShowTaskpane', undefined],
      ['Phaseboard.Sync', 'ExecuteFunction', 'syncNow'],
      ['Phaseboard.Status', 'ExecuteFunction', 'showStatus'],
    ]);
  });

  it('asks for what it needs and no more', () => {
    expect(child(manifest, 'Permissions')?.text).toBe('ReadWriteDocument');
    expect(
      descendants(manifest, 'Set').map(({ attributes }) => [attributes['Name'], attributes['MinVersion']]),
    ).toEqual([
      ['SharedRuntime', '1.1'],
      ['ExcelApi', '1.14'],
    ]);
    expect(child(manifest, 'AppDomains')).toBeUndefined();
  });

  it('says in Spanish and in German everything but the product’s name', () => {
    const texts = [...descendants(manifest, 'bt:String'), ...descendants(manifest, 'Description')];
    const untranslated = texts
      .filter(({ attributes }) => !['Phaseboard', undefined].includes(attributes['DefaultValue']))
      .filter(({ children }) => children.map(({ attributes }) => attributes['Locale']).join() !== 'es-ES,es-MX,de-DE')
      .map(({ attributes }) => attributes['DefaultValue']);
    expect(untranslated).toEqual([]);
  });

  it('has an icon of its own in eight sizes for the product and each button', () => {
    const icons = descendants(manifest, 'Icon').map(({ children }) =>
      children.map(({ attributes }) => attributes['size']),
    );
    expect(icons).toEqual(Array(4).fill(['16', '20', '24', '32', '40', '48', '64', '80']));
  });
});
