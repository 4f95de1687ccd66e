import { createSyncing } from '../../../support/syncing';
import { openPane } from '../../../support/open-pane';

/** An organisation whose administrator has not let groups be read. */
function opened() {
  const syncing = createSyncing({
    prepare({ tokens }) {
      for (const token of Object.values(tokens)) token.scopes = ['User.Read', 'User.ReadBasic.All', 'Tasks.ReadWrite'];
    },
  });
  return { syncing, pane: openPane(syncing) };
}

const trouble = ({ store }: ReturnType<typeof openPane>) => store.state().trouble?.error;

describe('where no administrator has consented', () => {
  it('a plan is connected by its address, and owners are found in its tasks and by their mail', async () => {
    const { syncing, pane } = opened();
    const { tenant, workbook } = syncing;
    await workbook.memory.write({ plan: null });
    await pane.actions.go('plan');
    expect(trouble(pane)).toBeUndefined();
    expect(pane.store.state().connecting).toMatchObject({ groups: [], unread: true, plans: [{ id: tenant.planId }] });

    pane.store.dispatch({ type: 'plan-chosen', plan: 'at-link' });
    pane.store.dispatch({ type: 'link-typed', link: 'https://contoso.example/' });
    await pane.actions.connect();
    expect(trouble(pane)).toMatchObject({ kind: 'not-a-plan-link' });
    const link = `https://planner.cloud.microsoft/webui/plan/${tenant.planId}/view/board`;
    pane.store.dispatch({ type: 'link-typed', link });
    await pane.actions.connect();
    expect(trouble(pane)).toBeUndefined();
    expect((await workbook.memory.read()).plan).toMatchObject({ groupId: null, planId: tenant.planId });

    workbook.type('p1', 'Order the crane');
    workbook.row('Order the crane').owners = ['Luis.Ejemplo@phaseboard.example', 'Network team'];
    await workbook.memory.write({ settings: { ...(await workbook.memory.read()).settings, quiet: false } });
    expect((await syncing.run()).left).toEqual([]);
    expect(Object.keys(syncing.task('Order').assignments)).toEqual([tenant.luis.id]);
    syncing.requests.length = 0;
    expect((await syncing.run()).idle).toBe(true);
    expect(syncing.requests).toHaveLength(2);
  });

  it('the plans that were used last come first', async () => {
    const syncing = createSyncing();
    const pane = openPane(syncing);
    const { groupId } = syncing.tenant;
    const other = await syncing.ports.planner.createPlan(groupId, 'Another plan');
    await pane.actions.go('plan');
    pane.store.dispatch({ type: 'plan-chosen', plan: { id: other.id } });
    await pane.actions.connect();
    await pane.actions.go('plan');
    expect(pane.store.state().connecting.plans?.map(({ title }) => title)).toEqual(['Another plan', 'Rollout']);
  });
});
