import { addressFindings } from './addresses';
import { child, parseXml, type Element } from './element';
import type { Finding, Site } from './finding';
import { iconFindings } from './icons';
import { localeFindings } from './locales';
import { resourceFindings } from './resources';
import { ribbonFindings, runtimeFindings } from './ribbon';
import { manifestShape } from './shape';
import { structureFindings } from './structure';
import { valueFindings, valuesOf } from './values';

/**
 * Everything that would keep Office from loading the add-in, or show it with holes, as far as it can be known offline.
 * Takes the manifest's text and the files of the site it is for; gives the findings in no particular order, none for a
 * good manifest. Microsoft's own validator is a service on the network and checks less about icons and resources.
 */
export function checkManifest(xml: string, site: Site): Finding[] {
  const root = parseXml(xml);
  if (typeof root === 'string') return [{ rule: 'xml', where: 'manifest', says: `is no well-formed XML, ${root}` }];
  const values = valuesOf(root, manifestShape);
  return [
    ...namespaceFindings(root),
    ...structureFindings(root, manifestShape),
    ...valueFindings(values),
    ...addressFindings(values, site),
    ...resourceFindings(root, manifestShape),
    ...iconFindings(root, site),
    ...runtimeFindings(root),
    ...ribbonFindings(root),
    ...localeFindings(root),
  ];
}

const schemas = 'http://schemas.microsoft.com/office';

/** Office tells a task pane, and the version of its overrides, by these attributes alone. */
function namespaceFindings(root: Element): Finding[] {
  const overrides = child(root, 'VersionOverrides');
  const wanted: [Element | undefined, string, string][] = [
    [root, 'xmlns', `${schemas}/appforoffice/1.1`],
    [root, 'xmlns:bt', `${schemas}/officeappbasictypes/1.0`],
    [root, 'xsi:type', 'TaskPaneApp'],
    [overrides, 'xmlns', `${schemas}/taskpaneappversionoverrides`],
    [overrides, 'xsi:type', 'VersionOverridesV1_0'],
  ];
  return wanted
    .filter(([element, name, value]) => element !== undefined && element.attributes[name] !== value)
    .map(([element, name, value]) => ({
      rule: 'namespace',
      where: `${element?.name ?? ''}@${name}`,
      says: `must be ${value}`,
    }));
}
