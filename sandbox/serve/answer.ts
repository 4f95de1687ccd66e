import type { IncomingMessage, ServerResponse } from 'node:http';

import { emulatorMiddleware } from '../graph/server';
import { answerControl } from './control';
import type { Events } from './events';
import { fileAt, type StaticFile } from './files';
import { connectScript, localOfficeScript, paneHtml } from './pane-html';
import type { KeptPlanner } from './planner';
import { reply, send, sentence, type Reply } from './reply';

/** Folders of files that are served as they are, or nearly so. */
export interface Sites {
  /** What an administrator would serve: the task pane and the pages of the sign-in. */
  pane: string;
  /** The page around it. */
  page: string;
  /** Microsoft's Office.js client. */
  office: string;
}

/** Settings of the add-in other than those it was built with. */
export interface AddInSettings {
  /** Where people sign in. */
  authority?: string;
}

export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  sites: Sites;
  settings: () => AddInSettings;
  planner: KeptPlanner;
  events: Events;
  onTrouble: (error: unknown) => void;
}

/** Answers one request; whatever goes wrong becomes a sentence. Never rejects. */
export async function answer(exchange: Exchange): Promise<void> {
  const { request, response, planner, events } = exchange;
  const address = (request.url ?? '/').split('?')[0] ?? '/';
  // A foreign name that leads to this machine is a page elsewhere trying its luck (DNS rebinding).
  const here = isLoopback(request.headers.host);
  if (here && address.startsWith('/v1.0/')) {
    emulatorMiddleware(planner.emulator)(request, response, () => response.destroy());
  } else if (here && request.method === 'GET' && address === '/sandbox/events') {
    events.add(response);
  } else {
    const decided = here ? route(exchange, address) : sentence(403, 'The sandbox answers this machine only.');
    send(response, await Promise.resolve(decided).catch(refusalOf(exchange)));
  }
}

function refusalOf({ onTrouble }: Exchange) {
  return (error: unknown): Reply => {
    onTrouble(error);
    return sentence(500, 'The sandbox could not answer; its terminal says why.');
  };
}

async function route(exchange: Exchange, address: string): Promise<Reply> {
  const { request } = exchange;
  if (address.startsWith('/sandbox/') && address !== connectScript) return answerControl(exchange, address);
  if (request.method !== 'GET' && request.method !== 'HEAD') return sentence(405, 'Files can only be read.');
  const file = await findFile(exchange, address);
  if (file === null) return sentence(404, 'There is nothing at this address.');
  // Only Office.js has a version that never changes; pages and bundles are built again under the same names.
  const lasting = { 'Cache-Control': 'public, max-age=86400' };
  return reply(200, file.contentType, file.content, address.startsWith(officeFolder) ? lasting : {});
}

const officeFolder = localOfficeScript.slice(0, localOfficeScript.lastIndexOf('/') + 1);
const connect = text('text/javascript; charset=utf-8', 'window.parent.phaseboardSandbox?.connect(window);\n');

async function findFile(exchange: Exchange, address: string): Promise<StaticFile | null> {
  const { sites, settings } = exchange;
  if (address === connectScript) return connect;
  if (address === '/config.json') return configuration(exchange, await fileAt(sites.pane, address));
  if (address.startsWith(officeFolder)) return fileAt(sites.office, `/${address.slice(officeFolder.length)}`);
  const ofPage = await fileAt(sites.page, address);
  if (ofPage !== null) return ofPage;
  const ofPane = await fileAt(sites.pane, address);
  if (!ofPane?.contentType.startsWith('text/html')) return ofPane;
  return { ...ofPane, content: Buffer.from(paneHtml(ofPane.content.toString('utf8'), settings().authority)) };
}

/** The add-in's settings as built, but for Graph being here and an application that no tenant knows. */
function configuration({ request, settings }: Exchange, built: StaticFile | null): StaticFile {
  const asBuilt: unknown = JSON.parse(built?.content.toString('utf8') ?? '{}');
  const here = `http://${request.headers.host ?? 'localhost'}`;
  const sandboxed = { clientId: '5a4db0c5-0000-4000-8000-70686173656d', graph: here };
  return text('application/json; charset=utf-8', JSON.stringify(Object.assign({}, asBuilt, sandboxed, settings())));
}

function text(contentType: string, content: string): StaticFile {
  return { contentType, content: Buffer.from(content) };
}

function isLoopback(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}
