import {
  choosing,
  chosenRows,
  homesFor,
  opening,
  sectionOf,
  totals,
} from '../../../../addin/taskpane/document/opening';
import type { Opening } from '../../../../addin/taskpane/document/opening';
import type { PaneEvent } from '../../../../addin/taskpane/state';
import { choosePhases } from '../../../../shared/document/choice';
import type { Phase } from '../../../../shared/model';
import { documentWith, duty } from '../../../support/duty';

const phase = (key: string, rows: number): Phase => ({
  key,
  title: `Phase ${key}`,
  introduction: '',
  responsibilities: Array.from({ length: rows }, (_, row) => duty(`${key}${row + 1}`)),
});

const document = documentWith([phase('general', 3), phase('initiate', 2), phase('assess', 4)], {
  title: 'Move to the new mail',
});

function checking(...events: PaneEvent[]) {
  const opened: PaneEvent[] = [{ type: 'document-asked' }, { type: 'document-read', document }];
  const state = [...opened, ...events].reduce<Opening>(opening, choosing);
  if (state.step !== 'checking') throw new Error('Nothing is being checked');
  return state;
}

const made = (state: ReturnType<typeof checking>) =>
  choosePhases(state.document, state.choice).phases.map(({ key, responsibilities }) => [
    key,
    ...responsibilities.map(({ text }) => text),
  ]);

describe('Ana opens a document', () => {
  it('and everything in it is ticked', () => {
    expect(totals(document, checking().choice)).toEqual({ worksheets: 3, rows: 9 });
  });

  it('leaves a section out and takes it in again, whole', () => {
    const out = checking({ type: 'section-ticked', section: 'initiate', ticked: false });
    expect(totals(document, out.choice)).toEqual({ worksheets: 2, rows: 7 });
    const again = checking(
      { type: 'row-ticked', section: 'initiate', row: 0, ticked: false },
      { type: 'section-ticked', section: 'initiate', ticked: false },
      { type: 'section-ticked', section: 'initiate', ticked: true },
    );
    expect(totals(document, again.choice)).toEqual({ worksheets: 3, rows: 9 });
  });

  it('unticks one row after the other, and with the last one the section', () => {
    const one = checking({ type: 'row-ticked', section: 'initiate', row: 0, ticked: false });
    expect(made(one)[1]).toEqual(['initiate', 'initiate2']);
    const none = checking(
      { type: 'row-ticked', section: 'initiate', row: 0, ticked: false },
      { type: 'row-ticked', section: 'initiate', row: 1, ticked: false },
    );
    expect(sectionOf(none.choice, 'initiate').included).toBe(false);
    expect(made(none).map(([key]) => key)).toEqual(['general', 'assess']);
  });

  it('ticks a single row of a section that was left out, and gets that row alone', () => {
    const state = checking(
      { type: 'section-ticked', section: 'assess', ticked: false },
      { type: 'row-ticked', section: 'assess', row: 2, ticked: true },
    );
    expect(made(state)[2]).toEqual(['assess', 'assess3']);
    expect(chosenRows(state.choice, phase('assess', 4))).toBe(1);
  });

  it('joins a section to another one and parts them again', () => {
    const joined = checking({ type: 'section-joined', section: 'initiate', into: 'general' });
    expect(totals(document, joined.choice)).toEqual({ worksheets: 2, rows: 9 });
    expect(made(joined)[0]).toEqual(['general', 'general1', 'general2', 'general3', 'initiate1', 'initiate2']);
    const parted = checking(
      { type: 'section-joined', section: 'initiate', into: 'general' },
      { type: 'section-joined', section: 'initiate', into: null },
    );
    expect(totals(document, parted.choice)).toEqual({ worksheets: 3, rows: 9 });
  });

  it('can join a section only to one that has a worksheet of its own', () => {
    const { choice } = checking(
      { type: 'section-joined', section: 'initiate', into: 'general' },
      { type: 'section-ticked', section: 'assess', ticked: false },
    );
    expect(homesFor(document, choice, 'assess').map(({ key }) => key)).toEqual(['general']);
    expect(homesFor(document, choice, 'general')).toEqual([]);
  });

  it('finds her choices untouched when the worksheets could not be written', () => {
    const state = checking(
      { type: 'section-ticked', section: 'assess', ticked: false },
      { type: 'writing-began' },
      { type: 'failed', error: new Error('busy') },
    );
    expect(state.writing).toBe(false);
    expect(totals(document, state.choice)).toEqual({ worksheets: 2, rows: 5 });
  });
});
