import { detailsOf } from '../../../../addin/taskpane/parts/details';
import { Problem } from '../../../../shared/errors';

describe('the details of a problem', () => {
  it('name kinds, codes and numbers down to the cause', () => {
    const cause = Object.assign(new TypeError('Failed'), { code: 'GeneralException' });
    const details = detailsOf(new Problem('throttled', { seconds: 12 }, cause), 'Browser 1');
    expect(details.split('\n')).toEqual(['throttled seconds=12', 'TypeError GeneralException', 'Browser 1']);
  });

  it('hold no title, name or token', () => {
    const cause = Object.assign(new Error('Bearer eyJhbGciOi'), { code: 'Ana Ferrer is not allowed' });
    const details = detailsOf(new Problem('worksheet-exists', { name: 'Secret phase' }, cause), '');
    expect(details).not.toMatch(/Secret|eyJ|Ana/);
  });

  it('end, whatever refers to itself', () => {
    const endless = new Error('again');
    endless.cause = endless;
    expect(detailsOf(endless, '').split('\n').length).toBeLessThan(10);
  });
});
