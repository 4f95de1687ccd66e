import { gzipSync } from 'node:zlib';

const kilobyte = 1000;

/**
 * What the pane loads before it shows anything: the scripts of its entry point, and the texts of the language that has
 * the longest ones. Sizes in kB, gzipped.
 *
 * `files` has the source of each script by its name, `entry` the names of those that the page itself loads, `languages`
 * the script of each language.
 *
 * @param {Map<string, Uint8Array>} files
 * @param {readonly string[]} entry
 * @param {readonly string[]} languages
 */
export function sizesOf(files, entry, languages) {
  const sizeOf = (name) => gzipSync(files.get(name), { level: 9 }).length / kilobyte;
  const scripts = entry.reduce((sum, name) => sum + sizeOf(name), 0);
  const texts = Math.max(0, ...languages.map(sizeOf));
  const later = [...files.keys()].filter((name) => !entry.includes(name) && !languages.includes(name));
  return { initial: scripts + texts, scripts, texts, later: later.reduce((sum, name) => sum + sizeOf(name), 0) };
}

/** Webpack prints these sizes after a production build, and the build fails where the first is above `budget`. */
export class ScriptBudget {
  constructor({ entry, texts, budget }) {
    Object.assign(this, { entry, texts, budget });
  }

  /** Called by webpack. */
  apply(compiler) {
    compiler.hooks.done.tap('ScriptBudget', ({ compilation }) => {
      const isScript = (name) => name.endsWith('.js');
      const files = new Map(
        Object.keys(compilation.assets)
          .filter(isScript)
          .map((name) => [name, compiler.outputFileSystem.readFileSync(`${compiler.outputPath}/${name}`)]),
      );
      const chunks = [...compilation.chunks].filter(({ name }) => name?.startsWith(this.texts));
      const sizes = sizesOf(
        files,
        compilation.entrypoints.get(this.entry).getFiles().filter(isScript),
        chunks.flatMap((chunk) => [...chunk.files].filter(isScript)),
      );
      const said = (size) => `${size.toFixed(1)} kB`;
      const sentence =
        `${this.entry}: ${said(sizes.initial)} gzipped before anything is shown (script ${said(sizes.scripts)}, ` +
        `texts ${said(sizes.texts)}), ${said(sizes.later)} later where it is needed; the budget is ${this.budget} kB.`;
      process.stdout.write(`${sentence}\n`);
      if (sizes.initial > this.budget) compilation.errors.push(new Error(`Too much is loaded at first. ${sentence}`));
    });
  }
}
