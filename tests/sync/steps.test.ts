import { formatSteps, parseSteps } from '../../shared/steps';
import { decideAll } from '../../sync/decisions';
import { tell } from '../support/told';
import { changeLines, lineId, linesOf, ownLineId } from '../support/checklists';
import type { Syncing, SyncingOptions } from '../support/syncing';
import { createSyncing, settled } from '../support/syncing';

/** A row with these steps, as its cell says them, and the task that the first sync made of it. */
async function shared(cell = '☐ Measure the quay\n☐ Draw the plan\n   ☐ in ink', options: SyncingOptions = {}) {
  const syncing = createSyncing(options);
  syncing.workbook.type('p1', 'Plan the pier', { steps: parseSteps(cell) });
  await syncing.run();
  return syncing;
}

const cellOf = ({ workbook }: Syncing, start = 'Plan') => formatSteps(workbook.row(start).steps);
const type = ({ workbook }: Syncing, cell: string) => (workbook.row('Plan').steps = parseSteps(cell));

describe.each<[string, SyncingOptions]>([
  ['takes details with a new task and shows them in its list', {}],
  ['does neither', { detailsInCreate: false, expandDetails: false }],
])('steps, where the service %s,', (_, options) => {
  it('become the checklist of the new task, in their order', async () => {
    const syncing = await shared(undefined, options);
    expect(linesOf(syncing, 'Plan')).toEqual(['- Measure the quay', '- Draw the plan', '- in ink']);
    await settled(syncing);
  });

  it('are ticked in either place', async () => {
    const syncing = await shared(undefined, options);
    await changeLines(syncing, 'Plan', { [lineId(syncing, 'Plan', 'Measure')]: { isChecked: true } });
    type(syncing, '☐ Measure the quay\n☑ Draw the plan\n   ☐ in ink');
    await syncing.run();
    expect(cellOf(syncing)).toBe('☑ Measure the quay\n☑ Draw the plan\n   ☐ in ink');
    expect(linesOf(syncing, 'Plan')).toEqual(['x Measure the quay', 'x Draw the plan', '- in ink']);
    await settled(syncing);
  });

  it('keep a tick of Planner’s when they are reworded in the sheet in the same moment', async () => {
    const syncing = await shared(undefined, options);
    const id = lineId(syncing, 'Plan', 'Measure');
    await changeLines(syncing, 'Plan', { [id]: { isChecked: true } });
    type(syncing, '☐ Measure the long quay\n☐ Draw the plan\n   ☐ in ink');
    await syncing.run();
    expect(syncing.task('Plan').details.checklist[id]).toMatchObject({
      title: 'Measure the long quay',
      isChecked: true,
    });
    expect(cellOf(syncing)).toBe('☑ Measure the long quay\n☐ Draw the plan\n   ☐ in ink');
    await settled(syncing);
  });

  it('come in and go on either side', async () => {
    const syncing = await shared(undefined, options);
    await changeLines(syncing, 'Plan', {
      [ownLineId(1)]: { title: 'Ask the harbour office', orderHint: ' !' },
      [lineId(syncing, 'Plan', 'in ink')]: null,
    });
    type(syncing, '☐ Measure the quay\n   ☐ at low tide\n☐ Draw the plan\n   ☐ in ink');
    await syncing.run();
    const lines = linesOf(syncing, 'Plan');
    expect(lines.toSorted()).toEqual([
      '- Ask the harbour office',
      '- Draw the plan',
      '- Measure the quay',
      '- at low tide',
    ]);
    expect(lines.indexOf('- at low tide')).toBe(lines.indexOf('- Measure the quay') + 1);
    expect(cellOf(syncing)).toContain('☐ Measure the quay\n   ☐ at low tide\n');
    expect(cellOf(syncing)).toContain('☐ Ask the harbour office');
    expect(cellOf(syncing)).not.toContain('in ink');
    await settled(syncing);
    type(syncing, '');
    await syncing.run();
    expect(linesOf(syncing, 'Plan')).toEqual([]);
    await settled(syncing);
  });
});

