import type { JournalRun } from '../../shared/journal';
import { tell } from '../support/told';
import type { Decisions } from '../../sync/decisions';
import type { Proposal } from '../../sync/proposal';
import { decideAll, undecided } from '../../sync/decisions';
import type { Report } from '../../sync/report';
import { undo } from '../../sync/sync';
import type { RunOptions } from '../../sync/sync';
import { assignment } from '../support/graph-tenant';
import type { Syncing } from '../support/syncing';
import { createSyncing } from '../support/syncing';

/** Three rows that both sides know. */
async function shared(): Promise<Syncing> {
  const syncing = createSyncing();
  const { workbook, ports } = syncing;
  let time = Date.parse('2026-03-02T09:00:00Z');
  ports.now = () => new Date((time += 1000));
  workbook.type('p1', 'Name the owners', { owners: ['Luis Ejemplo'] });
  workbook.type('p1', 'Check the network', { due: '2026-04-01' });
  workbook.type('p2', 'Move the mailboxes', { steps: [{ text: 'Pilot', depth: 1, done: false }] });
  await syncing.run();
  return syncing;
}

const all = (proposal: Proposal) => decideAll(proposal, { conflicts: 'before', removals: 'remove', guards: 'meant' });

async function lastRun({ ports }: Syncing): Promise<JournalRun> {
  const [run] = await ports.memory.journal();
  if (!run) throw new Error('The journal is empty');
  return run;
}

/** Takes the last run back, agreeing to everything. */
async function undoLast(
  syncing: Syncing,
  decide: (proposal: Proposal) => Decisions = all,
  options: RunOptions = {},
): Promise<Report> {
  const run = await lastRun(syncing);
  return undo(syncing.ports, 'en', run, (proposal) => Promise.resolve(decide(proposal)), options);
}

/** What both sides and the memory say, as far as an undo can bring it back: no ids, no etags, no hints. */
function state({ workbook, tasks }: Syncing) {
  const titles = new Map(tasks().map(({ id, title }) => [id, title]));
  return {
    rows: workbook.content.rows
      .map(({ id, phase, responsibility, owners, status, priority, start, due, steps, notes, link }) => {
        return { id, phase, responsibility, owners, status, priority, start, due, steps, notes, link };
      })
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    tasks: tasks()
      .map(
        ({ title, bucketId, percentComplete, dueDateTime, startDateTime, assignments, appliedCategories, details }) => {
          const { description, checklist } = details;
          const lines = Object.values(checklist).map((line) => [line.title, line.isChecked]);
          const people = Object.keys(assignments).sort();
          return {
            title,
            bucketId,
            percentComplete,
            dueDateTime,
            startDateTime,
            people,
            appliedCategories,
            description,
            lines,
          };
        },
      )
      .sort((one, other) => (one.title < other.title ? -1 : 1)),
    memory: [...workbook.records.values()]
      .map(({ rowId, taskId, snapshot }) => {
        const steps = snapshot.steps?.map((step) => ({ ...step, item: null }));
        return { rowId, task: titles.get(taskId ?? '') ?? 'gone', snapshot: { ...snapshot, ...(steps && { steps }) } };
      })
      .sort((one, other) => (one.rowId < other.rowId ? -1 : 1)),
  };
}

/** What the next sync shows. */
async function shown(syncing: Syncing): Promise<string[]> {
  let lines: string[] = [];
  await syncing.run((proposal) => {
    lines = tell(proposal, 'en');
    return undecided;
  });
  return lines;
}

interface Kind {
  name: string;
  before: (syncing: Syncing) => unknown;
  done: Partial<Report['done']>;
  undone: Partial<Report['done']>;
}

