import { createEmulator } from '../../../sandbox/graph/emulator';
import { emptyState, isEmulatorState } from '../../../sandbox/graph/state';
import { chanceFrom, createTenant, ORIGIN } from '../../support/graph-tenant';

const now = () => new Date('2026-03-02T12:00:00Z');

test('what is saved as JSON is loaded as it was, etags and ids included', async () => {
  const { ana, emulator, planId } = createTenant();
  await ana.post('planner/tasks', { planId, title: 'x', details: { description: 'y' } });
  const saved: unknown = JSON.parse(JSON.stringify(emulator.state()));
  if (!isEmulatorState(saved)) throw new Error('Not a state');
  const other = createEmulator({ state: saved, now, random: chanceFrom(1) });
  const path = `planner/plans/${planId}/tasks?$expand=details`;
  const headers = { Authorization: `Bearer ${ana.token}` };
  const answer: unknown = await (await other.fetch(`${ORIGIN}/v1.0/${path}`, { headers })).json();
  expect(answer).toEqual((await ana.get(path)).body);
});

test('a state is a copy: neither side reaches into the other', async () => {
  const { ana, emulator, planId } = createTenant();
  const before = emulator.state();
  await ana.post('planner/tasks', { planId, title: 'x' });
  expect(Object.keys(before.tasks)).toHaveLength(0);
  emulator.load(before);
  before.tokens = {};
  expect((await ana.get('me')).status).toBe(200);
  expect(Object.keys(emulator.state().tasks)).toHaveLength(0);
});

test('the same seed gives the same ids', async () => {
  const run = async () => {
    const { ana, emulator, planId } = createTenant();
    await ana.post('planner/tasks', { planId, title: 'x' });
    return emulator.state();
  };
  expect(await run()).toEqual(await run());
});

test.each([
  null,
  7,
  'x',
  {},
  [],
  { ...emptyState(), format: 2 },
  { ...emptyState(), tasks: [] },
  { ...emptyState(), users: null },
])('%j is no state', (value) => expect(isEmulatorState(value)).toBe(false));

test('whoever keeps the state hears of every change, and of no reading or refusal', async () => {
  let heard = 0;
  const { ana, planId } = createTenant({ onChange: () => (heard += 1) });
  await ana.get('me');
  await ana.post('$batch', { requests: [{ id: '1', method: 'GET', url: '/me' }] });
  await ana.post('planner/tasks', { planId });
  expect(heard).toBe(0);
  await ana.post('planner/tasks', { planId, title: 'x' });
  expect(heard).toBe(1);
});

test('an empty directory knows nobody', async () => {
  const emulator = createEmulator({ now, random: chanceFrom(1) });
  expect((await emulator.fetch(`${ORIGIN}/v1.0/me`, { headers: { Authorization: 'Bearer x' } })).status).toBe(401);
});
