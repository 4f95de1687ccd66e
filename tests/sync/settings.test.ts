import type { Direction, SyncSettings } from '../../shared/sync-settings';
import { directions, unaskedKinds, usualSettings } from '../../shared/sync-settings';
import { decideAll } from '../../sync/decisions';
import { fieldRules, newFieldRules } from '../../sync/rules';
import type { FieldChange } from '../../sync/rules';
import { tellReport } from '../support/told';
import { sync } from '../../sync/sync';
import { assignment } from '../support/graph-tenant';
import type { Syncing } from '../support/syncing';
import { createSyncing, settled } from '../support/syncing';

/** A workbook that wants to be synced so, and rows of a known due date that both sides know. */
async function synced(settings: Partial<SyncSettings>, rows = ['Watched', 'Another', 'One more']): Promise<Syncing> {
  const syncing = createSyncing();
  for (const text of rows) syncing.workbook.type('p1', text, { due: '2026-04-01' });
  await syncing.run();
  await syncing.workbook.memory.write({ settings: { ...usualSettings, ...settings } });
  return syncing;
}

const [sheetDay, plannerDay] = ['2026-06-01', '2026-05-01'];

async function edit(syncing: Syncing, sheet: FieldChange, planner: FieldChange) {
  if (sheet === 'edited') syncing.workbook.row('Watched').due = sheetDay;
  if (planner === 'edited') {
    await syncing.edit(syncing.tenant.luis, 'Watched', { dueDateTime: `${plannerDay}T10:00:00Z` });
  }
}

const dueOf = (syncing: Syncing) => ({
  sheet: syncing.workbook.row('Watched').due,
  planner: syncing.task('Watched').dueDateTime?.slice(0, 10),
});