const kinds: Kind[] = [
  {
    name: 'a task that was made',
    before: ({ workbook }) => workbook.type('p2', 'Print the badges', { owners: ['Ana Prueba'], due: '2026-05-01' }),
    done: { 'create-task': 1 },
    undone: { 'remove-task': 1 },
  },
  {
    name: 'a task that was changed in every field',
    before: ({ workbook, tenant }) =>
      Object.assign(workbook.row('Check'), {
        responsibility: 'Check the network twice',
        owners: ['Ana Prueba', 'Network team'],
        status: 'blocked',
        start: '2026-03-01',
        due: '2026-06-01',
        steps: [{ text: `Ask ${tenant.luis.id}`, depth: 1, done: true }],
        workstream: 'Cabling',
        priority: 'urgent',
        notes: 'By night.\n\nNot on Fridays.',
        phase: 'p2',
      }),
    done: { 'update-task': 1 },
    undone: { 'update-task': 1 },
  },
  {
    name: 'a row that was changed in every field',
    before: (syncing) =>
      syncing.edit(syncing.tenant.luis, 'Check', {
        title: 'Check the wires',
        percentComplete: 100,
        dueDateTime: '2026-05-01T10:00:00Z',
        assignments: { [syncing.tenant.ana.id]: assignment() },
      }),
    done: { 'update-row': 1 },
    undone: { 'update-row': 1 },
  },
  {
    name: 'both halves of a merge',
    before: (syncing) => {
      syncing.workbook.row('Name').owners.push('Gus Visitor');
      const { ana } = syncing.tenant;
      return syncing.edit(ana, 'Name', { assignments: { [ana.id]: assignment() } });
    },
    done: { 'update-task': 1, 'update-row': 1 },
    undone: { 'update-task': 1, 'update-row': 1 },
  },
  {
    name: 'a row that was added',
    before: ({ tenant: { luis, planId }, task }) =>
      luis.post('planner/tasks', { planId, bucketId: task('Check').bucketId, title: 'Book the room' }),
    done: { 'add-row': 1 },
    undone: { 'remove-row': 1 },
  },
  {
    name: 'a task that was removed',
    before: ({ workbook }) => {
      workbook.remove('Move');
    },
    done: { 'remove-task': 1 },
    undone: { 'create-task': 1 },
  },
  {
    name: 'the task of a row that is not applicable',
    before: ({ workbook }) => {
      workbook.row('Move').status = 'notApplicable';
    },
    done: { 'remove-task': 1 },
    undone: { 'create-task': 1 },
  },
  {
    name: 'a row that was removed',
    before: (syncing) => {
      Object.assign(syncing.workbook.row('Move'), {
        wording: 'Move all mailboxes',
        link: 'https://contoso.example/mail',
      });
      return syncing.remove(syncing.tenant.luis, 'Move');
    },
    done: { 'remove-row': 1 },
    undone: { 'add-row': 1 },
  },
];

