import { noticeInWords } from '../../../../addin/taskpane/sentences';
import { wordsIn } from '../../../support/words';
import { deciding, openPane, reported } from '../../../support/open-pane';
import { createSyncing } from '../../../support/syncing';

const office = 'https://contoso.example/plans/Harbour.xlsx';

/** The pane at a copy of a workbook that was synced. */
async function atCopy() {
  const world = createSyncing();
  world.workbook.place = office;
  world.workbook.type('initiate', 'Name a contact');
  world.workbook.type('initiate', 'Order the licences');
  await world.run();
  const copy = world.workbook.saveAs('https://contoso.example/plans/Harbour%20(2).xlsx');
  const { sheet, memory } = copy;
  const pane = openPane({ ...world, workbook: copy, ports: { ...world.ports, sheet, memory } });
  await pane.actions.go('sync');
  return { ...pane, world, copy };
}

describe('Ana opens a copy of the workbook', () => {
  it('and is asked what it is before anything happens', async () => {
    const { store, actions } = await atCopy();
    expect(deciding(store.state()).proposal).toMatchObject({
      doubt: { kind: 'elsewhere', was: office },
      operations: [],
    });
    await actions.settle('same');
    expect(deciding(store.state()).proposal.doubt).toBeNull();
  });

  it('goes on with the plan there; the first workbook tells Luis so, who takes it back', async () => {
    const { store, actions, world } = await atCopy();
    await actions.settle('take-over');
    expect(deciding(store.state()).proposal.counts).toMatchObject({ 'update-task': 2 });
    await actions.apply();
    expect(reported(store.state())).toMatchObject({ left: [], problem: null });

    const first = openPane(world);
    await first.actions.go('sync');
    expect(deciding(first.store.state()).proposal.doubt).toMatchObject({ kind: 'taken-over' });
    await first.actions.settle('take-over');
    expect(deciding(first.store.state()).proposal.counts).toMatchObject({ 'update-task': 2 });
  });

  it('gives it a plan of its own', async () => {
    const { store, actions, world, copy } = await atCopy();
    await actions.go('plan');
    store.dispatch({ type: 'plan-chosen', plan: 'new' });
    store.dispatch({ type: 'title-typed', title: 'Second wave' });
    await actions.connect();
    await actions.go('sync');
    await actions.apply();
    expect(reported(store.state()).done).toMatchObject({ 'create-task': 2 });
    expect((await copy.memory.read()).workbookId).toMatch(/^new-workbook/);
    expect((await world.run()).idle).toBe(true);
  });

  it('disconnects it', async () => {
    const { store, actions, copy } = await atCopy();
    await actions.settle('disconnect');
    const { screen, notice, workbook } = store.state();
    expect([screen, workbook?.plan]).toEqual(['home', null]);
    expect(notice && noticeInWords(notice, wordsIn('en'))).toBe('Disconnected. The tasks in Planner stay as they are.');
    expect((await copy.memory.read()).rows).toEqual([]);
  });
});
