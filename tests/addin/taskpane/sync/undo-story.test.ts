import { deciding, openPane, reported } from '../../../support/open-pane';
import { createSyncing } from '../../../support/syncing';

describe('Ana takes a sync back from the pane', () => {
  it('right after it, with what it made shown and ticked first', async () => {
    const world = createSyncing();
    world.workbook.type('initiate', 'Name a contact');
    const { actions, store } = openPane(world);
    await actions.go('sync');
    await actions.apply();
    await actions.undo(reported(store.state()).runId ?? '');
    const { open } = deciding(store.state());
    expect(open.undoes?.by).toBe('Ana Prueba');
    expect(open.operations).toEqual([]);
    const [ask] = open.asks;
    expect(ask).toMatchObject({ because: 'task-made', subject: { title: 'Name a contact' } });
    await actions.answer({ kind: 'removal', rowId: ask?.subject.rowId ?? '', choice: 'remove' });
    for (const guard of deciding(store.state()).open.guards) {
      await actions.answer({ kind: 'guard', guard, meant: true });
    }
    await actions.apply();
    expect(reported(store.state())).toMatchObject({ left: [], done: { 'remove-task': 1 } });
    expect(world.tasks()).toEqual([]);
  });

  it('from the earlier ones, and is told of one that is no longer kept', async () => {
    const world = createSyncing();
    world.workbook.type('initiate', 'Name a contact');
    await world.run();
    world.workbook.row('Name').due = '2026-05-01';
    const { actions, store, steps } = openPane(world);
    await actions.go('sync');
    await actions.apply();
    await actions.earlier();
    expect(steps.slice(-2)).toEqual(['reading', 'looking-back']);
    await actions.undo(world.workbook.journal[0]?.[0]?.replace(/ \d+$/, '') ?? '');
    expect(deciding(store.state()).open.undoes).toBeDefined();
    world.workbook.journal.splice(0);
    await actions.earlier();
    await actions.undo('gone');
    expect(store.state().trouble?.error).toMatchObject({ kind: 'run-not-kept' });
  });
});
