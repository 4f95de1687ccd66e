import { openMemory } from '../../../addin/excel/memory';
import { undecided } from '../../../sync/decisions';
import { sync } from '../../../sync/sync';
import { changeLines, lineId, linesOf } from '../../support/checklists';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';
import { createSyncing } from '../../support/syncing';
import type { Syncing } from '../../support/syncing';

let phases: Phases;
let planner: Syncing;

beforeEach(async () => {
  phases = await openPhases([2]);
  planner = createSyncing();
  const { groupId, planId } = planner.tenant;
  await openMemory(phases.ana).write({ plan: { groupId, planId, planTitle: 'Harbour' } });
});

afterEach(() => phases.close());

/** One sync of Ana's workbook, as her add-in makes it. */
const run = () => {
  const { ports } = planner;
  const memory = openMemory(phases.ana);
  return sync({ ...ports, sheet: phases.sheet, memory }, 'en', () => Promise.resolve(undecided));
};

async function settled() {
  const state = JSON.stringify(planner.tenant.emulator.state().tasks);
  const trips = phases.ana.trips();
  expect((await run()).idle).toBe(true);
  expect(JSON.stringify(planner.tenant.emulator.state().tasks)).toBe(state);
  // Two for the rows, one for the memory: nothing was written.
  expect(phases.ana.trips() - trips).toBe(3);
}

const steps = async () => (await phases.cells('Phase A', 'I5'))[0]?.[0];
const berth = 'Look after pier 1, berth 1';

it('steps that a person types, ticks and words anew go to the checklist and come back', async () => {
  phases.person.type('Phase A!I5', '- Sweep\n- [x] Paint\n  twice');
  await run();
  expect(linesOf(planner, berth)).toEqual(['- Sweep', 'x Paint', '- twice']);
  await settled();
  expect(await steps()).toBe('- Sweep\n- [x] Paint\n  twice');

  await changeLines(planner, berth, { [lineId(planner, berth, 'Sweep')]: { isChecked: true } });
  phases.person.type('Phase A!I5', '- Sweep the quay\n- [x] Paint\n  twice');
  await run();
  expect(await steps()).toBe('☑ Sweep the quay\n☑ Paint\n   ☐ twice');
  expect(linesOf(planner, berth)).toEqual(['x Sweep the quay', 'x Paint', '- twice']);
  await settled();
});

it('a checklist and a label that a colleague gives a task fill hidden columns, which are shown from then on', async () => {
  phases.person.type('Phase A!J6', 'Quay');
  await run();
  const slot = Object.keys(planner.task('Look after pier 1, berth 2').appliedCategories)[0] ?? '';
  await planner.edit(planner.tenant.luis, berth, { appliedCategories: { [slot]: true } });
  await changeLines(planner, berth, { '00000000-0000-4000-8000-000000000001': { title: '=1+1', isChecked: true } });
  await run();
  expect(await phases.cells('Phase A', 'I5:J6')).toEqual([
    ['☑ =1+1', 'Quay'],
    ['', 'Quay'],
  ]);
  const { worksheets } = await phases.host.describe();
  expect(worksheets[0]?.columns[8]?.hidden ?? false).toBe(false);
  await settled();
});

it('notes and a priority that a colleague gives a task come to their cells as text', async () => {
  await run();
  await planner.edit(planner.tenant.luis, berth, { priority: 0 });
  const path = `planner/tasks/${planner.task(berth).id}/details`;
  const etag = String((await planner.tenant.luis.get(path)).body['@odata.etag']);
  await planner.tenant.luis.patch(path, etag, { description: '=1+1\r\nMind the tide' });
  await run();
  expect(await phases.cells('Phase A', 'H5:L5')).toEqual([['Urgent', '', '', '', '=1+1\nMind the tide']]);
  await settled();
  phases.person.type('Phase A!H5', 'baja');
  phases.person.type('Phase A!L5', 'Mind the ebb');
  await run();
  expect(planner.task(berth)).toMatchObject({ priority: 9, details: { description: 'Mind the ebb' } });
  await settled();
});

it('a long list of steps is remembered in full', async () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    `☐ Berth ${at + 1}: ${'see to every bollard of it '.repeat(4)}`.trim(),
  );
  phases.person.type('Phase A!I5', many.join('\n'));
  const { proposal } = await run();
  expect(proposal.warnings).toMatchObject([{ kind: 'steps-cut' }, { kind: 'steps-over-limit', count: 280 }]);
  expect(linesOf(planner, berth)).toHaveLength(20);
  await settled();
  expect(await steps()).toBe(many.join('\n'));
});
