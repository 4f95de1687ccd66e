import { broken, found, group, resources, support, xml, type Story } from './broken';

const id = /<Id>.*<\/Id>/;
const version = '<Version>1.0.0.0</Version>';
const resid = 'x'.repeat(33);

const stories: Story[] = [
  ['is cut off', () => xml.slice(0, 500), ['xml', 'manifest']],
  ['is empty', () => '', ['xml', 'manifest']],
  ['is no task pane', () => broken('"TaskPaneApp"', '"MailApp"'), ['namespace', 'OfficeApp@xsi:type']],
  [
    'has overrides of Outlook',
    () => broken('taskpaneappversionoverrides', 'mailappversionoverrides'),
    ['namespace', 'VersionOverrides@xmlns'],
  ],
  ['has no version', () => broken(version, ''), ['missing', 'OfficeApp/Version']],
  ['has two versions', () => broken(version, version + version), ['repeated', 'OfficeApp/Version']],
  [
    'has its version before its id',
    () => broken(version, '').replace('<Id>', () => `${version}<Id>`),
    ['order', 'OfficeApp/Id'],
  ],
  [
    'has its hosts after its permissions',
    () => {
      const hosts = /<Hosts>\s*<Host Name="Workbook" \/>\s*<\/Hosts>/;
      return broken(hosts, '').replace('</Permissions>', () => `</Permissions>${hosts.exec(xml)?.[0] ?? ''}`);
    },
    ['order', 'OfficeApp/Hosts'],
  ],
  [
    'has a button’s action before its icon',
    () => {
      const action = /<Action[^>]*ExecuteFunction[\s\S]*?<\/Action>/.exec(xml)?.[0] ?? '';
      return broken(action, '').replace(
        /(<Control(?:(?!<Control)[\s\S])*?Sync\.Tip[\s\S]*?)<Icon>/,
        (_, before) => `${String(before)}${action}<Icon>`,
      );
    },
    ['order', `${group}/Control/Icon`],
  ],
  [
    'has its strings before its addresses',
    () => {
      const urls = /<bt:Urls>[\s\S]*<\/bt:Urls>/;
      return broken(urls, '').replace('</bt:ShortStrings>', () => `</bt:ShortStrings>${urls.exec(xml)?.[0] ?? ''}`);
    },
    ['order', `${resources}/bt:Urls`],
  ],
  [
    'has an element Office does not know',
    () => broken(version, `${version}<Colour />`),
    ['unknown', 'OfficeApp/Colour'],
  ],
  [
    'has its shortcuts before its ribbon',
    () => {
      const shortcuts = /<ExtendedOverrides [^>]*>/;
      return broken(shortcuts, '').replace(
        '<VersionOverrides',
        () => `${shortcuts.exec(xml)?.[0] ?? ''}<VersionOverrides`,
      );
    },
    ['order', 'OfficeApp/VersionOverrides'],
  ],
  ['has an id that is none', () => broken(id, '<Id>phaseboard</Id>'), ['format', 'OfficeApp/Id']],
  ['has an empty id', () => broken(id, '<Id></Id>'), ['missing', 'OfficeApp/Id']],
  ['has a version with letters', () => broken(version, '<Version>1.0-beta</Version>'), ['format', 'OfficeApp/Version']],
  [
    'has a version with six digits',
    () => broken(version, '<Version>1.123456</Version>'),
    ['format', 'OfficeApp/Version'],
  ],
  [
    'asks for a permission that does not exist',
    () => broken('ReadWriteDocument', 'Everything'),
    ['format', 'OfficeApp/Permissions'],
  ],
  [
    'has a name of 126 characters',
    () => broken('<DisplayName DefaultValue="Phaseboard"', `<DisplayName DefaultValue="${'x'.repeat(126)}"`),
    ['length', 'OfficeApp/DisplayName@DefaultValue'],
  ],
  [
    'has a description of 251 characters',
    () => broken(/<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${'x'.repeat(251)}"`),
    ['length', 'OfficeApp/Description@DefaultValue'],
  ],
  [
    'has a label of 126 characters',
    () => broken('DefaultValue="Sync now"', `DefaultValue="${'x'.repeat(126)}"`),
    ['length', `${resources}/bt:ShortStrings/bt:String@DefaultValue`],
  ],
  [
    'has a translated tip of 251 characters',
    () => broken(/(?<="es-ES" Value=")Compara[^"]*/, 'x'.repeat(251)),
    ['length', `${resources}/bt:LongStrings/bt:String/bt:Override@Value`],
  ],
  [
    'has an address of 2049 characters',
    () => broken(support, `<SupportUrl DefaultValue="https://example.org/${'x'.repeat(2029)}" />`),
    ['length', 'OfficeApp/SupportUrl@DefaultValue'],
  ],
  [
    'has a resource id of 33 characters',
    () => xml.replaceAll('Group.Label', resid),
    ['length', `${group}/Label@resid`],
    ['length', `${resources}/bt:ShortStrings/bt:String@id`],
  ],
  [
    'is helped over http',
    () => broken(support, '<SupportUrl DefaultValue="http://example.org/help" />'),
    ['https', 'OfficeApp/SupportUrl@DefaultValue'],
  ],
  [
    'is at home in a domain over http',
    () => broken('<Hosts>', '<AppDomains><AppDomain>http://example.org</AppDomain></AppDomains><Hosts>'),
    ['https', 'OfficeApp/AppDomains/AppDomain'],
  ],
];

describe('a manifest in itself', () => {
  it.each(stories)('%s: told', (_, text, ...expected) => expect(found(text())).toEqual(expected));

  it('is in order: nothing told', () => expect(found(xml)).toEqual([]));
});