describe('a step', () => {
  it('that both sides worded anew is asked about, and what is decided holds', async () => {
    for (const side of ['sheet', 'planner'] as const) {
      const syncing = await shared();
      const id = lineId(syncing, 'Plan', 'Measure');
      await changeLines(syncing, 'Plan', { [id]: { title: 'Measure the quay twice' } });
      type(syncing, '☐ Measure the long quay\n☑ Draw the plan\n   ☐ in ink');
      const { proposal } = await syncing.run();
      expect(proposal.conflicts).toMatchObject([{ field: 'steps' }]);
      expect(tell(proposal, 'en').join()).toContain(
        'Sheet: “Measure the quay” is now “Measure the long quay”, “Draw the plan” ticked. ' +
          'Planner: “Measure the quay” is now “Measure the quay twice”.',
      );
      expect(linesOf(syncing, 'Plan')[1]).toBe('- Draw the plan');
      await syncing.run((open) => decideAll(open, { conflicts: side }));
      const text = side === 'sheet' ? 'Measure the long quay' : 'Measure the quay twice';
      expect(linesOf(syncing, 'Plan')[0]).toBe(`- ${text}`);
      expect(cellOf(syncing).split('\n')[0]).toBe(`☐ ${text}`);
      await settled(syncing);
    }
  });

  it.each([
    ['reworded', 'Ask the office again', { title: 'Ask the office again' }],
    ['removed', '', null],
  ])('that was just told is %s in Planner before it is read again, and comes as that alone', async (_, says, line) => {
    const syncing = createSyncing();
    syncing.workbook.type('p1', 'Plan the pier');
    await syncing.run();
    type(syncing, '☐ Ask the office');
    const { planner } = syncing.ports;
    const honest = { ...planner };
    planner.write = async (...args) => {
      const outcomes = await honest.write(...args);
      await changeLines(syncing, 'Plan', { [lineId(syncing, 'Plan', 'Ask')]: line });
      return outcomes;
    };
    await syncing.run();
    planner.write = (...args) => honest.write(...args);
    await syncing.run();
    expect(cellOf(syncing)).toBe(says && `☐ ${says}`);
    expect(linesOf(syncing, 'Plan')).toEqual(says ? [`- ${says}`] : []);
    await settled(syncing);
  });

  it('that is longer than a line may be is shortened there, says so, and is no other step for it', async () => {
    const long = 'Measure every stone of the quay '.repeat(6).trim();
    const syncing = createSyncing();
    syncing.workbook.type('p1', 'Plan the pier', { steps: parseSteps(long) });
    const { proposal } = await syncing.run();
    expect(proposal.warnings).toMatchObject([{ kind: 'steps-cut' }]);
    const [line = ''] = linesOf(syncing, 'Plan');
    expect(line.slice(2).length).toBeLessThanOrEqual(100);
    expect(line).toMatch(/ quay…$| stone…$|\w…$/);
    await settled(syncing);
    await changeLines(syncing, 'Plan', { [lineId(syncing, 'Plan', 'Measure')]: { isChecked: true } });
    await syncing.run();
    expect(cellOf(syncing)).toBe(`☑ ${long}`);
    type(syncing, `☑ ${long} and back`);
    await syncing.run();
    expect(cellOf(syncing)).toBe(`☑ ${long} and back`);
    await settled(syncing);
  });

  it('that only moves up or in is no change', async () => {
    const syncing = await shared();
    type(syncing, '☐ Draw the plan\n☐ in ink\n   ☐ Measure the quay');
    await settled(syncing);
  });

  it('survives its removal in one place where the other changed it', async () => {
    const syncing = await shared();
    await changeLines(syncing, 'Plan', { [lineId(syncing, 'Plan', 'Measure')]: { isChecked: true } });
    await changeLines(syncing, 'Plan', { [lineId(syncing, 'Plan', 'Draw')]: null });
    type(syncing, '☐ Draw the whole plan\n   ☐ in ink');
    await syncing.run();
    expect(cellOf(syncing)).toBe('☑ Measure the quay\n☐ Draw the whole plan\n   ☐ in ink');
    expect(linesOf(syncing, 'Plan').toSorted()).toEqual(['- Draw the whole plan', '- in ink', 'x Measure the quay']);
    await settled(syncing);
  });

  it('is not written into a cell with a formula', async () => {
    const syncing = await shared();
    syncing.workbook.row('Plan').computed = ['steps'];
    await changeLines(syncing, 'Plan', { [lineId(syncing, 'Plan', 'Measure')]: { isChecked: true } });
    const { proposal } = await syncing.run();
    expect(proposal.warnings).toMatchObject([{ kind: 'computed', field: 'steps' }]);
    expect(cellOf(syncing)).toMatch(/^☐ Measure/);
    await settled(syncing);
  });
});

