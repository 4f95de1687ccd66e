import Papa from 'papaparse';
import { pageOfLists } from './list-page';
import type { ListRow } from './list-page';
import type { Page } from './page';

/** A list with a separator that is found out (comma, semicolon, tab …). Lines are those of the file. */
export function parseCsv(text: string): Page {
  const lines = text.replace(/\r\n?/g, '\n');
  // Excel may be told the separator on a line of its own.
  const said = /^sep=(.)\n/.exec(lines);
  const body = said ? lines.slice(said[0].length) : lines;
  const { data } = Papa.parse<string[]>(body, { newline: '\n', delimiter: said?.[1] ?? separatorOf(body) });
  let line = said ? 2 : 1;
  const rows = data.map((cells): ListRow => {
    const row = { line, cells };
    // A quoted cell may go on over several lines.
    line += 1 + cells.join('').split('\n').length - 1;
    return row;
  });
  return pageOfLists([{ title: null, rows }]);
}

/** Blank lines, with which a file may end, speak against every separator. */
function separatorOf(text: string): string {
  return Papa.parse<string[]>(text, { newline: '\n', preview: 50, skipEmptyLines: 'greedy' }).meta.delimiter;
}
