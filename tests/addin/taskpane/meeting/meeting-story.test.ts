import { agendaOf } from '../../../../shared/agenda';
import { dateInWords, daysLater, serialOf } from '../../../../shared/dates';
import type { Meeting } from '../../../../addin/taskpane/meeting/meeting';
import type { State } from '../../../../addin/taskpane/state';
import { readText } from '../../../../shared/worksheet/cell-values';
import { personAt } from '../../../support/grid-person';
import { reported } from '../../../support/open-pane';
import { openWorkbookPane } from '../../../support/workbook-pane';

jest.setTimeout(120_000);

function held({ meeting, trouble }: State): Extract<Meeting, { step: 'held' }> {
  if (meeting.step !== 'held') throw new Error('No meeting is held', { cause: trouble?.error });
  return meeting;
}

it('Ana leads a meeting: what needs somebody, an answer for a row, and the next sync tells Planner', async () => {
  const { pane, planner, shared, ana, open, row } = await openWorkbookPane({ removesStatus: true });
  const { actions, store } = pane;
  await open(
    '# Plan\n\n## Initiate\n\n- Name a contact\n- Order the licences\n- Tell the staff\n\n## Close\n\n- Say thanks\n',
  );
  const person = personAt(shared.host);
  await actions.go('plan');
  store.dispatch({ type: 'plan-chosen', plan: { id: planner.tenant.planId } });
  await actions.connect();
  await actions.go('sync');
  await actions.apply();
  expect(reported(store.state()).left).toEqual([]);

  await actions.go('meeting');
  expect(held(store.state()).reading.role).toBe('none');
  // Planner has nothing new, so the meeting begins at once.
  await actions.startMeeting({ title: 'Weekly', by: 'Ana Prueba' });
  const { today, role } = held(store.state()).reading;
  expect(role).toBe('leads');
  person.type('Initiate!E5', serialOf(daysLater(today, -3)));
  person.type('Initiate!C6', 'Luis Ejemplo');
  person.type('Initiate!D6', 'Blocked');
  person.type('Initiate!D7', 'Completed');
  person.type('Close!E5', serialOf(daysLater(today, 7)));
  await actions.go('meeting');
  const told = () => {
    const { topics, phases } = agendaOf(held(store.state()).reading, today);
    const numbers = (rows: readonly { number: string }[]) => rows.map(({ number }) => number);
    return Object.fromEntries([
      ...topics.map(({ topic, rows }) => [topic, numbers(rows)] as const),
      ...phases.map(({ title, rows }) => [title, numbers(rows)] as const),
    ]);
  };
  expect(told()).toEqual({
    overdue: ['1.01'],
    blocked: ['1.02'],
    unowned: ['1.01', '2.01'],
    undated: ['1.02'],
    dueSoon: ['2.01'],
    Initiate: ['1.01', '1.02'],
    Close: ['2.01'],
  });

  // The sheet shows the row that is talked about.
  await actions.turnTo((await row('Say thanks')).id);
  const selected = await ana.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(selected).toBe('Close!B5');

  const owners = ['Luis Ejemplo', 'Network team'];
  const answer = { status: 'inProgress', owners, due: daysLater(today, 2), remark: '=1+1 is not enough' } as const;
  await actions.answerRow(await row('Name a contact'), answer);
  expect(await row('Name a contact')).toMatchObject(answer);
  const log = (await shared.host.describe()).worksheets.find(({ name }) => name === 'Log');
  expect(log?.cells.slice(1).map((cells) => cells.slice(1))).toEqual([
    ['1.01', 'Name a contact', 'Status', 'Not started', 'In progress', 'Ana Prueba'],
    ['1.01', 'Name a contact', 'Owner', null, 'Luis Ejemplo; Network team', 'Ana Prueba'],
    ['1.01', 'Name a contact', 'Due', expect.any(String), dateInWords(answer.due, 'en'), 'Ana Prueba'],
    ['1.01', 'Name a contact', 'Remark', null, '=1+1 is not enough', 'Ana Prueba'],
  ]);
  expect(told()).toMatchObject({ overdue: [], unowned: ['2.01'], dueSoon: ['1.01', '2.01'] });

  // A colleague was faster: what the meeting said was said of another state.
  const seen = await row('Order the licences');
  person.type('Initiate!D6', 'Deferred');
  await actions.answerRow(seen, { status: 'completed', owners: seen.owners, due: seen.due });
  expect(held(store.state()).moved).toBe(true);
  expect((await row('Order the licences')).status).toBe('deferred');

  await actions.finishMeeting();
  expect(store.state().meeting).toMatchObject({ step: 'finished', as: 'minutes' });
  // What the pane offers next.
  await actions.go('sync');
  await actions.apply();
  const task = planner.tasks().find(({ title }) => title === 'Name a contact');
  expect(task?.percentComplete).toBe(50);
  await shared.close();
});

it('a meeting brings back the Status worksheet that somebody removed, and a sync does not', async () => {
  const { pane, shared, ana, open } = await openWorkbookPane({ removesStatus: false });
  await open('# Plan\n\n## Initiate\n\n- Name a contact\n');
  const names = async () => (await shared.host.describe()).worksheets.map(({ name }) => name);
  await ana.edit((workbook) => workbook.worksheets.getItem('Status').delete());
  await pane.actions.go('home');
  expect(await names()).not.toContain('Status');
  await pane.actions.holdMeeting({ title: 'Weekly', by: 'Ana Prueba' });
  expect((await names())[0]).toBe('Status');
  await shared.close();
});

it('minutes are there once, wherever Excel refuses while they are written', async () => {
  const { pane, shared, ana, open } = await openWorkbookPane({ removesStatus: true });
  const { actions, store } = pane;
  await open('# Plan\n\n## Initiate\n\n- Name a contact\n');
  let refusals = 0;
  for (let isRefused = true; isRefused;) {
    const title = `Meeting ${refusals}`;
    await actions.go('meeting');
    await actions.startMeeting({ title, by: 'Ana Prueba' });
    ana.refuse('GeneralException', refusals + 1);
    await actions.finishMeeting();
    isRefused = store.state().trouble !== null;
    ana.refuse(null);
    if (isRefused) {
      await actions.go('meeting');
      // What is agreed on meanwhile makes the second attempt longer.
      await actions.noteDecision(`Decided in ${title}`);
      await actions.finishMeeting();
      refusals += 1;
    }
    expect(store.state().meeting.step).toBe('finished');
  }
  const minutes = (await shared.host.describe()).worksheets.find(({ name }) => name === 'Minutes');
  const texts = minutes?.cells.map(([first, text]) => readText(first ?? text)) ?? [];
  const titles = texts.filter((text) => text.startsWith('Minutes · '));
  expect(titles).toEqual(Array.from({ length: refusals + 1 }, (_, at) => `Minutes · Meeting ${refusals - at}`));
  const decided = texts.filter((text) => text.startsWith('Decided in '));
  expect(decided).toHaveLength(refusals);
  expect(refusals).toBeGreaterThan(4);
  await shared.close();
});
