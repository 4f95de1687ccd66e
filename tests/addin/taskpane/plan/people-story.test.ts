import { plainName } from '../../../../sync/owners';
import { strangeNames } from '../../../../sync/name-questions';
import { deciding, openPane } from '../../../support/open-pane';
import { createSyncing, settled } from '../../../support/syncing';

/** Says in the pane whom a name means, by searching for them. */
async function searched(pane: ReturnType<typeof openPane>, name: string, text: string) {
  const found = await pane.actions.findPeople(text);
  const [person] = found;
  if (person !== undefined) {
    await pane.actions.answer({ kind: 'name', name: plainName(name), meaning: person.id, found: person });
  }
  return found.map((one) => one.name);
}

describe('whom a name means is searched for', () => {
  it('among the members of the plan’s group, without asking anybody', async () => {
    const syncing = createSyncing();
    const { workbook, requests } = syncing;
    workbook.type('p1', 'Order the licences', { owners: ['The mail person'] });
    const pane = openPane(syncing);
    await pane.actions.go('sync');
    const { open, readings } = deciding(pane.store.state());
    expect(open.names).toEqual([]);
    expect(strangeNames(open.warnings, readings.people)).toMatchObject([{ name: 'The mail person', candidates: [] }]);
    requests.length = 0;
    expect(await searched(pane, 'The mail person', 'olga')).toEqual([]);
    expect(await searched(pane, 'The mail person', 'kenji.sample@')).toEqual(['Kenji Sample']);
    expect(requests).toEqual([]);
    await pane.actions.apply();
    expect(Object.keys(syncing.task('Order').assignments)).toEqual([readings.people[3]?.id]);
    expect(workbook.row('Order').owners).toEqual(['The mail person']);
    await settled(syncing);
  });

  it('in the whole organisation where the plan has no group, and is remembered', async () => {
    const syncing = createSyncing();
    const { workbook, tenant } = syncing;
    const { plan, settings } = await workbook.memory.read();
    if (plan === null) throw new Error('No plan');
    await workbook.memory.write({ plan: { ...plan, groupId: null }, settings: { ...settings, quiet: false } });
    workbook.type('p1', 'Order the crane', { owners: ['The auditor'] });
    const pane = openPane(syncing);
    await pane.actions.go('sync');
    expect(await searched(pane, 'The auditor', 'outside')).toEqual(['Olga Outside']);
    await pane.actions.apply();
    expect(Object.keys(syncing.task('Order').assignments)).toEqual([tenant.outsider.id]);
    workbook.type('p1', 'Look at the crane', { owners: ['The auditor'] });
    expect((await syncing.run()).proposal.warnings).toEqual([]);
    expect(Object.keys(syncing.task('Look').assignments)).toEqual([tenant.outsider.id]);
    await settled(syncing);
  });

  it('and a search that is refused says so', async () => {
    const syncing = createSyncing({
      prepare({ tokens }) {
        for (const token of Object.values(tokens)) token.scopes = ['User.Read', 'Tasks.ReadWrite'];
      },
    });
    const { plan } = await syncing.workbook.memory.read();
    if (plan === null) throw new Error('No plan');
    await syncing.workbook.memory.write({ plan: { ...plan, groupId: null } });
    syncing.workbook.type('p1', 'Order the crane');
    const pane = openPane(syncing);
    await pane.actions.go('sync');
    expect(await searched(pane, 'The auditor', 'outside')).toEqual([]);
    expect(pane.store.state().trouble?.error).toMatchObject({ kind: 'consent-missing' });
    expect(deciding(pane.store.state()).proposal.operations).not.toEqual([]);
  });
});
