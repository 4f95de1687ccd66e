import { isObject } from '../../../sandbox/excel/wire';
import { openDesk, type Desk } from '../../support/excel-desk';

/** How long Univer waits before it tells of a calculation's progress, in milliseconds. */
const patience = 1000;

/** More than Univer calculates in one go. */
const formulas = 600;

/** A workbook with formulas, and how many such waits are under way in it. */
function openWatched(): { desk: Desk; waiting: () => number } {
  const started = jest.spyOn(globalThis, 'setTimeout');
  const ended = jest.spyOn(globalThis, 'clearTimeout');
  const desk = openDesk();
  const { book } = desk.host;
  const cellValue = Object.fromEntries(
    Array.from({ length: formulas }, (_, row) => [row, { 0: { f: '=SUM(B1:B9)' } }]),
  );
  const subUnitId = book.workbook.getActiveSheet().getSheetId();
  book.run('sheet.mutation.set-range-values', { subUnitId, cellValue });
  const waiting = () => {
    const handles = started.mock.results.filter((_, call) => started.mock.calls[call]?.[1] === patience);
    return handles.filter(({ value }) => !ended.mock.calls.some(([handle]) => handle === value)).length;
  };
  return { desk, waiting };
}

afterEach(() => jest.restoreAllMocks());

describe('a workbook that is closed while it calculates', () => {
  it('leaves nothing behind to be done later', async () => {
    const { desk, waiting } = openWatched();
    void desk.host.calculated();
    while (waiting() === 0) await new Promise((resolve) => setImmediate(resolve));
    desk.close();
    expect(waiting()).toBe(0);
  });

  it('neither does one in which two calculations met', async () => {
    const { desk, waiting } = openWatched();
    const { book } = desk.host;
    const start = () => book.run('formula.mutation.set-formula-calculation-start', { forceCalculation: true });
    const firstEnds = new Promise<void>((resolve) => {
      book.after(({ params }) => {
        if (isObject(params) && params['functionsExecutedState'] !== undefined) resolve();
      });
    });
    start();
    start();
    await firstEnds;
    desk.close();
    expect(waiting()).toBe(0);
  });
});
