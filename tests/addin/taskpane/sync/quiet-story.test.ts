import { asks } from '../../../../addin/taskpane/sync/questions';
import { isIdle } from '../../../../sync/proposal';
import { personAt } from '../../../support/grid-person';
import { deciding, reported } from '../../../support/open-pane';
import { openWorkbookPane } from '../../../support/workbook-pane';

jest.setTimeout(60_000);

it('Ana rehearses a plan in a real workbook and then releases the assignments', async () => {
  const { pane, planner, shared, open, row } = await openWorkbookPane({ removesStatus: false });
  const { actions, store } = pane;
  const assigned = () => planner.tasks().flatMap(({ assignments }) => Object.keys(assignments));
  await open('# Plan\n\n## Initiate\n\n- Name a contact\n- Order the licences\n- Tell the staff\n');
  const person = personAt(shared.host);
  person.type('Initiate!C5', 'Luis Ejemplo; Network team');
  person.type('Initiate!C6', 'Ana Prueba; Luis Ejemplo');
  await actions.go('plan');
  store.dispatch({ type: 'plan-chosen', plan: { id: planner.tenant.planId } });
  await actions.connect();

  await actions.go('sync');
  expect(deciding(store.state()).proposal).toMatchObject({ waiting: 3, counts: { 'create-task': 3 } });
  await actions.answer({ kind: 'quiet', quiet: false });
  expect(deciding(store.state())).toMatchObject({ open: { waiting: 3 }, proposal: { waiting: 0 } });
  await actions.answer({ kind: 'quiet', quiet: true });
  await actions.apply();
  expect(reported(store.state())).toMatchObject({ left: [], problem: null, proposal: { waiting: 3 } });
  expect(planner.tasks()).toHaveLength(3);
  expect(assigned()).toEqual([]);
  expect(store.state().workbook?.waiting).toBe(3);

  person.type('Initiate!C6', 'Ana Prueba');
  await actions.compare();
  expect(deciding(store.state()).proposal.operations).toEqual([]);
  await actions.apply();
  await actions.compare();
  const { open: shown } = deciding(store.state());
  expect([isIdle(shown), asks(shown), shown.waiting]).toEqual([true, false, 2]);

  await actions.release();
  expect(deciding(store.state()).proposal).toMatchObject({ waiting: 0, counts: { 'update-task': 2, 'update-row': 0 } });
  expect(assigned()).toEqual([]);
  await actions.apply();
  expect(reported(store.state())).toMatchObject({ left: [], problem: null });
  expect(assigned()).toHaveLength(2);
  expect((await row('Name a contact')).owners).toEqual(['Luis Ejemplo', 'Network team']);
  expect(store.state().workbook?.waiting).toBe(0);
  await actions.compare();
  expect(isIdle(deciding(store.state()).open)).toBe(true);
  await shared.close();
});
