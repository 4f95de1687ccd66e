import { createServer } from 'node:net';

/** True if nothing on this machine listens to the port, by either name of the machine that a browser may choose. */
async function isFree(port: number): Promise<boolean> {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => isFreeAt(port, host)));
  return answers.every((free) => free);
}

function isFreeAt(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => {
      // A machine without IPv6 has nobody listening there.
      resolve('code' in error && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT'));
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from the wanted one on; null if the next hundred are taken. */
export async function freePort(wanted: number): Promise<number | null> {
  const last = Math.min(wanted + 99, 65_535);
  for (let port = wanted; port <= last; port += 1) {
    if (await isFree(port)) return port;
  }
  return null;
}
