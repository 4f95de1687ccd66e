import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../../shared/words/explain';
import { wordsIn } from '../../support/words';
import { createPlanner } from '../../../sync/planner/planner';
import {
  assignment,
  createTenant,
  etagIn,
  itemsIn,
  objectIn,
  ORIGIN,
  textIn,
  type Reply,
  type Tenant,
} from '../../support/graph-tenant';

/** Refusals as they were published or quoted, where a copy of them lies beside the project. */
const FILE = join(process.cwd(), '../shared/reference/graph/graph-error-bodies.json');

interface Refusal {
  status: number;
  code: string;
  message: string;
  body: object;
  headers: Record<string, string>;
}

const REFUSALS = (existsSync(FILE) ? itemsIn(JSON.parse(readFileSync(FILE, 'utf8')), 'items') : []).map(
  ({ status, body, headers }): Refusal => {
    const error = objectIn(body, 'error');
    return {
      status: Number(status),
      code: typeof error['code'] === 'string' ? error['code'] : '',
      message: textIn(error, 'message'),
      body: { error },
      headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)])),
    };
  },
);
const refusals = REFUSALS.map((refusal): [string, Refusal] => [
  `${refusal.status} ${refusal.code} ${refusal.message.replaceAll('\n', ' ')}`,
  refusal,
]);
const noCopy: Refusal = { status: 0, code: '', message: '', body: {}, headers: {} };
const each = REFUSALS.length > 0 ? test.each(refusals) : test.skip.each<[string, Refusal]>([['no copy', noCopy]]);

/** Not of Planner as it is now: an etag's refusal in 2017, and the workbooks of Graph, which the emulator has not. */
const ELSEWHERE = /^$|^Could not obtain a WAC access token|^An internal server error/;

const hint = `9223370550899070129P"`;
/** What brings each refusal about, by the beginning of its message. */
const PROVOKED: [message: string, provoke: (tenant: Tenant, task: object) => Promise<Reply>][] = [
  ['The If-Match header must', ({ ana }, task) => ana.patch(pathOf(task), null, { title: 'New' })],
  ['The If-Match header contains', ({ ana }, task) => ana.patch(`${pathOf(task)}/details`, etagIn(task), {})],
  [
    'The attempted changes',
    async ({ ana }, task) => {
      await ana.patch(pathOf(task), etagIn(task), { title: 'One' });
      return ana.patch(pathOf(task), etagIn(task), { title: 'Another' });
    },
  ],
  ['You do not have the required permissions to access this item.', ({ outsider }, task) => outsider.get(pathOf(task))],
  ['You do not', ({ outsider, groupId }) => outsider.post('planner/plans', { title: 'Mine', owner: groupId })],
  ['The request exceeded', ({ ana, planId }) => ana.post('planner/tasks', { planId, title: 'One more' })],
  ['The request is invalid:\n\nSpec', ({ ana }, task) => ana.patch(pathOf(task), etagIn(task), { orderHint: hint })],
  [
    'An open type',
    ({ ana }, task) => {
      const wrong = { ...assignment(), '@odata.type': '#microsoft.graph.plannerAssignments' };
      return ana.patch(pathOf(task), etagIn(task), { assignments: { [ana.id]: wrong } });
    },
  ],
  [
    'The request is invalid:\nA type named',
    async ({ ana }, task) => {
      const path = `${pathOf(task)}/details`;
      const references = { '@odata.type': 'microsoft.graph.plannerExternalReferenceCollection' };
      return ana.patch(path, etagIn((await ana.get(path)).body), { references });
    },
  ],
  ['Write requests', ({ ana }) => ana.post('me/planner/tasks', { title: 'Mine' })],
  ['The given key', ({ ana }, task) => ana.patch(pathOf(task), '*', { title: 'New' })],
  [
    'Please retry again',
    ({ ana, emulator }) => {
      emulator.turn({ faultShares: [{ fault: 'throttle', share: 1 }], retryAfter: 10 });
      return ana.get('me');
    },
  ],
];

