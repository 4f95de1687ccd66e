import type { ServerResponse } from 'node:http';

/** An answer as data. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  content: Buffer | string;
}

/** A sentence as the whole answer. */
export function sentence(status: number, text: string): Reply {
  return reply(status, 'text/plain; charset=utf-8', `${text}\n`);
}

/** An answer that is asked for anew each time, unless `headers` say otherwise. */
export function reply(status: number, contentType: string, content: Buffer | string, headers = {}): Reply {
  return {
    status,
    headers: {
      'Content-Type': contentType,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      ...headers,
    },
    content,
  };
}

export function send(response: ServerResponse, { status, headers, content }: Reply): void {
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(content) });
  response.end(content);
}
