import { changeInWords } from '../../shared/changes-in-words';
import { changesSince } from '../../shared/changes-since';
import type { RowNow } from '../../shared/changes-since';
import { meetingMeant } from '../../shared/meeting';
import type { KeptMeeting, KeptRow } from '../../shared/meeting';

const row = (id: string, values: Partial<RowNow> = {}): RowNow => ({
  ...{ id, number: `1.0${id}`, phase: 'a', responsibility: `Duty ${id}`, owners: [], status: 'notStarted', due: null },
  remark: '',
  ...values,
});

const phases = [
  { key: 'a', title: 'Assess' },
  { key: 'b', title: 'Build' },
];

/** What is told of a row that was so and is so now. */
function told(before: Partial<KeptRow> | null, now: Partial<RowNow> | null): [string, string][] {
  const changes = changesSince(before ? [row('1', before)] : [], now ? [row('1', now)] : []);
  return changes.map((change) => [change.kind, changeInWords(change, phases, 'en')]);
}

describe('what became of a row', () => {
  it.each<[string, Partial<KeptRow> | null, Partial<RowNow> | null, [string, string][]]>([
    ['nothing', { owners: ['Ana Ruiz'] }, { owners: ['ana  ruiz'], remark: 'Still waiting' }, []],
    [
      'it is completed, and Planner tells by whom',
      {},
      { status: 'completed', completedBy: 'Luis' },
      [['completed', 'Not started → Completed · Luis']],
    ],
    ['it is begun', {}, { status: 'ongoing' }, [['started', 'Not started → Ongoing']]],
    ['it is opened again', { status: 'completed' }, { status: 'inProgress' }, [['status', 'Completed → In progress']]],
    ['it is withdrawn', {}, { status: 'withdrawn' }, [['withdrawn', 'Not started → Withdrawn']]],
    ['its day moves', { due: '2026-03-02' }, { due: null }, [['due', '2 Mar 2026 → –']]],
    ['another owns it', { owners: ['Ana'] }, { owners: ['Luis', 'Ana'] }, [['owners', 'Ana → Luis; Ana']]],
    ['it moves to another phase', {}, { phase: 'b' }, [['moved', 'Assess → Build']]],
    ['it is reworded', {}, { responsibility: 'Another duty' }, [['reworded', 'Duty 1']]],
    ['only its spaces are others', {}, { responsibility: 'Duty  1 ' }, []],
    ['it is new', null, { owners: ['Ana'], due: '2026-03-02' }, [['added', 'Assess · Ana · 2 Mar 2026']]],
    ['it is gone', {}, null, [['removed', 'Assess']]],
    ['a blank row was never one', { responsibility: ' ' }, null, []],
    [
      'several things at once, each told',
      {},
      { status: 'completed', due: '2026-03-02', owners: ['Ana'] },
      [
        ['completed', 'Not started → Completed'],
        ['due', '– → 2 Mar 2026'],
        ['owners', '– → Ana'],
      ],
    ],
  ])('%s', (_, before, now, changes) => expect(told(before, now)).toEqual(changes));

  it('is told by kind, and within a kind in the order of the rows', () => {
    const now = [row('3', { due: '2026-03-02' }), row('1', { due: '2026-03-02' }), row('2', { status: 'completed' })];
    const changes = changesSince([row('1'), row('2'), row('3')], now);
    expect(changes.map(({ kind, row: { id } }) => `${kind} ${id}`)).toEqual(['completed 2', 'due 3', 'due 1']);
  });
});

it('a meeting is meant by its title or by a day', () => {
  const meeting = (day: string, title: string): KeptMeeting => ({
    ...{ id: `${day}T09:00:00.000Z x`, at: `${day}T09:00:00.000Z`, day, title, by: 'Ana', endedAt: null },
    ...{ present: [], decisions: [], actions: [], rows: [] },
  });
  const meetings = [
    meeting('2026-03-16', 'Weekly'),
    meeting('2026-03-09', 'Weekly'),
    meeting('2026-03-02', 'Kick-off'),
  ];
  const day = (meant: string) => meetingMeant(meetings, meant)?.day;
  expect(['weekly ', 'kick-OFF', '2026-03-15', '2026-03-16', '2026-03-01', 'monthly'].map(day)).toEqual([
    '2026-03-16',
    '2026-03-02',
    '2026-03-09',
    '2026-03-16',
    undefined,
    undefined,
  ]);
});