const pathOf = (task: object) => `planner/tasks/${textIn(task, 'id')}`;
/** The wording without what it speaks of. */
const worded = (message: string) =>
  message.replace(/^The request is invalid:\n+/, '').replace(/'[^']*'|\([^)]*\)/g, '…');

each('the emulator refuses so: %s', async (_, { status, code, message, headers }) => {
  if (ELSEWHERE.test(message)) return;
  const tenant = createTenant({ limits: { MaximumActiveTasksInProject: 1 } });
  const { body: task } = await tenant.ana.post('planner/tasks', { planId: tenant.planId, title: 'Look' });
  const [, provoke] = PROVOKED.find(([beginning]) => message.startsWith(beginning)) ?? [];
  const reply = await provoke?.(tenant, task);
  const error = objectIn(reply?.body, 'error');
  expect([reply?.status, error['code'], worded(textIn(error, 'message'))]).toEqual([status, code, worded(message)]);
  expect(objectIn(error, 'innerError')).toMatchObject({
    date: expect.stringMatching(/^\d{4}(-\d\d){2}T(\d\d:){2}\d\d$/) as string,
    'request-id': expect.any(String) as string,
  });
  for (const [name, value] of Object.entries(headers)) expect(reply?.headers.get(name)).toBe(value);
});

/** What the adapter makes of a refusal of a reading, and of a change within a batch. */
const UNDERSTOOD: Record<number, { reading: object; writing: object }> = {
  400: { reading: { kind: 'service-trouble', facts: { status: 400 } }, writing: { why: 'refused' } },
  403: { reading: { kind: 'not-a-member' }, writing: { why: 'moved', problem: { kind: 'not-a-member' } } },
  409: { reading: { kind: 'service-trouble' }, writing: { why: 'moved' } },
  412: { reading: { kind: 'service-trouble' }, writing: { why: 'moved' } },
  429: { reading: { kind: 'throttled', facts: { seconds: 10 } }, writing: { problem: { kind: 'throttled' } } },
  500: { reading: { kind: 'service-trouble', facts: { status: 500 } }, writing: { why: 'uncertain' } },
};
const atLimit = {
  reading: { kind: 'limit-reached', facts: { limit: 'MaximumActiveTasksInProject' } },
  writing: { why: 'refused', problem: { kind: 'limit-reached' } },
};

each('the adapter understands: %s', async (_, { status, code, message, body, headers }) => {
  const refused = { id: '0', status, headers, body };
  const planner = createPlanner({
    fetch: (url) => {
      const inBatch = url.endsWith('/$batch');
      const answer = inBatch ? { responses: [refused] } : body;
      return Promise.resolve(new Response(JSON.stringify(answer), { headers, status: inBatch ? 200 : status }));
    },
    graph: ORIGIN,
    getToken: () => Promise.resolve('token'),
    linkBase: 'https://contoso.example/',
    sleep: () => Promise.resolve(),
    random: () => 0.5,
    now: () => 0,
  });
  const understood = code.startsWith('Maximum') ? atLimit : UNDERSTOOD[status];
  const problem: unknown = await planner.planAt('p'.repeat(28)).catch((error: unknown) => error);
  expect(problem).toMatchObject(understood?.reading ?? {});
  if (message !== '') expect(explain(problem, wordsIn('en'))).not.toContain(message);
  const change = { kind: 'remove-task', taskId: 't', etag: 'W/"e"' } as const;
  const plan = { planId: 'p', slots: { statuses: {}, names: {} } };
  expect(await planner.write(plan, [change])).toMatchObject([{ done: false, ...understood?.writing }]);
});

(REFUSALS.length > 0 ? test : test.skip)('each refusal of Planner’s is provoked by something', () => {
  const ours = REFUSALS.filter(({ message }) => !ELSEWHERE.test(message));
  const provoked = ours.map(({ message }) => PROVOKED.findIndex(([beginning]) => message.startsWith(beginning)));
  expect(provoked.toSorted((one, other) => one - other)).toEqual(PROVOKED.map((_, at) => at));
});
