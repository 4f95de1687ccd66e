import webpack from 'webpack';

import configure from '../../webpack.config';

export interface BuildOptions {
  /** Build again whenever a source changes; `onBuilt` is called each time. */
  watch: boolean;
  onBuilt: () => void;
  /** From 0 to 1, and what is being done. */
  onProgress: (fraction: number, what: string) => void;
}

/** What webpack complained about, ready to be read by whoever changed the sources. */
export class BuildFailure extends Error {
  override readonly name = 'BuildFailure';
}

/**
 * Builds the task pane and the sandbox's page for development; resolves after the first build. Errors: `BuildFailure`.
 * While watching, later failures are only printed: the pages of the last good build stay.
 */
export async function build({ watch, onBuilt, onProgress }: BuildOptions): Promise<void> {
  const all: unknown[] = await configure({}, { mode: 'development' });
  const compiler = webpack(all.filter(isConfiguration).filter(({ name }) => name === 'pane' || name === 'sandbox'));
  new webpack.ProgressPlugin(onProgress).apply(compiler);

  await new Promise<void>((resolve, reject) => {
    const done = (error: Error | null, stats?: webpack.MultiStats) => {
      const complaints = stats?.hasErrors() ? stats.toString({ all: false, errors: true }) : '';
      if (watch && complaints !== '') process.stderr.write(`${complaints}\n`);
      if (error !== null) reject(error);
      else if (complaints !== '') reject(new BuildFailure(complaints));
      else {
        onBuilt();
        resolve();
      }
    };
    if (watch) compiler.watch({ aggregateTimeout: 200 }, done);
    else {
      compiler.run((error, stats) => {
        compiler.close(() => done(error, stats));
      });
    }
  });
}

function isConfiguration(value: unknown): value is webpack.Configuration {
  return typeof value === 'object' && value !== null && 'entry' in value;
}
