import { languages } from '../../shared/words/languages';
import type { Person } from '../../shared/model';
import { tell } from '../support/told';
import { likelyPeople, peopleFound } from '../../sync/likely-people';
import type { Proposal } from '../../sync/proposal';
import { undecided } from '../../sync/decisions';
import type { Syncing } from '../support/syncing';
import { createSyncing, settled } from '../support/syncing';

const person = (id: string, name: string, mail = `${id}@contoso.example`): Person => ({ id, name, mail });
const people = [
  person('luis', 'Luis Ejemplo', 'l.ejemplo@contoso.example'),
  person('maria', 'María Muestra', 'mmuestra@contoso.example'),
  person('marta', 'Marta Prueba'),
  person('zoe', 'Zoë Beispiel'),
];

describe('a name that is nobody’s', () => {
  it.each([
    ['Luis', ['luis']],
    ['Ejemplo, Luis', ['luis']],
    ['L. Ejemplo', ['luis']],
    ['l.ejemplo', ['luis']],
    ['Luiz Ejemplo', ['luis']],
    ['Luis Ejenplo', ['luis']],
    ['Maria Muestra', ['maria']],
    ['mmuestra', ['maria']],
    ['Mar', ['maria', 'marta']],
    ['ZOE', ['zoe']],
    ['Network team', []],
    ['Luis Muestra', []],
    ['Luisa', ['luis']],
    ['M', []],
    ['?', []],
  ])('%s is like the names of %j', (name, ids) => {
    expect(likelyPeople(name, people).map(({ id }) => id)).toEqual(ids);
  });

  it('is like few people at most, the surest first', () => {
    const many = [person('x', 'Anita Prueba'), ...Array.from({ length: 9 }, (_, at) => person(`a${at}`, `Anna ${at}`))];
    expect(likelyPeople('Anna', many)).toHaveLength(5);
    expect(likelyPeople('Anita', [person('y', 'Anida Prueba'), ...many])[0]?.id).toBe('x');
  });
});

it.each([
  ['mar', ['maria', 'marta']],
  ['Muestra Maria', ['maria']],
  ['MMUESTRA@contoso', ['maria']],
  ['zoe b', ['zoe']],
  ['luiz', []],
  ['  ', []],
])('whoever searches for %j finds %j', (text, ids) => {
  expect(peopleFound(text, people).map(({ id }) => id)).toEqual(ids);
});

/** Rows whose owners are said in a hurry. */
function hurried(): Syncing {
  const syncing = createSyncing();
  syncing.workbook.type('p1', 'Name the owners', { owners: ['Luis'] });
  syncing.workbook.type('p1', 'Check the network', { owners: ['luis', 'Network team'] });
  return syncing;
}

const assigned = (syncing: Syncing, start: string) => Object.keys(syncing.task(start).assignments);

describe('a name that may mean somebody', () => {
  it('is asked once for all its rows, before anything is written; names like nobody’s are only said', async () => {
    const syncing = hurried();
    let shown: Proposal | null = null;
    await syncing.run((proposal) => {
      shown = proposal;
      expect(syncing.tasks()).toEqual([]);
      return undecided;
    });
    expect(shown).toMatchObject({
      names: [
        {
          name: 'Luis',
          because: 'near',
          rows: [{ title: 'Name the owners' }, { title: 'Check the network' }],
          candidates: [{ id: syncing.tenant.luis.id }],
        },
      ],
    });
    expect(assigned(syncing, 'Name')).toEqual([]);
    expect(syncing.task('Check').details.description).toContain('luis; Network team');
    await settled(syncing);
  });

  it('means who was chosen in every row, and in rows to come, without being asked again; cells stay as they are', async () => {
    const syncing = hurried();
    const { luis } = syncing.tenant;
    const { proposal } = await syncing.run(() => ({ ...undecided, names: { luis: luis.id } }));
    expect(proposal.names).toEqual([]);
    expect(assigned(syncing, 'Name')).toEqual([luis.id]);
    expect(assigned(syncing, 'Check')).toEqual([luis.id]);
    expect(syncing.workbook.row('Name').owners).toEqual(['Luis']);
    await settled(syncing);
    syncing.workbook.type('p1', 'Order the licences', { owners: ['LUIS'] });
    expect((await syncing.run()).proposal.names).toEqual([]);
    expect(assigned(syncing, 'Order')).toEqual([luis.id]);
    await settled(syncing);
  });

  it('that was chosen to mean nobody stays text, and nothing is said of it any more', async () => {
    const syncing = hurried();
    const { proposal } = await syncing.run(() => ({ ...undecided, names: { luis: null } }));
    expect(proposal.warnings).toMatchObject([{ owners: [{ name: 'Network team' }] }]);
    expect(assigned(syncing, 'Name')).toEqual([]);
    expect(syncing.task('Name').details.description).toContain('Luis');
    syncing.workbook.type('p1', 'Order the licences', { owners: ['Luis'] });
    expect((await syncing.run()).proposal).toMatchObject({ names: [], warnings: [] });
    await settled(syncing);
  });

  it('of several people is asked with their mails, and each row has the one who was chosen', async () => {
    const syncing = createSyncing();
    const { workbook, tenant, ports } = syncing;
    const honest = { ...ports.planner };
    const other = person(tenant.guest.id, 'Luis Ejemplo', 'luis.two@contoso.example');
    ports.planner.read = async (...asked) => {
      const reading = await honest.read(...asked);
      return { ...reading, members: reading.members.map((one) => (one.id === other.id ? other : one)) };
    };
    workbook.type('p1', 'Name the owners', { owners: ['Luis Ejemplo'] });
    const lines: string[] = [];
    await syncing.run((proposal) => {
      for (const language of languages) lines.push(...tell(proposal, language));
      return { ...undecided, names: { 'luis ejemplo': other.id } };
    });
    expect(lines.filter((line) => line.includes('luis.two@contoso.example')).length).toBeGreaterThanOrEqual(4);
    expect(assigned(syncing, 'Name')).toEqual([other.id]);
    await settled(syncing);
  });

  it('means whom the People worksheet says, whatever was chosen', async () => {
    const syncing = hurried();
    const { ana, luis } = syncing.tenant;
    const mail = (await ana.get('me')).body['mail'];
    syncing.workbook.content.people.push({ name: 'Luis', mail: typeof mail === 'string' ? mail : '' });
    await syncing.run(() => ({ ...undecided, names: { luis: luis.id } }));
    expect(assigned(syncing, 'Name')).toEqual([ana.id]);
  });

  it('whose person left the group is asked again', async () => {
    const syncing = hurried();
    const { settings } = await syncing.workbook.memory.read();
    await syncing.workbook.memory.write({ settings: { ...settings, names: { luis: 'somebody-gone' } } });
    expect((await syncing.run()).proposal.names).toMatchObject([{ name: 'Luis' }]);
  });
});