describe('a field goes its way', () => {
  const sides = ['unchanged', 'edited'] as const;
  const cells = directions.flatMap((direction) =>
    sides.flatMap((sheet) => sides.map((planner) => [direction, sheet, planner] as const)),
  );

  it.each(cells)('%s: sheet %s, planner %s', async (direction, sheet, planner) => {
    const syncing = await synced({ directions: { due: direction } });
    await edit(syncing, sheet, planner);
    const before = dueOf(syncing);
    const { proposal } = await syncing.run();
    const rule = fieldRules[direction][sheet][planner];
    expect(proposal.conflicts).toHaveLength(rule === 'merge' ? 1 : 0);
    expect(proposal.operations.map(({ kind }) => kind)).toEqual(
      rule === 'update-task' ? ['update-task'] : rule === 'change-row' ? ['update-row'] : [],
    );
    const decided = { 'update-task': before.sheet, 'change-row': before.planner };
    const both = rule === 'update-task' || rule === 'change-row' ? decided[rule] : undefined;
    expect(dueOf(syncing)).toEqual(both === undefined ? before : { sheet: both, planner: both });
    await settled(syncing);
  });

  it.each(directions)('%s: different and never agreed on', async (direction) => {
    const syncing = await synced({ directions: { due: direction } });
    // A task that is no longer as it was made says nothing of what was agreed on.
    await syncing.edit(syncing.tenant.luis, 'Watched', { percentComplete: 50 });
    await syncing.run();
    syncing.workbook.loseMemory();
    syncing.workbook.row('Watched').due = sheetDay;
    const { proposal } = await syncing.run();
    const said = { conflict: [], 'update-task': ['update-task'], 'change-row': ['update-row'] };
    expect(proposal.operations.map(({ kind }) => kind)).toEqual(said[newFieldRules[direction]]);
    expect(proposal.conflicts).toHaveLength(direction === 'both' ? 1 : 0);
  });

  it('and what is set back is shown like any other change', async () => {
    const syncing = await synced({ directions: { responsibility: 'sheet', status: 'planner' } });
    syncing.workbook.row('Another').status = 'completed';
    await syncing.edit(syncing.tenant.luis, 'Watched', { title: 'Watched by Luis' });
    const { proposal } = await syncing.run();
    expect(proposal.operations).toMatchObject([
      {
        kind: 'update-task',
        before: { responsibility: 'Watched by Luis' },
        after: { responsibility: 'Watched' },
      },
      { kind: 'update-row', before: { status: 'completed' }, after: { status: 'notStarted' } },
    ]);
    await settled(syncing);
  });

  it('owners, steps, workstream and phase as well, each as a whole', async () => {
    const oneWay = (direction: Direction) => ({
      directions: { owners: direction, steps: direction, workstream: direction, phase: direction },
    });
    for (const direction of ['sheet', 'planner'] as const) {
      const syncing = createSyncing();
      const { workbook, tenant } = syncing;
      workbook.type('p1', 'Watched', {
        owners: ['Luis Ejemplo'],
        workstream: 'Quay',
        steps: [{ text: 'Look', depth: 1, done: false }],
      });
      workbook.type('p2', 'Other', { workstream: 'Pier' });
      await syncing.run();
      await workbook.memory.write({ settings: { ...usualSettings, ...oneWay(direction) } });
      const row = workbook.row('Watched');
      row.owners.push('Gus Visitor');
      row.steps.push({ text: 'Listen', depth: 1, done: false });
      row.workstream = '';
      row.phase = 'p2';
      await syncing.edit(tenant.luis, 'Watched', {
        assignments: { [tenant.ana.id]: assignment(), [tenant.luis.id]: null },
      });
      await syncing.run();
      const names = direction === 'sheet' ? ['Luis Ejemplo', 'Gus Visitor'] : ['Ana Prueba'];
      expect(row.owners).toEqual(names);
      expect(Object.keys(syncing.task('Watched').assignments)).toHaveLength(names.length);
      expect(row.steps).toHaveLength(direction === 'sheet' ? 2 : 1);
      expect(Object.keys(syncing.task('Watched').details.checklist)).toHaveLength(direction === 'sheet' ? 2 : 1);
      expect(row.workstream).toBe(direction === 'sheet' ? '' : 'Quay');
      expect(row.phase).toBe(direction === 'sheet' ? 'p2' : 'p1');
      expect(syncing.task('Watched').bucketId === syncing.task('Other').bucketId).toBe(direction === 'sheet');
      await settled(syncing);
    }
  });

  it('a new task is told all of its row, and a new row all of its task', async () => {
    const everything = { responsibility: 'planner', status: 'planner', due: 'sheet' } as const;
    const syncing = await synced({ directions: everything });
    syncing.workbook.type('p1', 'Brand new', { status: 'inProgress' });
    const { planId, luis } = syncing.tenant;
    const { bucketId } = syncing.task('Watched');
    await luis.post('planner/tasks', { planId, bucketId, title: 'By Luis', dueDateTime: '2026-07-01T10:00:00Z' });
    await syncing.run();
    expect(syncing.task('Brand new').percentComplete).toBe(50);
    expect(syncing.workbook.row('By Luis').due).toBe('2026-07-01');
    await settled(syncing);
  });

  it('a cell that cannot be read and a formula stay, whoever decides', async () => {
    const syncing = await synced({ directions: { due: 'planner', start: 'sheet' } });
    const row = syncing.workbook.row('Watched');
    row.computed = ['due'];
    row.unreadable = [{ field: 'start', text: 'soon' }];
    await syncing.edit(syncing.tenant.luis, 'Watched', {
      dueDateTime: '2026-05-01T10:00:00Z',
      startDateTime: '2026-03-01T10:00:00Z',
    });
    const { proposal } = await syncing.run();
    expect(proposal.warnings).toMatchObject([
      { kind: 'computed', field: 'due' },
      { kind: 'unreadable', field: 'start' },
    ]);
    expect(proposal.operations).toEqual([]);
  });

  it('a formula that the sheet decides with counts: Planner is set back to what it says', async () => {
    const syncing = await synced({ directions: { due: 'sheet' } });
    syncing.workbook.row('Watched').computed = ['due'];
    await edit(syncing, 'unchanged', 'edited');
    await syncing.run();
    expect(dueOf(syncing)).toEqual({ sheet: '2026-04-01', planner: '2026-04-01' });
    await settled(syncing);
  });

  it('an edit that does not count outlives no removal', async () => {
    const syncing = await synced({ directions: { due: 'sheet', status: 'planner' } });
    syncing.workbook.remove('Watched');
    await syncing.edit(syncing.tenant.luis, 'Watched', { dueDateTime: `${plannerDay}T10:00:00Z` });
    await syncing.remove(syncing.tenant.luis, 'Another');
    syncing.workbook.row('Another').status = 'completed';
    const { proposal } = await syncing.run();
    expect(proposal.operations).toEqual([]);
    expect(proposal.asks.map(({ because }) => because)).toEqual(['task-gone', 'row-gone']);
  });
});

