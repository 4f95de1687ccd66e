import { readFileSync } from 'node:fs';

import { checkManifest } from '../../../shared/manifest/check';
import { pngSize } from '../../../shared/manifest/files';
import type { Site } from '../../../shared/manifest/finding';
import { broken, found, group, resources, support, whole, xml, type Story } from './broken';

const stories: Story[] = [
  [
    'names a label that is not there',
    () => broken('<Label resid="Group.Label"', '<Label resid="Group.Title"'),
    ['resource-missing', `${group}/Label`],
    ['resource-unused', 'bt:ShortStrings'],
  ],
  [
    'takes a label from the wrong list',
    () => broken('<Label resid="Sync.Label"', '<Label resid="Sync.Tip"'),
    ['resource-missing', `${group}/Control/Label`],
  ],
  [
    'has a string that nobody uses',
    () => broken('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Idle" DefaultValue="Idle" />'),
    ['resource-unused', 'bt:ShortStrings'],
  ],
  [
    'defines a label twice',
    () => broken('<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Group.Label" DefaultValue="Again" />'),
    ['repeated', 'bt:ShortStrings'],
  ],
  [
    'has no icon of 80 pixels',
    () => broken(/<bt:Image size="80" resid="Sync.80" \/>/, '').replace(/<bt:Image id="Sync.80".*\/>/, ''),
    ['icon-size', 'Icon Sync.16'],
  ],
  [
    'has an icon of an odd size',
    () => broken('<bt:Image size="20" resid="Sync.20"', '<bt:Image size="21" resid="Sync.20"'),
    ['icon-size', 'Icon Sync.16'],
    ['icon-pixels', 'bt:Image Sync.20'],
  ],
  [
    'shows a small image as a large one',
    () => broken('assets/open-80.png', 'assets/open-64.png'),
    ['icon-pixels', 'bt:Image Open.80'],
  ],
  [
    'has a large picture as its small one',
    () => broken('assets/app-32.png" />', 'assets/app-64.png" />'),
    ['icon-pixels', 'IconUrl'],
  ],
  [
    'has a small picture for sharp screens',
    () => broken(/(?<=HighResolutionIconUrl.*)app-64/, 'app-32'),
    ['icon-pixels', 'HighResolutionIconUrl'],
  ],
  ['has a runtime that ends', () => broken(' lifetime="long"', ''), ['runtime', 'Runtimes']],
  [
    'has two runtimes',
    () => broken('<Runtimes>', '<Runtimes><Runtime resid="Support.Url" lifetime="long" />'),
    ['runtime', 'Runtimes'],
  ],
  ['has no runtime', () => broken(/<Runtimes>[\s\S]*<\/Runtimes>/, ''), ['runtime', 'Runtimes']],
  [
    'runs its functions on another page',
    () => broken('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Support.Url"'),
    ['runtime', 'Runtimes'],
  ],
  [
    'opens another page than its runtime’s',
    () => broken('<SourceLocation resid="Taskpane.Url"', '<SourceLocation resid="Support.Url"'),
    ['runtime', 'Runtimes'],
  ],
  [
    'does not ask for a shared runtime',
    () => broken('<Set Name="SharedRuntime" MinVersion="1.1" />', ''),
    ['runtime', 'Runtimes'],
  ],
  ['has functions but no page for them', () => broken(/<FunctionFile.*\/>/, ''), ['ribbon', 'OfficeTab']],
  ['gives two buttons one id', () => broken('id="Phaseboard.Status"', 'id="Phaseboard.Sync"'), ['ribbon', 'OfficeTab']],
  [
    'has a second group on Home',
    () => {
      const whole = /<Group [\s\S]*<\/Group>/.exec(xml)?.[0] ?? '';
      return broken(whole, whole + whole.replaceAll('id="Phaseboard.', 'id="Second.'));
    },
    ['ribbon', 'OfficeTab'],
  ],
  [
    'has seven buttons in its group',
    () => {
      const sync = /<Control (?:(?!<Control)[\s\S])*?Sync\.Label[\s\S]*?<\/Control>/.exec(xml)?.[0] ?? '';
      const more = [4, 5, 6, 7].map((number) => sync.replace('Phaseboard.Sync', `Phaseboard.Sync${number}`));
      return broken(sync, sync + more.join(''));
    },
    ['ribbon', 'OfficeTab'],
  ],
  [
    'translates for a language without a country',
    () => broken('Locale="es-ES" Value="Abrir"', 'Locale="es" Value="Abrir"'),
    ['locale', `${resources}/bt:ShortStrings/bt:String/bt:Override@Locale`],
  ],
  [
    'translates twice for one language',
    () => broken('Locale="es-MX" Value="Abrir"', 'Locale="es-es" Value="Abrir"'),
    ['locale', 'Open.Label'],
  ],
  [
    'translates the language it is in',
    () => broken('Locale="es-MX" Value="Abrir"', 'Locale="en-us" Value="Open"'),
    ['locale', 'Open.Label'],
  ],
];

describe('a manifest and what it names', () => {
  it.each(stories)('%s: told', (_, text, ...expected) => expect(found(text())).toEqual(expected));

  it('tells which pages and images nobody built', () => {
    const lost = ['support.html', 'assets/sync-48.png'];
    const findings = checkManifest(xml, { ...whole, exists: (name) => !lost.includes(name) });
    expect(new Set(findings.map(({ rule, says }) => `${rule}: ${says}`))).toEqual(
      new Set(lost.map((name) => `not-built: there is no ${name} in the build`)),
    );
  });

  it('tells that an icon is no PNG', () => {
    const site: Site = {
      ...whole,
      imageSize: (name) => (name.includes('sync-80') ? undefined : whole.imageSize(name)),
    };
    expect(found(xml, site)).toEqual([['icon-pixels', 'bt:Image Sync.80']]);
  });

  it('leaves addresses elsewhere alone', () => {
    const text = broken(support, '<SupportUrl DefaultValue="https://example.org/help" />').replace(
      '<LearnMoreUrl',
      '<LearnMoreUrl',
    );
    expect(found(text, { ...whole, exists: (name) => name !== 'help' })).toEqual([]);
  });
});

describe('the size of a PNG', () => {
  it('is read from the file', () => {
    expect(pngSize(readFileSync('addin/assets/app-128.png'))).toEqual({ width: 128, height: 128 });
  });

  it.each(['', 'GIF89a, not a PNG at all, by its name alone'])('is not read from “%s”', (text) =>
    expect(pngSize(Buffer.from(text))).toBeUndefined(),
  );
});
