import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../../shared/errors';
import { answerControl } from './control';
import type { Emulator } from './emulator';

/** A port that cannot be one: not a whole number from 0 to 65535. */
export class InvalidPort extends Error {
  override readonly name = 'InvalidPort';

  constructor(readonly port: number) {
    super(`Not a port: ${port}`);
  }
}

export interface EmulatorServer {
  /** `http://127.0.0.1:PORT`, or https; Graph lives under `/v1.0`. */
  url: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * Serves the emulator over http, or over https with a certificate. Port 0 or none takes a free one; the host is this machine alone unless told otherwise.
 * Errors: `InvalidPort`; the problem `port-taken` for a port that is in use or not ours to use.
 */
export async function serveEmulator(options: {
  emulator: Emulator;
  port?: number;
  host?: string;
  /** In PEM. */
  certificate?: { key: string; cert: string };
  /** Serves the address of `control` too. */
  control?: boolean;
  /** Waits so many milliseconds before an answer, where the emulator is set to be slow. */
  sleep?: (milliseconds: number) => Promise<void>;
}): Promise<EmulatorServer> {
  const { emulator, port = 0, host = '127.0.0.1', certificate, control = false, sleep = wait } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidPort(port);
  const listener = (request: IncomingMessage, response: ServerResponse) =>
    void (control && request.url?.startsWith('/control/')
      ? steer(emulator, request, response)
      : pass(emulator, request, response, sleep));
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(isUnavailable(error) ? new Problem('port-taken', { port }, error) : error));
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const given = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `${certificate ? 'https' : 'http'}://${host}:${given}`,
    port: given,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Connect-style middleware for a development server: answers what is under `/v1.0` and leaves the rest to others. */
export function emulatorMiddleware(emulator: Emulator) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (/^\/v1\.0(\/|$|\?)/.test(request.url ?? '')) void pass(emulator, request, response, wait);
    else next();
  };
}

function isUnavailable(error: Error): boolean {
  return 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

/** Carries one request to the emulator and its answer back; without an answer, the connection ends as a lost one does. */
async function pass(
  emulator: Emulator,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<void> {
  try {
    const request = await requestFrom(incoming);
    const { latency } = emulator.settings();
    if (latency > 0) await sleep(latency);
    const response = await emulator.fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch {
    incoming.socket.destroy();
  }
}

/** Answers the control address, to programs of this machine alone: a page that a browser shows names its origin. */
async function steer(emulator: Emulator, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = await requestFrom(incoming);
  const { hostname, pathname } = new URL(request.url);
  const isForeign = request.headers.has('Origin') || !['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  const answer = isForeign
    ? { status: 403, body: { error: 'Only programs of this machine may ask this.' } }
    : await answerControl(emulator, { method: request.method, address: pathname, text: await request.text() });
  outgoing.writeHead(answer.status, { 'Content-Type': 'application/json' });
  outgoing.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

async function requestFrom(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const scheme = 'encrypted' in incoming.socket ? 'https' : 'http';
  const url = new URL(incoming.url ?? '/', `${scheme}://${incoming.headers.host ?? 'localhost'}`);
  const method = incoming.method ?? 'GET';
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, ...(hasBody ? { body } : {}) });
}
