import { createPlanner } from '../../../sync/planner/planner';
import { createTenant, ORIGIN } from '../../support/graph-tenant';
import { plannerContract } from './contract';

const manner = { linkBase: 'https://contoso.example/plan.xlsx', random: () => 0.5 };

describe.each([
  ['emulated', {}],
  ['emulated, without details in creations and lists', { detailsInCreate: false, expandDetails: false, pageSize: 2 }],
  ['emulated, with answers of batches in any order', { shuffleBatches: true, missingItem: 403 as const }],
])('%s', (where, settings) => {
  plannerContract(where, () => {
    const { emulator, groupId, planId, ana } = createTenant(settings);
    const planner = createPlanner({
      ...manner,
      fetch: emulator.fetch,
      graph: ORIGIN,
      getToken: () => Promise.resolve(ana.token),
      sleep: () => Promise.resolve(),
      now: () => Date.parse('2026-03-02T09:00:00Z'),
    });
    return Promise.resolve({ planner, groupId, planId, mail: 'luis.ejemplo@phaseboard.example', name: (what) => what });
  });
});

/** docs/real-tenant.md says what to set. */
const {
  GRAPH_TOKEN: token,
  GRAPH_GROUP: groupId,
  GRAPH_PLAN: planId,
  GRAPH_MAIL: mail,
  GRAPH_URL: graph,
} = process.env;

if (token !== undefined && groupId !== undefined && planId !== undefined && mail !== undefined) {
  jest.setTimeout(120_000);
  const run = new Date().toISOString();
  plannerContract('Microsoft 365', () => {
    const planner = createPlanner({
      ...manner,
      fetch,
      graph: graph ?? 'https://graph.microsoft.com',
      getToken: () => Promise.resolve(token),
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      now: Date.now,
    });
    return Promise.resolve({ planner, groupId, planId, mail, name: (what) => `Phaseboard test ${run}: ${what}` });
  });
}