describe('an undo', () => {
  it.each(kinds)('takes back $name, and the next sync shows the same again', async ({ before, done, undone }) => {
    const syncing = await shared();
    await before(syncing);
    await syncing.ports.sheet.read();
    const was = state(syncing);
    let offered: string[] = [];
    const report = await syncing.run((proposal) => {
      offered = tell(proposal, 'en');
      return decideAll(proposal, { removals: 'remove', guards: 'meant' });
    });
    expect(report.done).toMatchObject(done);
    expect(report.runId).toBe((await lastRun(syncing)).id);
    const after = state(syncing);

    const back = await undoLast(syncing);
    expect(back).toMatchObject({ problem: null, left: [], done: undone });
    expect(state(syncing)).toEqual(was);

    // An undo is a run like any other.
    const again = await undoLast(syncing);
    expect(again).toMatchObject({ problem: null, left: [] });
    expect(state(syncing)).toEqual(after);

    await undoLast(syncing);
    expect(state(syncing)).toEqual(was);
    // A row that came back has a number of its own, and labels stay.
    const unnumbered = (lines: readonly string[]) =>
      lines.filter((line) => !line.includes(' label')).map((line) => line.replace(/\d\.\d\d /g, ''));
    expect(unnumbered(await shown(syncing))).toEqual(unnumbered(offered));
  });

  it('says before what cannot come back as it was, and asks before it removes', async () => {
    const syncing = await shared();
    const { workbook, tenant } = syncing;
    workbook.remove('Move');
    await syncing.remove(tenant.luis, 'Check');
    workbook.type('p1', 'Print the badges');
    workbook.row('Name').owners = [];
    await syncing.run((proposal) => decideAll(proposal, { removals: 'remove', guards: 'meant' }));
    let proposal: Proposal | undefined;
    await undoLast(syncing, (offered) => {
      proposal = offered;
      return undecided;
    });
    if (!proposal) throw new Error('Nothing was shown');
    expect(tell(proposal, 'en')).toEqual([
      '1 task to create in Planner',
      '1 task to change in Planner',
      '1 row to add to the sheet',
      'Planner: change 1.01 “Name the owners”. Owner: none → Luis Ejemplo.',
      'Planner: create the task “Move the mailboxes” again; it was removed there.',
      'Sheet: bring “Check the network” back; it was removed here.',
      'The sync created the task of 1.03 “Print the badges”. Remove it again? Its comments and attachments go with it.',
      '1.01 “Name the owners”: Planner writes once more to whoever is assigned again.',
      '“Move the mailboxes” becomes a new task in Planner: the comments and attachments of the old one are gone, and its owners get mail again.',
      '1.02 “Check the network” comes back at the end of its worksheet with a new number. Its remark, and what your own columns said, do not come back.',
    ]);
    expect(syncing.task('Print')).toBeDefined();
  });

  it('leaves what changed since to a decision, on both sides', async () => {
    const syncing = await shared();
    const { workbook, tenant } = syncing;
    workbook.row('Check').due = '2026-05-01';
    workbook.row('Check').status = 'inProgress';
    await syncing.run();
    await syncing.edit(tenant.luis, 'Check', { dueDateTime: '2026-07-01T10:00:00Z' });
    const left = await undoLast(syncing, () => undecided);
    expect(left.done).toMatchObject({ 'update-task': 1 });
    expect(left.proposal.conflicts).toMatchObject([
      { field: 'due', snapshot: '2026-05-01', sheet: '2026-05-01', planner: '2026-07-01', before: '2026-04-01' },
    ]);
    expect(tell(left.proposal, 'en')).toContain(
      '1.02 “Check the network”, Due: changed since the sync wrote 1 May 2026. Sheet: 1 May 2026. Planner: 1 Jul 2026. Before the sync: 1 Apr 2026. Leave it, or take it back?',
    );
    expect(syncing.task('Check')).toMatchObject({ percentComplete: 0 });
    expect(syncing.task('Check').dueDateTime).toMatch(/^2026-07-01/);

    const [, first] = await syncing.ports.memory.journal();
    if (!first) throw new Error('The first run is not in the journal');
    await undo(syncing.ports, 'en', first, (proposal) => Promise.resolve(all(proposal)));
    expect(syncing.task('Check').dueDateTime).toMatch(/^2026-04-01/);
    await syncing.run();
    expect(syncing.task('Check').dueDateTime).toMatch(/^2026-05-01/);
    expect(syncing.task('Check')).toMatchObject({ percentComplete: 50 });
  });

  it('asks twice as carefully before it removes what was changed since', async () => {
    const syncing = await shared();
    const { workbook, tenant, task } = syncing;
    workbook.type('p1', 'Print the badges');
    const { bucketId } = task('Check');
    await tenant.luis.post('planner/tasks', { planId: tenant.planId, bucketId, title: 'Book the room' });
    await syncing.run();
    await syncing.edit(tenant.luis, 'Print', { percentComplete: 50 });
    workbook.row('Book').due = '2026-05-01';
    const { proposal } = await undoLast(syncing, () => undecided);
    expect(proposal.asks.map(({ because }) => because).sort()).toEqual(['row-added-changed', 'task-made-changed']);
    expect(syncing.tasks()).toHaveLength(5);
    expect(workbook.content.rows).toHaveLength(5);
  });

  it('says before that the order stays, because the sheet says it', async () => {
    const syncing = await shared();
    syncing.workbook.content.rows.reverse();
    await syncing.run();
    const { proposal, idle } = await undoLast(syncing);
    expect(tell(proposal, 'en')).toEqual([
      expect.stringContaining('stays where it stands, in the sheet and in Planner.'),
    ]);
    expect(idle).toBe(true);
    expect((await syncing.run()).idle).toBe(true);
  });

  it('does nothing a second time', async () => {
    const syncing = await shared();
    const { workbook } = syncing;
    workbook.type('p1', 'Print the badges');
    workbook.row('Check').due = '2026-05-01';
    await syncing.run();
    const run = await lastRun(syncing);
    await undoLast(syncing);
    const was = state(syncing);
    const again = await undo(syncing.ports, 'en', run, (proposal) => Promise.resolve(all(proposal)));
    expect(again).toMatchObject({ idle: true, runId: null });
    expect(again.proposal.warnings).toMatchObject([{ kind: 'undo-task-gone' }]);
    expect(state(syncing)).toEqual(was);
  });

  it('opens conflicts again that were decided in the run, and the journal says how they were', async () => {
    const syncing = await shared();
    const { workbook, tenant } = syncing;
    workbook.row('Check').due = '2026-06-01';
    await syncing.edit(tenant.luis, 'Check', { dueDateTime: '2026-05-01T10:00:00Z' });
    workbook.remove('Move');
    await syncing.run((proposal) => decideAll(proposal, { conflicts: 'planner', removals: 'remove', guards: 'meant' }));
    expect((await lastRun(syncing)).decisions).toMatchObject([
      { kind: 'conflict', number: '1.02', title: 'Check the network', field: 'due', choice: 'planner' },
      { kind: 'removal', title: 'Move the mailboxes', choice: 'remove' },
    ]);
    await undoLast(syncing);
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toMatchObject([
      { field: 'due', snapshot: '2026-04-01', sheet: '2026-06-01', planner: '2026-05-01' },
    ]);
    expect(proposal.asks).toMatchObject([{ because: 'row-gone' }]);
  });

  it('takes back as much of a run as was done before it was cut off', async () => {
    const syncing = createSyncing();
    const { workbook } = syncing;
    for (let at = 1; at <= 45; at += 1) workbook.type('p1', `Duty ${at}`);
    const controller = new AbortController();
    const { signal } = controller;
    const report = await syncing.run(undefined, { signal, onProgress: ({ done }) => done > 20 && controller.abort() });
    const run = await lastRun(syncing);
    expect(run.id).toBe(report.runId);
    expect(run.entries.filter(({ kind }) => kind === 'create-task')).toHaveLength(syncing.tasks().length);
    await undoLast(syncing);
    expect(syncing.tasks()).toEqual([]);
    expect(workbook.records.size).toBe(0);
    await syncing.run();
    expect(syncing.tasks()).toHaveLength(45);
  });

  it('that is cut off itself is continued by the next one', async () => {
    const syncing = createSyncing();
    const { workbook, ports } = syncing;
    for (let at = 1; at <= 25; at += 1) workbook.type('p1', `Duty ${at}`);
    await syncing.run();
    const run = await lastRun(syncing);
    let writes = 0;
    workbook.beforeRemembering = () => {
      writes += 1;
      if (writes > 2) throw new Error('the workbook went away');
    };
    const { problem } = await undoLast(syncing);
    expect(problem).not.toBeNull();
    workbook.beforeRemembering = () => undefined;
    await undo(ports, 'en', run, (proposal) => Promise.resolve({ ...all(proposal), believe: ['planner'] }));
    expect(syncing.tasks()).toEqual([]);
  });
});