describe('more steps than a checklist has room for', () => {
  const many = Array.from({ length: 23 }, (_, at) => `☐ Berth ${at + 1}`).join('\n');

  it('are said before the first write; the first twenty go, and all stay in the sheet', async () => {
    const syncing = createSyncing();
    syncing.workbook.type('p1', 'Plan the pier', { steps: parseSteps(many) });
    const { proposal } = await syncing.run();
    expect(proposal.warnings).toMatchObject([{ kind: 'steps-over-limit', count: 3 }]);
    expect(tell(proposal, 'en').join()).toContain('3 steps stay in the sheet alone');
    expect(linesOf(syncing, 'Plan')).toEqual(Array.from({ length: 20 }, (_, at) => `- Berth ${at + 1}`));
    await settled(syncing);
    expect(cellOf(syncing)).toBe(many);
  });

  it('move up when a line is removed in Planner', async () => {
    const syncing = await shared(many);
    await changeLines(syncing, 'Plan', { [lineId(syncing, 'Plan', 'Berth 3')]: null });
    const { proposal } = await syncing.run();
    expect(cellOf(syncing)).toBe(many.replace('☐ Berth 3\n', ''));
    expect(linesOf(syncing, 'Plan')).toHaveLength(20);
    expect(linesOf(syncing, 'Plan').at(-1)).toBe('- Berth 21');
    expect(tell(proposal, 'en')).toContain('Planner: change 1.01 “Plan the pier”. Steps: “Berth 21” added.');
    await settled(syncing);
  });

  it('are said again where another one is typed, which asks nothing of Planner', async () => {
    const syncing = await shared(many);
    type(syncing, `${many}\n☑ Berth 24`);
    syncing.requests.length = 0;
    const { proposal } = await syncing.run();
    expect(proposal.warnings).toMatchObject([{ kind: 'steps-over-limit', count: 4 }]);
    expect(proposal.operations).toEqual([]);
    expect(syncing.requests.filter((request) => !/^GET|\$batch/.test(request))).toEqual([]);
    await settled(syncing);
    expect(cellOf(syncing)).toBe(`${many}\n☑ Berth 24`);
  });
});

it('a task with a checklist of its own gives its row the steps', async () => {
  const syncing = await shared();
  const { luis, planId } = syncing.tenant;
  const line = (title: string, isChecked = false) => ({
    '@odata.type': '#microsoft.graph.plannerChecklistItem',
    title,
    isChecked,
  });
  await luis.post('planner/tasks', {
    planId,
    bucketId: syncing.task('Plan').bucketId,
    title: 'From the board',
    details: { checklist: { [ownLineId(1)]: line('Buy rope', true) } },
  });
  await syncing.run();
  expect(cellOf(syncing, 'From')).toBe('☑ Buy rope');
  await settled(syncing);
});

describe('a workbook whose memory knows nothing of steps and workstreams', () => {
  async function older() {
    const syncing = await shared('☐ Measure the quay');
    for (const record of syncing.workbook.records.values()) {
      delete record.snapshot.steps;
      delete record.snapshot.workstream;
    }
    return syncing;
  }

  it('takes what both sides say for agreed', async () => {
    const syncing = await older();
    const report = await syncing.run();
    expect(report.proposal.operations).toEqual([]);
    expect(report.proposal.conflicts).toEqual([]);
    await settled(syncing);
    await changeLines(syncing, 'Plan', { [lineId(syncing, 'Plan', 'Measure')]: { title: 'Weigh it' } });
    await syncing.run();
    expect(cellOf(syncing)).toBe('☐ Weigh it');
  });

  it('brings its steps to a task without any, and asks where each side has some that the other lacks', async () => {
    const syncing = await older();
    await changeLines(syncing, 'Plan', { [lineId(syncing, 'Plan', 'Measure')]: null });
    await syncing.run();
    expect(linesOf(syncing, 'Plan')).toEqual(['- Measure the quay']);
    await settled(syncing);
    const other = await older();
    await changeLines(other, 'Plan', { [lineId(other, 'Plan', 'Measure')]: { title: 'Weigh the anchor' } });
    expect((await other.run()).proposal.conflicts).toMatchObject([{ field: 'steps' }]);
  });

  it('does not take steps for an edit of a row whose task is gone', async () => {
    const syncing = await older();
    await syncing.remove(syncing.tenant.luis, 'Plan');
    const { proposal } = await syncing.run((open) => ({ ...decideAll(open, {}), believe: ['planner'] }));
    expect(proposal.asks).toMatchObject([{ because: 'task-gone' }]);
  });
});

it('what becomes of steps is told step by step', async () => {
  const syncing = await shared();
  type(syncing, '☑ Measure the quay\n☐ Draw the whole plan\n☐ Send it');
  const { proposal } = await syncing.run();
  expect(tell(proposal, 'en').join('\n')).toContain(
    'Steps: “Measure the quay” ticked, “Draw the plan” is now “Draw the whole plan”, “Send it” added, “in ink” removed.',
  );
  expect(tell(proposal, 'es').join('\n')).toContain('Pasos: «Measure the quay» marcado');
});

it('details are read for tasks whose etag moved and no others, and a tick takes as many requests in every plan', async () => {
  const requestsFor = async (rows: number) => {
    const syncing = createSyncing({ expandDetails: false });
    for (let at = 0; at < rows; at += 1) {
      syncing.workbook.type('p1', `Berth ${at} to clean`, { steps: parseSteps('Sweep\nPaint') });
    }
    await syncing.run();
    await settled(syncing);
    syncing.workbook.row('Berth 0').steps = parseSteps('☑ Sweep\nPaint');
    syncing.requests.length = 0;
    await syncing.run();
    return syncing.requests.length;
  };
  expect(await requestsFor(2)).toBe(await requestsFor(15));
});
