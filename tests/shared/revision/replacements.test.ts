import { decideEach, decideOne, openConflicts } from '../../../shared/revision/decisions';
import { replacementsIn } from '../../../shared/revision/replacements';
import { takeRevision } from '../../../shared/revision/take-revision';
import { compared, counting, documentOf, standingOf, worked } from './standing';

const first = documentOf({
  prepare: [
    'Work with the Contoso team to plan the first week.',
    'Open the firewall with the help of Contoso.',
    'Contoso receives the list of all devices and printers.',
  ],
  move: ['Send Contoso the results of the test within two days.', 'Keep the old servers for a month.'],
});
const second = documentOf({
  prepare: [
    'Work with the Fabrikam team to plan the first week.',
    'Open the firewall with the help of the Fabrikam team.',
    'The Fabrikam team receives the list of all devices and printers.',
  ],
  move: ['Send the Fabrikam team the results of the test within ten days.', 'Keep the old servers for a year.'],
});

describe('a replacement that runs through many rows', () => {
  const comparison = compared(standingOf(first), second);

  it('is found once, wherever the words around it let it look shorter', () => {
    expect(replacementsIn(comparison)).toEqual([
      {
        from: 'Contoso',
        to: 'the Fabrikam team',
        rowIds: ['1.01', '1.02', '1.03', '2.01'],
        // The other one says ten days besides.
        onlyRowIds: ['1.01', '1.02', '1.03'],
      },
    ]);
  });

  it('is none if it is in one row', () => {
    const once = documentOf({ prepare: ['Keep the old servers for a month.'] });
    expect(
      replacementsIn(compared(standingOf(once), documentOf({ prepare: ['Keep the old servers for a year.'] }))),
    ).toEqual([]);
  });

  it('may be something that was taken out or put in everywhere', () => {
    const beta = documentOf({
      prepare: ['Test the new mail (beta) in one branch.', 'Tell everybody that the calendar (beta) is slow.'],
    });
    const final = documentOf({
      prepare: ['Test the new mail in one branch.', 'Tell everybody that the calendar is slow.'],
    });
    expect(replacementsIn(compared(standingOf(beta), final))).toMatchObject([
      { from: '(beta)', to: '', rowIds: ['1.01', '1.02'] },
    ]);
    expect(replacementsIn(compared(standingOf(final), beta))).toMatchObject([
      { from: '', to: '(beta)', rowIds: ['1.01', '1.02'] },
    ]);
  });

  it('is one decision, which leaves a conflict to be decided by itself', () => {
    const own = worked(standingOf(first), '1.02', { responsibility: 'Vera opens the firewall.' });
    const conflicting = compared(own, second);
    const [replacement] = replacementsIn(conflicting);
    const decisions = decideEach(conflicting, {}, ({ id }) => replacement?.onlyRowIds.includes(id) === true, 'accept');
    expect(decisions).toEqual({ '1.01': 'accept', '1.03': 'accept' });
    expect(openConflicts(conflicting, decisions).map(({ id }) => id)).toEqual(['1.02']);
    expect(openConflicts(conflicting, decideOne(decisions, '1.02', 'keep-text'))).toEqual([]);
    const { changes } = takeRevision(conflicting, decisions, counting());
    expect(changes.map((change) => change.rowId)).toEqual(['1.01', '1.03']);
  });
});