describe('the journal', () => {
  it('keeps the last twenty runs and no more than there is room for', async () => {
    const syncing = await shared();
    const { workbook, ports } = syncing;
    for (let at = 10; at < 35; at += 1) {
      workbook.row('Check').due = `2026-05-${at}`.replace(/-3(\d)$/, '-0$1');
      await syncing.run();
    }
    const runs = await ports.memory.journal();
    expect(runs).toHaveLength(20);
    expect(runs[0]?.entries).toMatchObject([{ kind: 'update-task', after: { due: '2026-05-04' } }]);

    for (const start of ['Name', 'Check']) {
      workbook.row(start).steps = [{ text: start.repeat(120_000), depth: 1, done: false }];
      await syncing.run();
    }
    expect(await ports.memory.journal()).toMatchObject([{ entries: [{ kind: 'update-task', number: '1.02' }] }]);
  });

  it('says nothing of a run that did nothing', async () => {
    const syncing = await shared();
    const before = await syncing.ports.memory.journal();
    await syncing.run();
    expect(await syncing.ports.memory.journal()).toEqual(before);
  });

  it('leaves out a run that is not whole any more', async () => {
    const syncing = createSyncing();
    for (let at = 1; at <= 45; at += 1) syncing.workbook.type('p1', `Duty ${at}`);
    await syncing.run();
    expect(await syncing.ports.memory.journal()).toHaveLength(1);
    syncing.workbook.journal.splice(1, 1);
    expect(await syncing.ports.memory.journal()).toEqual([]);
  });
});
