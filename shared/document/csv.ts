import Papa from 'papaparse';
import { pageOfLists } from './list-page';
import type { ListRow } from './list-page';
import type { Page } from './page';

/** A list with a separator that is found out (comma, semicolon, tab …). Lines are those of the file. */
export function parseCsv(text: string): Page {
  const { data } = Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), { newline: '\n' });
  let line = 1;
  const rows = data.map((cells): ListRow => {
    const row = { line, cells };
    // A quoted cell may go on over several lines.
    line += 1 + cells.join('').split('\n').length - 1;
    return row;
  });
  return pageOfLists([{ title: null, rows }]);
}
