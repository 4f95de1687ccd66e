import { readFileSync } from 'node:fs';

import { scopeOf } from '../../sync/planner/errors';

const text = readFileSync('docs/deploy.md', 'utf8');
const asked = [...new Set(Object.values(scopeOf))].sort();

describe('the page for administrators', () => {
  it('explains every permission the code asks for, and no other', () => {
    const rows = [...text.matchAll(/^\| `(\w+\.[\w.]+)` /gm)].map(([, permission]) => permission);
    expect(rows.sort()).toEqual(asked);
  });

  it('gives a consent link for exactly these permissions', () => {
    const link = /https:\/\/login[^\s]*adminconsent\?(\S*)/.exec(text)?.[1];
    const scopes = new URLSearchParams(link).get('scope')?.split(' ');
    expect(scopes?.sort()).toEqual(asked.map((permission) => `https://graph.microsoft.com/${permission}`));
  });

  it('names no cloud that the pane’s content security policy keeps out', () => {
    const policy = readFileSync('addin/taskpane/taskpane.html', 'utf8');
    const row = /^\| [^|]+\| `(https:\/\/login\.[^`]+)\/`\s*\| `(https:\/\/[^`]*graph[^`]+)`/gm;
    const clouds = [...text.matchAll(row)].flatMap(([, authority, graph]) => [authority, graph]);
    expect(clouds.length).toBeGreaterThan(0);
    expect(clouds.filter((address) => address === undefined || !policy.includes(address))).toEqual([]);
  });
});
