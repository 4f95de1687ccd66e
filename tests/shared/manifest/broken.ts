import { readFileSync } from 'node:fs';

import { checkManifest } from '../../../shared/manifest/check';
import type { Rule, Site } from '../../../shared/manifest/finding';

export const xml = readFileSync('manifest.xml', 'utf8');

/** What is wrong with a manifest, how to make the real one so, and all that must be found: rule and place. */
export type Story = [story: string, text: () => string, ...expected: [Rule, string][]];

/** A site that has everything, with every image as large as its name says. */
export const whole: Site = {
  origin: 'https://localhost:3000',
  exists: () => true,
  imageSize: (name) => {
    const size = Number(/-(\d+)\.png$/.exec(name)?.[1]);
    return { width: size, height: size };
  },
};

/** The manifest with one thing changed; the change must be possible. */
export function broken(from: string | RegExp, to: string): string {
  const changed = xml.replace(from, () => to);
  if (changed === xml) throw new Error(`the manifest has no ${String(from)}`);
  return changed;
}

/** Rule and place of everything the checker finds. */
export const found = (text: string, site = whole): [Rule, string][] =>
  checkManifest(text, site).map(({ rule, where }) => [rule, where]);

export const support = /<SupportUrl .*\/>/;

const overrides = 'OfficeApp/VersionOverrides';

/** Where the ribbon and its texts stand. */
export const group = `${overrides}/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group`;
export const resources = `${overrides}/Resources`;
