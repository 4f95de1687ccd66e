import { meetingServices } from '../../../../addin/taskpane/meeting/meeting-services';
import type { Meeting } from '../../../../addin/taskpane/meeting/meeting';
import type { State } from '../../../../addin/taskpane/state';
import { workbookServices } from '../../../../addin/taskpane/workbook-services';
import { serialOf } from '../../../../shared/dates';
import { readText } from '../../../../shared/worksheet/cell-values';
import { personAt } from '../../../support/grid-person';
import { reported } from '../../../support/open-pane';
import { openWorkbookPane } from '../../../support/workbook-pane';
import { newSession } from '../../../support/session';

jest.setTimeout(120_000);

function held({ meeting, trouble }: State): Extract<Meeting, { step: 'held' }> {
  if (meeting.step !== 'held') throw new Error('No meeting is held', { cause: trouble?.error });
  return meeting;
}

const document = [
  '# Harbour move',
  '## Prepare',
  '- Count the berths',
  '- Order the cranes',
  '- Tell the pilots',
  '- Paint the sheds',
  '## Move',
  '- Move the boats',
  '- Say thanks',
].join('\n\n');

it('a week between two meetings: the second tells what became of the rows, and its minutes say so', async () => {
  let today = '2026-03-02';
  const now = () => new Date(`${today}T09:00:00`);
  const { pane, planner, shared, ana, open, row } = await openWorkbookPane({ removesStatus: true, now });
  const { actions, store } = pane;
  const { tenant } = planner;
  await open(document);
  const person = personAt(shared.host);
  await actions.go('plan');
  store.dispatch({ type: 'plan-chosen', plan: { id: tenant.planId } });
  await actions.connect();
  await actions.go('sync');
  await actions.apply();

  // Monday: the first meeting. What is typed is text, whatever it looks like.
  person.type('Prepare!F6', 'The vendor was asked');
  await actions.go('meeting');
  await actions.startMeeting({ title: 'Harbour weekly', by: 'Ana Prueba' });
  expect(held(store.state()).reading).toMatchObject({ role: 'leads', last: null });
  await actions.notePresent(['Luis Ejemplo', '=Ana']);
  await actions.noteDecision('=SUM(A1) is no plan | <b>we</b> buy two cranes');
  const action = { text: '-2 tugs to be hired', owners: ['Luis Ejemplo'], due: '2026-03-05', phase: 'move' };
  // Who presses Enter twice means it once.
  await Promise.all([actions.noteAction(action), actions.noteAction(action)]);
  const tugs = await row('-2 tugs');
  expect(tugs).toMatchObject({ number: '2.03', phase: 'move', owners: ['Luis Ejemplo'], due: '2026-03-05' });

  // Luis has it open too: he is told who leads, takes over, and Ana is told.
  const luis = await shared.open();
  const his = meetingServices({
    ...workbookServices(luis),
    ...{ newRowId: luis.newRowId, now, newId: luis.newRowId, session: newSession },
  });
  expect(await his.meeting()).toMatchObject({ role: 'follows', current: { by: 'Ana Prueba' } });
  expect((await his.startMeeting({ title: 'Another', by: 'Luis Ejemplo' })).role).toBe('follows');
  await expect(his.noteDecision('Mine')).rejects.toMatchObject({ kind: 'meeting-led-by' });
  expect((await his.leadMeeting('Luis Ejemplo')).role).toBe('leads');
  await actions.noteDecision('Not noted');
  expect(store.state().trouble?.error).toMatchObject({ kind: 'meeting-led-by', facts: { by: 'Luis Ejemplo' } });
  expect(held(store.state()).reading.role).toBe('follows');
  await actions.leadMeeting('Ana Prueba');
  expect(held(store.state()).reading.role).toBe('leads');

  await actions.finishMeeting();
  const { meeting } = store.state();
  if (meeting.step !== 'finished') throw new Error('It was not finished', { cause: store.state().trouble?.error });
  await actions.go('sync');
  await actions.apply();
  expect(reported(store.state()).left).toEqual([]);

  // The week: on phones and in the sheet.
  await planner.edit(tenant.luis, 'Count the berths', { percentComplete: 100 });
  await planner.edit(tenant.luis, 'Order the cranes', { dueDateTime: '2026-03-20T10:00:00Z' });
  person.type('Prepare!D7', 'In progress');
  person.type('Prepare!F6', 'They answered');
  person.type('Prepare!B8', 'Paint the sheds and the doors');
  person.type('Move!C5', 'Luis Ejemplo');
  person.type('Move!D6', 'Withdrawn');
  person.type('Move!B8', 'Count the boats again');
  person.type('Move!E8', serialOf('2026-03-04'));

  // The next Monday: the phones' changes are proposed first, then the meeting begins.
  today = '2026-03-09';
  await actions.go('meeting');
  await actions.startMeeting({ title: 'Harbour weekly', by: 'Ana Prueba' });
  expect(store.state()).toMatchObject({ screen: 'sync', syncing: { step: 'deciding' } });
  const { awaited } = store.state();
  await actions.apply();
  if (awaited) await actions.holdMeeting(awaited);
  await actions.finishMeeting();

  const { worksheets } = await shared.host.describe();
  const visible = worksheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
  expect(visible.slice(-2)).toEqual(['Minutes', 'Log']);
  const minutes = worksheets.find(({ name }) => name === 'Minutes')?.cells ?? [];
  const lines = minutes.map((cells) => [0, 1, 2].map((column) => cells[column] ?? ''));
  const second = lines.slice(
    0,
    lines.findIndex(([first], at) => at > 0 && readText(first).startsWith('Minutes · ')),
  );
  expect(second.filter((cells) => cells.some((cell) => cell !== ''))).toEqual([
    ['Minutes · Harbour weekly', '', ''],
    ['', 'Date: 9 Mar 2026', ''],
    ['', 'Chair: Ana Prueba', ''],
    ['', 'Present: Ana Prueba', ''],
    ['', expect.stringMatching(/^Status: Done: 1 of 7 · Overdue: 2 · Blocked: 0 · No owner: \d · No date: \d$/), ''],
    ['Since the last meeting', '', ''],
    ['1.01', 'Count the berths', 'Status: Not started → Completed · Luis Ejemplo'],
    ['1.03', 'Tell the pilots', 'Status: Not started → In progress'],
    ['1.02', 'Order the cranes', 'Due: – → 20 Mar 2026'],
    ['2.01', 'Move the boats', 'Owner: – → Luis Ejemplo'],
    ['1.04', 'Paint the sheds and the doors', 'Reworded: Paint the sheds'],
    ['2.04', 'Count the boats again', 'Added: Move · 4 Mar 2026'],
    ['2.02', 'Say thanks', 'Status: Not started → Withdrawn'],
    ['Decisions', '', ''],
    ['', 'None', ''],
    ['Actions', '', ''],
    ['', 'None', ''],
    ['Open points', '', ''],
    ['2.03', '-2 tugs to be hired', 'Overdue · Luis Ejemplo · 5 Mar 2026'],
    ['2.04', 'Count the boats again', 'Overdue · 4 Mar 2026'],
  ]);
  // Below them are those of the first meeting.
  const first = lines.slice(second.length).filter((cells) => cells.some((cell) => cell !== ''));
  expect(first).toContainEqual(['', 'Present: Luis Ejemplo; =Ana', '']);
  expect(first).toContainEqual(['', '=SUM(A1) is no plan | <b>we</b> buy two cranes', '']);
  expect(first).toContainEqual(['2.03', '-2 tugs to be hired', 'Luis Ejemplo · 5 Mar 2026']);
  expect(first).toContainEqual(['2.03', '-2 tugs to be hired', 'Added: Move · Luis Ejemplo · 5 Mar 2026']);

  // The log has decisions and actions, and the remark that somebody typed over.
  const log = worksheets.find(({ name }) => name === 'Log')?.cells.slice(1) ?? [];
  expect(log.map((cells) => [1, 2, 3, 4, 5, 6].map((column) => cells[column] ?? ''))).toEqual([
    ['', '', 'Decision', '', '=SUM(A1) is no plan | <b>we</b> buy two cranes', 'Ana Prueba'],
    ['2.03', '-2 tugs to be hired', 'Action', '', 'Luis Ejemplo · 5 Mar 2026', 'Ana Prueba'],
    ['1.02', 'Order the cranes', 'Remark', 'The vendor was asked', 'They answered', ''],
  ]);
  // A phase is closed: a colleague who was faster keeps it open, and what is left is settled then.
  await actions.go('meeting');
  await actions.holdMeeting({ title: 'Closing', by: 'Ana Prueba' });
  const acceptance = { by: '=The harbour master', on: '2026-03-08' };
  const settled = [
    { row: await row('Order the cranes'), settling: { as: 'moved', to: 'move' }, reason: 'They come later' } as const,
    { row: await row('Tell the pilots'), settling: { as: 'completed' }, reason: '=Told' } as const,
    { row: await row('Paint the sheds'), settling: { as: 'notApplicable' }, reason: 'No sheds left' } as const,
  ];
  person.type('Prepare!D7', 'Blocked');
  await actions.closePhase({ phase: 'prepare', settled, acceptance });
  expect(held(store.state()).moved).toBe(true);
  const pilots = { row: await row('Tell the pilots'), settling: { as: 'completed' }, reason: '=Told' } as const;
  await actions.closePhase({ phase: 'prepare', settled: [pilots], acceptance });
  expect(held(store.state()).moved).toBe(false);
  expect(await row('Order the cranes')).toMatchObject({
    phase: 'move',
    status: 'notStarted',
    remark: 'They come later',
  });
  expect(await row('Tell the pilots')).toMatchObject({ status: 'completed', remark: '=Told' });
  expect(await row('Paint the sheds')).toMatchObject({ status: 'notApplicable', remark: 'No sheds left' });
  const closed = 'Closed: 8 Mar 2026 · Accepted by: =The harbour master';
  const after = (await shared.host.describe()).worksheets;
  const prepare = after.find(({ name }) => name === 'Prepare');
  expect([prepare?.cells[0]?.[2], prepare?.tabColor]).toEqual([closed, '#7F7F7F']);
  const told = after.find(({ name }) => name === 'Log')?.cells.slice(4) ?? [];
  expect(told.map((cells) => [1, 3, 4, 5, 6].map((column) => cells[column] ?? ''))).toEqual([
    ['1.02', 'Phase', 'Prepare', 'Move', 'Ana Prueba'],
    ['1.02', 'Remark', 'They answered', 'They come later', 'Ana Prueba'],
    ['1.04', 'Status', 'Not started', 'Not applicable', 'Ana Prueba'],
    ['1.04', 'Remark', '', 'No sheds left', 'Ana Prueba'],
    ['1.03', 'Status', 'Blocked', 'Completed', 'Ana Prueba'],
    ['1.03', 'Remark', '', '=Told', 'Ana Prueba'],
    ['', 'Phase', '', closed, 'Ana Prueba'],
  ]);

  // Somebody else takes the project over.
  person.type('Move!D5', 'Blocked');
  person.type('Move!F5', 'The crane is late');
  await actions.handOver();
  await actions.go('meeting');
  await actions.handOver();
  const pages = (await shared.host.describe()).worksheets;
  const handover = pages.find(({ name }) => name === 'Handover')?.cells ?? [];
  const page = handover.map((cells) => [0, 1, 2].map((column) => cells[column] ?? ''));
  expect(page.filter(([, text]) => text === 'Move the boats')).toEqual([
    ['2.01', 'Move the boats', 'Blocked · Luis Ejemplo'],
    ['2.01', 'Move the boats', 'The crane is late · Luis Ejemplo'],
  ]);
  expect(page).toContainEqual(['', '=SUM(A1) is no plan | <b>we</b> buy two cranes', '2 Mar 2026']);
  expect(page).toContainEqual(['', 'Conflicts', 'asked each time']);
  expect(page).toContainEqual(['', expect.any(String), expect.stringMatching(/^Last sync: /)]);
  expect(ana.sizes().every((size) => size < 5_000_000)).toBe(true);
  await shared.close();
});
