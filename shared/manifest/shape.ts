import type { Element } from './element';

/** What a text or an attribute holds, and so how long it may be and how it must look. */
export type Kind = 'guid' | 'version' | 'locale' | 'name' | 'short' | 'long' | 'url' | 'domain' | 'permission';

/** The four lists of resources. */
export type ResourceList = 'bt:Images' | 'bt:Urls' | 'bt:ShortStrings' | 'bt:LongStrings';

/** One element as it may stand in its parent; a parent's shape lists its children in the order Office insists on. */
export interface Part {
  name: string;
  times: 'one' | 'maybe' | 'many' | 'any';
  inside: (element: Element) => Part[];
  /** The element's own text. */
  text?: Kind;
  /** Attributes it must have. */
  attributes?: Readonly<Record<string, Kind>>;
  /** The list that its `resid` points into. */
  resid?: ResourceList;
}

const group = (name: string, ...inside: Part[]): Part => ({ name, times: 'one', inside: () => inside });
const text = (name: string, kind: Kind): Part => ({ ...group(name), text: kind });
const bare = (name: string, attributes: Readonly<Record<string, Kind>>): Part => ({ ...group(name), attributes });
const resource = (name: string, resid: ResourceList): Part => ({ ...group(name), resid });
const maybe = (part: Part): Part => ({ ...part, times: 'maybe' });
const many = (part: Part): Part => ({ ...part, times: 'many' });

/** A text or address with its translations. */
function setting(name: string, kind: Kind, prefix = ''): Part {
  const override: Part = { ...bare(`${prefix}Override`, { Locale: 'locale', Value: kind }), times: 'any' };
  return { ...group(name, override), attributes: { DefaultValue: kind } };
}

const list = (name: ResourceList, item: string, kind: Kind): Part =>
  group(name, many({ ...setting(item, kind, 'bt:'), attributes: { id: 'name', DefaultValue: kind } }));

const icon = group('Icon', many(resource('bt:Image', 'bt:Images')));
const label = resource('Label', 'bt:ShortStrings');

const actions: Readonly<Record<string, Part[]>> = {
  ShowTaskpane: [
    maybe(text('TaskpaneId', 'short')),
    resource('SourceLocation', 'bt:Urls'),
    maybe(resource('Title', 'bt:ShortStrings')),
  ],
  ExecuteFunction: [text('FunctionName', 'long')],
};

const button: Part = {
  ...group(
    'Control',
    label,
    group('Supertip', resource('Title', 'bt:ShortStrings'), resource('Description', 'bt:LongStrings')),
    icon,
    { ...group('Action'), inside: ({ attributes }) => actions[attributes['xsi:type'] ?? ''] ?? [] },
    maybe(text('Enabled', 'short')),
  ),
  attributes: { id: 'short' },
};

const requirements = group(
  'Requirements',
  maybe(group('Sets', many(bare('Set', { Name: 'short', MinVersion: 'version' })))),
  maybe(group('Methods', many(bare('Method', { Name: 'long' })))),
);

const tab: Part = {
  ...group('OfficeTab', many({ ...group('Group', label, icon, many(button)), attributes: { id: 'short' } })),
  attributes: { id: 'short' },
};

const overrides = group(
  'VersionOverrides',
  maybe(resource('Description', 'bt:LongStrings')),
  maybe(requirements),
  group(
    'Hosts',
    many(
      group(
        'Host',
        maybe(group('Runtimes', many(resource('Runtime', 'bt:Urls')))),
        group(
          'DesktopFormFactor',
          maybe(
            group(
              'GetStarted',
              resource('Title', 'bt:ShortStrings'),
              resource('Description', 'bt:LongStrings'),
              resource('LearnMoreUrl', 'bt:Urls'),
            ),
          ),
          maybe(resource('FunctionFile', 'bt:Urls')),
          many(group('ExtensionPoint', tab)),
        ),
      ),
    ),
  ),
  group(
    'Resources',
    maybe(list('bt:Images', 'bt:Image', 'url')),
    maybe(list('bt:Urls', 'bt:Url', 'url')),
    maybe(list('bt:ShortStrings', 'bt:String', 'short')),
    maybe(list('bt:LongStrings', 'bt:String', 'long')),
  ),
);

/**
 * A task pane add-in's manifest as far as an add-in with buttons on a built-in tab needs it
 * (https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering). What is not in this table Office
 * may know all the same; we do not use it, and the checker says so.
 */
export const manifestShape: Part = group(
  'OfficeApp',
  text('Id', 'guid'),
  text('Version', 'version'),
  text('ProviderName', 'short'),
  text('DefaultLocale', 'locale'),
  setting('DisplayName', 'short'),
  setting('Description', 'long'),
  setting('IconUrl', 'url'),
  setting('HighResolutionIconUrl', 'url'),
  maybe(setting('SupportUrl', 'url')),
  maybe(group('AppDomains', many(text('AppDomain', 'domain')))),
  group('Hosts', many(bare('Host', { Name: 'short' }))),
  maybe(requirements),
  group('DefaultSettings', setting('SourceLocation', 'url')),
  text('Permissions', 'permission'),
  maybe(overrides),
  maybe(bare('ExtendedOverrides', { Url: 'url' })),
);
