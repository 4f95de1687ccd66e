import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import webpack from 'webpack';

import { ScriptBudget, sizesOf } from '../../script-budget.js';
import { loadWords } from '../../shared/words/languages';
import { languages } from '../../shared/words/languages';
import { wordsIn } from '../support/words';

/** A pane of three files: its entry, the texts that it waits for, and a screen that is loaded later. */
async function buildWithBudget(budget: number): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'phaseboard-'));
  const noise = (size: number) => Array.from({ length: size }, (_, at) => ((at * 7919) % 9973).toString(36)).join('');
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  write('texts.js', `export default '${noise(500)}';`);
  write('screen.js', `export default '${noise(9000)}';`);
  write(
    'entry.js',
    `import(/* webpackChunkName: "words-en" */ './texts.js'); import('./screen.js'); globalThis.noise = '${noise(800)}';`,
  );
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    context: folder,
    entry: { pane: './entry.js' },
    output: { path: path.join(folder, 'out') },
    plugins: [new ScriptBudget({ entry: 'pane', texts: 'words-', budget })],
  });
  try {
    return await new Promise((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error) reject(error);
        else resolve(stats?.compilation.errors.map(({ message }) => message) ?? []);
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what the pane loads at first', () => {
  it('is its entry and the longest of the texts, gzipped', () => {
    const files = new Map([
      ['entry.js', Buffer.alloc(50_000, 'a')],
      ['en.js', Buffer.from('short')],
      ['es.js', Buffer.from('something longer than the other one')],
      ['later.js', Buffer.alloc(90_000, 'b')],
    ]);
    const { initial, scripts, texts, later } = sizesOf(files, ['entry.js'], ['en.js', 'es.js']);
    expect(initial).toBeCloseTo(scripts + texts);
    expect([scripts < 0.2, texts > 0.04, later > 0]).toEqual([true, true, true]);
  });

  it('breaks the build above the budget, and only there', async () => {
    const say = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await buildWithBudget(100)).toEqual([]);
    expect(say.mock.calls.join()).toMatch(/pane: \d+\.\d kB gzipped before anything is shown/);
    expect(await buildWithBudget(1)).toEqual([expect.stringMatching(/^Too much is loaded at first\./)]);
    say.mockRestore();
  });

  it.each(languages)('has the texts of %s and no other’s', async (language) => {
    expect(await loadWords(language)).toBe(wordsIn(language));
  });
});
