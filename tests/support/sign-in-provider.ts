import { spawn } from 'node:child_process';
import { get } from 'node:https';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { isJsonObject } from '../../sandbox/graph/json';
import { textIn } from './graph-tenant';

/** An OpenID Connect provider on this machine, as oidc-provider.mjs runs it. */
export interface SignInProvider {
  authority: string;
  issuer: string;
  keys: URL;
  /** Fetches from it, trusting its certificate. */
  fetch: typeof fetch;
  /** How tokens were asked for so far: `authorization_code`, `refresh_token`. */
  grants: string[];
  close: () => Promise<void>;
}

export interface ProviderSettings {
  clientId: string;
  redirectUri: string;
  graph: string;
  scopes: readonly string[];
  /** Names by what people sign in with; any password will do. */
  people: Readonly<Record<string, string>>;
}

export async function startProvider(settings: ProviderSettings): Promise<SignInProvider> {
  const program = path.resolve('tests/support/oidc-provider.mjs');
  const child = spawn(process.execPath, [program, JSON.stringify(settings)], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (text) => (complaints += String(text)));
  const grants: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const first = await new Promise<object>((resolve, reject) => {
    void ended.then(() => reject(new Error(`The provider ended: ${complaints}`)));
    createInterface(child.stdout).on('line', (line) => {
      // It warns of its settings for development in between.
      const told: unknown = line.startsWith('{') ? JSON.parse(line) : null;
      if (!isJsonObject(told)) return;
      if (typeof told['grant'] === 'string') grants.push(told['grant']);
      else resolve(told);
    });
  });
  const ca = textIn(first, 'certificate');
  return {
    authority: textIn(first, 'authority'),
    issuer: textIn(first, 'issuer'),
    keys: new URL(textIn(first, 'keys')),
    fetch: (input) => fetchTrusting(input instanceof Request ? input.url : String(input), ca),
    grants,
    async close() {
      child.kill();
      await ended;
    },
  };
}

function fetchTrusting(url: string, ca: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    get(url, { ca, agent: false }, (response) => {
      let text = '';
      response.on('data', (part) => (text += String(part)));
      response.on('end', () => resolve(new Response(text, { status: response.statusCode ?? 500 })));
    }).on('error', reject);
  });
}
