import { parsedAddress } from '../../shared/address';
import { Problem } from '../../shared/errors';

/** What an administrator sets for a deployment: `config.json` beside the pane. */
export interface Config {
  /** Application (client) id of the app registration; empty until somebody registers one. */
  clientId: string;
  /** Where people sign in, such as `https://login.microsoftonline.com/organizations`. */
  authority: string;
  /** Root of Microsoft Graph without a version, such as `https://graph.microsoft.com`. */
  graph: string;
  /** Address of the folder that holds the pane; links in tasks lead there. */
  site: string;
}

/**
 * Reads `config.json` beside `page`, the address of a page of the add-in.
 * Errors: `offline` when it cannot be fetched, `not-configured` when it says something else than is expected.
 */
export async function readConfig(fetcher: typeof fetch, page: string): Promise<Config> {
  const address = new URL('config.json', page);
  const response = await fetcher(address, { cache: 'no-cache' }).catch((cause: unknown) => {
    throw new Problem('offline', { host: address.host }, cause);
  });
  if (response.status >= 500) throw new Problem('offline', { host: address.host });
  const settings: unknown = response.ok ? await response.json().catch(() => null) : null;
  return configFrom(settings, page);
}

/** The settings of a file's content; an address that is no http(s) address is refused like one that is missing. */
export function configFrom(settings: unknown, page: string): Config {
  const site = optional(settings, 'site') ?? new URL('.', page).href;
  return {
    clientId: optional(settings, 'clientId') ?? '',
    authority: address('authority', required(settings, 'authority')),
    graph: address('graph', required(settings, 'graph')),
    site: address('site', site),
  };
}

function required(settings: unknown, name: string): string {
  const value = optional(settings, name);
  if (value === undefined) throw new Problem('not-configured', { setting: name });
  return value;
}

function optional(settings: unknown, name: string): string | undefined {
  if (typeof settings !== 'object' || settings === null) return undefined;
  const value: unknown = Reflect.get(settings, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function address(setting: string, value: string): string {
  if (!/^https?:$/.test(parsedAddress(value)?.protocol ?? '')) throw new Problem('not-configured', { setting });
  return value.replace(/\/+$/, '');
}