describe('a conflict', () => {
  it.each(['sheet', 'planner'] as const)('is decided for the %s by the policy, without being asked', async (side) => {
    const syncing = await synced({ conflicts: side });
    await edit(syncing, 'edited', 'edited');
    const { proposal } = await syncing.run();
    expect(proposal.conflicts).toEqual([]);
    const day = side === 'sheet' ? sheetDay : plannerDay;
    expect(dueOf(syncing)).toEqual({ sheet: day, planner: day });
    await settled(syncing);
  });

  it('is left on both sides where the policy is to ask, and its row is flagged in the report', async () => {
    const syncing = await synced({ unasked: [...unaskedKinds] });
    await edit(syncing, 'edited', 'edited');
    syncing.workbook.row('Another').status = 'completed';
    const report = await syncing.run();
    expect(dueOf(syncing)).toEqual({ sheet: sheetDay, planner: plannerDay });
    expect(syncing.task('Another').percentComplete).toBe(100);
    expect(tellReport(report, 'en')).toContain(
      '1.01 “Watched”, Due: both sides changed it. Sheet: 1 Jun 2026. Planner: 1 May 2026. Before: 1 Apr 2026. Which one?',
    );
  });

  it('is decided by a person over the policy', async () => {
    const syncing = await synced({ conflicts: 'sheet' });
    await edit(syncing, 'edited', 'edited');
    const { id } = syncing.workbook.row('Watched');
    await syncing.run(({ decisions }) => ({ ...decisions, conflicts: { [id]: { due: 'planner' } } }));
    expect(dueOf(syncing)).toEqual({ sheet: plannerDay, planner: plannerDay });
  });
});

/** A sync of which nobody must be shown anything. */
const unseen = ({ ports }: Syncing) => sync(ports, 'en', () => Promise.reject(new Error('Somebody was asked')));

describe('what needs no question', () => {
  it.each(unaskedKinds)('%s run at once and are reported; everything else is shown', async (kind) => {
    const syncing = await synced({ unasked: [kind] });
    const { workbook, tenant } = syncing;
    const happen = {
      updates: () => (workbook.row('Watched').due = sheetDay),
      creations: () => workbook.type('p2', 'Brand new', { status: 'blocked' }),
      removals: () => workbook.remove('Watched'),
    };
    happen[kind]();
    const report = await unseen(syncing);
    expect(report).toMatchObject({ unasked: true, left: [], problem: null });
    expect(tellReport(report, 'en')).toEqual(
      expect.arrayContaining([
        {
          updates: 'Planner: change 1.01 “Watched”. Due: 1 Apr 2026 → 1 Jun 2026.',
          creations: 'Planner: create the task 2.01 “Brand new”.',
          removals: 'Planner: remove the task “Watched”.',
        }[kind],
      ]),
    );
    await settled(syncing);
    if (kind !== 'updates') await syncing.edit(tenant.luis, 'Another', { percentComplete: 100 });
    else workbook.type('p1', 'Newer');
    await expect(unseen(syncing)).rejects.toThrow('Somebody was asked');
  });

  it('is nothing, unless somebody chose it', async () => {
    const syncing = await synced({});
    syncing.workbook.row('Watched').due = sheetDay;
    await expect(unseen(syncing)).rejects.toThrow('Somebody was asked');
  });

  it('is nothing while anything is open', async () => {
    const syncing = await synced({ unasked: ['updates', 'creations'] });
    syncing.workbook.row('Another').status = 'completed';
    syncing.workbook.remove('Watched');
    await expect(unseen(syncing)).rejects.toThrow('Somebody was asked');
  });

  it('tells afterwards what could not be told in full', async () => {
    const syncing = await synced({ unasked: ['creations'] });
    syncing.workbook.type('p1', 'Brand new', { owners: ['Network team'] });
    expect(tellReport(await unseen(syncing), 'en')).toContain(
      '1.04 “Brand new”: Network team is not a member of the plan’s group. The task’s description names this owner.',
    );
  });
});

