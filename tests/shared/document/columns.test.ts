import { columnOf } from '../../../shared/document/columns';
import { worksheetLanguages } from '../../../shared/language';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';

describe('a list saved from our own worksheets', () => {
  it.each(worksheetLanguages)('is known by its headings in %s', (language) => {
    const { responsibility, owner, due, workstream, notes, number } = worksheetWordsIn(language).column;
    expect([responsibility, owner, due, workstream, notes, number].map(columnOf)).toEqual([
      'responsibility',
      'owner',
      'due',
      'workstream',
      'notes',
      'number',
    ]);
  });
});
