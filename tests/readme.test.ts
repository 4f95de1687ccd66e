import { readFileSync } from 'node:fs';

import { rulesAsMarkdown } from '../sync/rules';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('shows the rules as the code has them', () => {
    const shown = /<!-- rules:[^>]*-->\n([\s\S]*?)<!-- \/rules -->/.exec(readme)?.[1];
    const cells = (table: string) =>
      table
        .replaceAll(/ +/g, ' ')
        .replaceAll(/ ?-+ ?/g, '-')
        .trim();
    expect(cells(shown ?? '')).toBe(cells(rulesAsMarkdown()));
  });

  it('names a file for every link that stays in the project', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');
    expect(links.filter((target) => !isFile(target))).toEqual([]);
  });
});

function isFile(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}