describe('many removals', () => {
  const rows = Array.from({ length: 20 }, (_, at) => `Row ${String(at + 1).padStart(2, '0')} of twenty`);
  const removeRows = ({ workbook }: Syncing, count: number) => {
    for (const text of rows.slice(0, count)) workbook.remove(text);
  };

  it('wait until they are confirmed once more, and everything else goes on', async () => {
    const syncing = await synced({}, rows);
    removeRows(syncing, 5);
    syncing.workbook.row('Row 20').status = 'completed';
    const first = await syncing.run((proposal) => decideAll(proposal, { removals: 'remove' }));
    expect(first.proposal.guards).toEqual([{ kind: 'removals', count: 5, remembered: 20 }]);
    expect(first.proposal.asks).toHaveLength(5);
    expect(first.done).toMatchObject({ 'remove-task': 0, 'update-task': 1 });
    expect(tellReport(first, 'en')[0]).toMatch(/^5 removals among 20 synced rows: more than this workbook allows/);
    const second = await syncing.run((proposal) => ({
      ...decideAll(proposal, { removals: 'remove' }),
      manyRemovals: 5,
    }));
    expect(second.done).toMatchObject({ 'remove-task': 5 });
    await settled(syncing);
  });

  it.each([
    ['20 percent of the rows', {}, 4],
    ['a number of rows', { removals: { rows: 2, percent: 50 } }, 2],
    ['none at all', { removals: { rows: 0, percent: 100 } }, 0],
  ])('are more than %s', async (_, settings, allowed) => {
    const syncing = await synced(settings, rows);
    removeRows(syncing, allowed + 1);
    const removing = () => syncing.run((proposal) => decideAll(proposal, { removals: 'remove' }));
    expect((await removing()).proposal.guards).toHaveLength(1);
    const report = await syncing.run((proposal) => {
      const decisions = decideAll(proposal, { removals: 'remove' });
      const [one = ''] = Object.keys(decisions.removals);
      return { ...decisions, removals: { ...decisions.removals, [one]: 'restore' } };
    });
    expect(report.proposal.guards).toEqual([]);
    expect(report.done['remove-task']).toBe(allowed);
  });

  it('are asked about even where removals need no question; a few are not', async () => {
    const syncing = await synced({ unasked: ['removals'] }, rows);
    removeRows(syncing, 4);
    expect((await unseen(syncing)).done['remove-task']).toBe(4);
    for (const text of rows.slice(4, 9)) await syncing.remove(syncing.tenant.luis, text);
    const report = await syncing.run();
    expect(report.proposal.guards).toMatchObject([{ kind: 'removals', count: 5, remembered: 16 }]);
    expect(syncing.workbook.content.rows).toHaveLength(16);
  });

  it('confirmed and then more of them are confirmed anew', async () => {
    const syncing = await synced({}, rows);
    removeRows(syncing, 6);
    const { proposal } = await syncing.run((open) => ({
      ...decideAll(open, { removals: 'remove' }),
      manyRemovals: 5,
    }));
    expect(proposal.guards).toMatchObject([{ kind: 'removals', count: 6 }]);
    expect(syncing.tasks()).toHaveLength(20);
  });
});
