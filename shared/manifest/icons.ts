import { child, descendants, type Element } from './element';
import { ownPath, type Finding, type Site } from './finding';

/** Sizes of a ribbon icon in pixels (https://learn.microsoft.com/javascript/api/manifest/icon). */
const mandatory = [16, 32, 80];
const allowed = [...mandatory, 20, 24, 40, 48, 64];

/** Icons that lack a mandatory size, and images that are not as large as the manifest says. */
export function iconFindings(root: Element, site: Site): Finding[] {
  const images = new Map(
    descendants(root, 'bt:Images').flatMap(({ children }) =>
      children.map(({ attributes }) => [attributes['id'] ?? '', attributes['DefaultValue'] ?? ''] as const),
    ),
  );
  const ribbon = descendants(root, 'Icon').flatMap((icon) => iconIn(icon, images, site));
  return [...ribbon, ...pixels(root, 'IconUrl', 32, site), ...pixels(root, 'HighResolutionIconUrl', 64, site)];
}

function iconIn(icon: Element, images: Map<string, string>, site: Site): Finding[] {
  const parts = icon.children.map(({ attributes }) => ({
    size: Number(attributes['size']),
    id: attributes['resid'] ?? '',
  }));
  const where = `Icon ${parts[0]?.id ?? ''}`;
  const missing = mandatory.filter((size) => !parts.some((part) => part.size === size));
  return [
    ...missing.map((size) => ({ rule: 'icon-size' as const, where, says: `size ${size} is missing` })),
    ...parts
      .filter(({ size }, index) => !allowed.includes(size) || parts.findIndex((part) => part.size === size) < index)
      .map(({ size }) => ({ rule: 'icon-size' as const, where, says: `size ${size} is unknown or named twice` })),
    ...parts.flatMap(({ size, id }) => sizeOf(images.get(id), size, `bt:Image ${id}`, site)),
  ];
}

function pixels(root: Element, name: string, size: number, site: Site): Finding[] {
  return sizeOf(child(root, name)?.attributes['DefaultValue'], size, name, site);
}

function sizeOf(address: string | undefined, size: number, where: string, site: Site): Finding[] {
  const path = address === undefined ? undefined : ownPath(address, site);
  // An image that is not there at all is told by the addresses.
  if (path === undefined || !site.exists(path)) return [];
  const real = site.imageSize(path);
  if (real?.width === size && real.height === size) return [];
  const found = real === undefined ? 'is no PNG' : `is ${real.width} × ${real.height}`;
  return [{ rule: 'icon-pixels', where, says: `${path} ${found}, not a PNG of ${size} × ${size}` }];
}
