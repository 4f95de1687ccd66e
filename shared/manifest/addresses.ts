import { ownPath, type Finding, type Site } from './finding';
import type { Value } from './values';

/** Addresses on the site itself that nobody built. */
export function addressFindings(values: Value[], site: Site): Finding[] {
  return values.flatMap(({ where, kind, value }): Finding[] => {
    const path = kind === 'url' && value !== undefined ? ownPath(value, site) : undefined;
    return path === undefined || site.exists(path)
      ? []
      : [{ rule: 'not-built', where, says: `there is no ${path} in the build` }];
  });
}
