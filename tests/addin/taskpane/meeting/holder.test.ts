import { holderIn } from '../../../../addin/taskpane/meeting/holder';
import { newSession } from '../../../support/session';

describe('who leads a meeting', () => {
  it('still does after the pane was loaded again, and somebody else’s pane does not', () => {
    const own = newSession();
    let words = 0;
    const word = () => `word-${++words}`;
    const first = holderIn(() => own, word);
    expect(holderIn(() => own, word)).toBe(first);
    expect(holderIn(newSession, word)).not.toBe(first);
  });

  it('does as long as the pane is open where nothing can be kept', () => {
    const shut = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    expect(holderIn(shut, () => 'mine')).toBe('mine');
  });
});
