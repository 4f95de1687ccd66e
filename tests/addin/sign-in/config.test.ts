import { configFrom, readConfig } from '../../../addin/sign-in/config';
import { isProblem } from '../../../shared/errors';

const page = 'https://site.example/phaseboard/taskpane.html';
const settings = {
  clientId: '5a4db0c5-0000-4000-8000-000000000000',
  authority: 'https://login.microsoftonline.com/organizations/',
  graph: 'https://graph.microsoft.com',
};

const serving = (response: () => Promise<Response>): typeof fetch => response;
const refusal = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return isProblem(error) ? { kind: error.kind, facts: error.facts } : error;
  }
};

describe('config.json', () => {
  it('is read with the folder of the pane as the site', () => {
    expect(configFrom(settings, page)).toEqual({
      ...settings,
      authority: 'https://login.microsoftonline.com/organizations',
      site: 'https://site.example/phaseboard',
    });
  });

  it('may leave the application out: documents can be opened before anybody registers one', () => {
    expect(configFrom({ ...settings, clientId: '' }, page).clientId).toBe('');
  });

  it.each<[string, unknown]>([
    ['authority', { ...settings, authority: 'organizations' }],
    ['graph', { ...settings, graph: 'javascript:alert(1)' }],
    ['graph', { ...settings, graph: 7 }],
    ['authority', null],
  ])('is refused for a wrong %s', (setting, wrong) => {
    expect(refusal(() => configFrom(wrong, page))).toEqual({ kind: 'not-configured', facts: { setting } });
  });

  it('is not said to be missing when the site has trouble', async () => {
    const trouble = readConfig(
      serving(() => Promise.resolve(new Response('', { status: 503 }))),
      page,
    );
    await expect(trouble).rejects.toMatchObject({ kind: 'offline', facts: { host: 'site.example' } });
  });

  it('is said to be missing when it is, and the site to be away when that is', async () => {
    const missing = readConfig(
      serving(() => Promise.resolve(new Response('', { status: 404 }))),
      page,
    );
    await expect(missing).rejects.toMatchObject({ kind: 'not-configured' });
    const away = readConfig(
      serving(() => Promise.reject(new TypeError('Failed to fetch'))),
      page,
    );
    await expect(away).rejects.toMatchObject({ kind: 'offline', facts: { host: 'site.example' } });
  });
});
