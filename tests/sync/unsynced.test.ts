import { countUnsynced } from '../../sync/unsynced';
import { createSyncing } from '../support/syncing';

/** A plan that was just synced: Ana and Luis own rows, one of them alone and one together. */
async function synced() {
  const world = createSyncing();
  const { workbook } = world;
  workbook.content.phases.push({ key: 'initiate', title: 'Initiate' });
  const own = (text: string, ...owners: string[]) => workbook.type('initiate', text, { owners });
  own('Name a contact', 'Ana Prueba');
  own('Order the licences', 'Luis Ejemplo');
  own('Tell the staff', 'Luis Ejemplo', 'Ana Prueba', 'Works council');
  own('Say thanks', 'Ana Prueba');
  await world.run();
  const count = async () => {
    const { rows, settings } = await workbook.memory.read();
    return countUnsynced((await workbook.sheet.read()).rows, rows, settings);
  };
  return { ...world, count };
}

describe('what the sheet has to tell Planner', () => {
  it('is nothing after a sync, and is counted by row without asking Planner', async () => {
    const { workbook, requests, count } = await synced();
    expect(await count()).toBe(0);
    requests.length = 0;
    workbook.row('Name a contact').status = 'blocked';
    workbook.row('Name a contact').due = '2026-04-01';
    workbook.row('Tell the staff').notes = 'By letter';
    workbook.remove('Order the licences');
    workbook.type('initiate', 'Collect the badges');
    workbook.type('initiate', 'Nobody has to do this', { status: 'notApplicable' });
    expect(await count()).toBe(4);
    expect(requests).toEqual([]);
  });

  it('is another owner, one more or one less, but not the same ones in another order', async () => {
    const { workbook, count } = await synced();
    workbook.row('Tell the staff').owners = ['Ana Prueba', 'works council', 'Luis Ejemplo'];
    expect(await count()).toBe(0);
    workbook.row('Say thanks').owners = ['Luis Ejemplo'];
    expect(await count()).toBe(1);
    workbook.row('Name a contact').owners = ['Ana Prueba', 'Zoë Placeholder'];
    workbook.row('Order the licences').owners = [];
    expect(await count()).toBe(3);
  });

  it('is nobody who only owns rows together with others', async () => {
    const { workbook, run, count } = await synced();
    workbook.type('initiate', 'Collect the badges', { owners: ['Zoë Placeholder', 'Ana Prueba'] });
    workbook.type('initiate', 'Close the door', { owners: ['María José Muestra', 'Kenji Sample', 'Luis Ejemplo'] });
    await run();
    expect(await count()).toBe(0);
    workbook.row('Close the door').owners = ['María José Muestra', 'Zoë Placeholder', 'Luis Ejemplo'];
    expect(await count()).toBe(1);
  });

  it('is not what Planner decides', async () => {
    const { workbook, count } = await synced();
    const { settings } = await workbook.memory.read();
    workbook.row('Name a contact').due = '2026-04-01';
    expect(await count()).toBe(1);
    await workbook.memory.write({ settings: { ...settings, directions: { ...settings.directions, due: 'planner' } } });
    expect(await count()).toBe(0);
  });
});
