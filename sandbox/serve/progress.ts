import type { WriteStream } from 'node:tty';

export interface Progress {
  show: (fraction: number, what: string) => void;
  done: () => void;
}

/** Progress of one job: a line that is drawn over on a terminal, a few lines in a log. */
export function createProgress(stream: Pick<WriteStream, 'isTTY' | 'write'>, job: string): Progress {
  const began = Date.now();
  let shown = -1;
  const line = (text: string) => stream.write(stream.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  return {
    show(fraction, what) {
      const percent = Math.floor(fraction * 100);
      const step = stream.isTTY ? 1 : 25;
      if (Math.floor(percent / step) <= Math.floor(shown / step) && shown >= 0) return;
      shown = percent;
      line(`${job}: ${percent} % ${stream.isTTY ? what.slice(0, 40) : ''}`.trimEnd());
    },
    done() {
      line(`${job}: done in ${((Date.now() - began) / 1000).toFixed(0)} s`);
      if (stream.isTTY) stream.write('\n');
    },
  };
}
