import type { ServerResponse } from 'node:http';

/** Tells every open page what happened, by server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface Events {
  /** Keeps an answer open and sends it what happens from now on. */
  add(response: ServerResponse): void;
  /** `planner`: something changed in Planner. `reset`: the sandbox starts over. `built`: the pages were built anew. */
  send(name: 'planner' | 'reset' | 'built'): void;
  close(): void;
}

export function createEvents(): Events {
  const listening = new Set<ServerResponse>();
  return {
    add(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 1000\n\n');
      listening.add(response);
      response.on('close', () => listening.delete(response));
    },
    send(name) {
      for (const response of listening) response.write(`event: ${name}\ndata: {}\n\n`);
    },
    close() {
      for (const response of listening) response.end();
    },
  };
}
