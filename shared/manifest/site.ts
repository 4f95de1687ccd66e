import { parsedAddress } from '../address';
import { Problem } from '../errors';

/** Where `manifest.xml` as it stands in the repository expects the add-in: the development server. */
export const developmentSite = 'https://localhost:3000';

/**
 * The manifest for another site: every address on the development server is moved there, all else stays, the id above
 * all (workbooks keep their memory under it). `site` is an https address, a folder in it allowed, with or without a
 * slash at its end. Throws `site-invalid` for anything else.
 */
export function manifestForSite(xml: string, site: string): string {
  const address = escaped(siteAddress(site));
  return xml.replaceAll(/https:\/\/localhost:3000(?=[/"'<?#\s])/g, () => address);
}

/** The address of a site in its plain form, without a slash at its end. Throws `site-invalid`. */
export function siteAddress(site: string): string {
  const address = /^https:\/\/[^/]/i.test(site.trim()) ? parsedAddress(site.trim()) : null;
  if (!address) throw new Problem('site-invalid', { site });
  const { username, password, search, hash, origin, pathname } = address;
  if (username + password + search + hash !== '') throw new Problem('site-invalid', { site });
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll("'", '&apos;');
}
