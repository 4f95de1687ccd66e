import { openDesk } from '../../support/excel-desk';
import { personAt } from '../../support/grid-person';

/** How long Univer waits before it tells of a calculation's progress, in milliseconds. */
const patience = 1000;

describe('a workbook that is closed while it calculates', () => {
  it('leaves nothing behind to be done later', async () => {
    const started = jest.spyOn(globalThis, 'setTimeout');
    const ended = jest.spyOn(globalThis, 'clearTimeout');
    const desk = openDesk();
    personAt(desk.host).type('A1', '=SUM(B1:B9)');
    void desk.host.calculated();
    const waiting = () => {
      const handles = started.mock.results.filter((_, call) => started.mock.calls[call]?.[1] === patience);
      return handles.filter(({ value }) => !ended.mock.calls.some(([handle]) => handle === value)).length;
    };
    while (waiting() === 0) await new Promise((resolve) => setImmediate(resolve));
    desk.close();
    expect(waiting()).toBe(0);
  });
});
