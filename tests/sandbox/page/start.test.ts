import { createServer, type Server } from 'node:http';

import { freePort } from '../../../sandbox/serve/port';
import { createProgress } from '../../../sandbox/serve/progress';
import { startSandbox } from '../../../sandbox/serve/sandbox';

function listening(host: string): Promise<{ server: Server; port: number }> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : 0 });
    });
  });
}

describe('the sandbox’s port', () => {
  it('is the next one when somebody has it', async () => {
    const { server, port } = await listening('127.0.0.1');
    const free = await freePort(port);
    expect(free).toBeGreaterThan(port);
    server.close();
    expect(await freePort(port)).toBe(port);
  });

  it('belongs to the sandbox from its start to its end', async () => {
    const sandbox = await startSandbox({ port: 0 });
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await sandbox.close();
    expect(await freePort(port)).toBe(port);
  });
});

describe('progress', () => {
  const shown = (isTTY: boolean) => {
    const lines: string[] = [];
    const write = (text: string) => lines.push(text) > 0;
    const progress = createProgress({ isTTY, write }, 'Building');
    for (const percent of [0, 1, 2, 30, 31, 60, 99, 100]) progress.show(percent / 100, 'modules');
    progress.done();
    return lines;
  };

  it('is a few lines in a log', () => {
    expect(shown(false).slice(0, -1)).toEqual([
      'Building: 0 %\n',
      'Building: 30 %\n',
      'Building: 60 %\n',
      'Building: 99 %\n',
      'Building: 100 %\n',
    ]);
  });

  it('is one line, drawn over, on a terminal', () => {
    const lines = shown(true);
    expect(lines.filter((line) => line.includes('\n'))).toEqual(['\n']);
    expect(lines[1]).toBe('\r\u001b[KBuilding: 1 % modules');
  });
});
