import type { Person } from '../../shared/model';
import { directoryOf, mergeOwners, namesOf, readOwners, sameOwners } from '../../sync/owners';

const person = (id: string, name: string, mail = `${id}@contoso.example`): Person => ({ id, name, mail });
const directory = directoryOf(
  [
    person('ana', 'Ana Prueba'),
    person('jose1', 'José Muestra'),
    person('jose2', 'José Muestra'),
    person('odd', 'Doe; Jane'),
  ],
  [
    { name: 'The boss', mail: 'ANA@contoso.example' },
    { name: 'Partner', mail: 'someone@partner.example' },
  ],
);

describe('owners in a cell', () => {
  it.each<[string[], string[], string[]]>([
    [['Ana Prueba'], ['ana'], []],
    [['  ana   PRUEBA '], ['ana'], []],
    [['ana@contoso.example'], ['ana'], []],
    [['The boss', 'Ana Prueba'], ['ana'], []],
    [['Jose\u0301 Muestra'], [], ['Jose\u0301 Muestra']],
    [['jose2@contoso.example', 'Network team'], ['jose2'], ['Network team']],
    [['Partner', 'partner'], [], ['Partner']],
  ])('%j are %j and %j', (names, people, others) => {
    expect(readOwners(names, directory).owners).toEqual({ people, others });
  });

  it('a name of two people means the one who owned the row before', () => {
    expect(readOwners(['José Muestra'], directory, ['jose2']).owners).toEqual({ people: ['jose2'], others: [] });
    expect(readOwners(['José Muestra', 'José Muestra'], directory, ['jose2', 'jose1']).owners.people).toHaveLength(2);
    expect(readOwners(['José Muestra'], directory).unheld).toMatchObject([
      { name: 'José Muestra', candidates: [{ id: 'jose1' }, { id: 'jose2' }] },
    ]);
  });

  it('are written so that they can be read back', () => {
    const owners = { people: ['odd', 'ana', 'stranger'], others: ['Network team'] };
    const names = namesOf(owners, directory.people);
    expect(names).toEqual(['odd@contoso.example', 'Ana Prueba', 'stranger', 'Network team']);
  });

  it('are the same in any order', () => {
    const one = { people: ['ana', 'odd'], others: ['Network team'] };
    expect(sameOwners(one, { people: ['odd', 'ana'], others: ['network  team'] })).toBe(true);
    expect(sameOwners(one, { people: ['ana'], others: ['Network team'] })).toBe(false);
  });

  it('meet as a set: both additions, both removals, the first of the sheet first', () => {
    const snapshot = { people: ['ana', 'odd'], others: ['x'] };
    const sheet = { people: ['jose1', 'ana', 'odd'], others: [] };
    const planner = { people: ['ana', 'jose2'], others: ['x'] };
    expect(mergeOwners(snapshot, sheet, planner)).toEqual({ people: ['jose1', 'ana', 'jose2'], others: [] });
  });
});
