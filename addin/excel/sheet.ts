import { Problem } from '../../shared/errors';
import type { WorksheetLanguage } from '../../shared/language';
import type { SheetChange } from '../../shared/row';
import { readText } from '../../shared/worksheet/cell-values';
import type { Sheet, SheetReading } from '../../sync/ports/workbook';
import { nameInput, textInput } from './cell-input';
import { writeCells } from './cell-writing';
import type { CellWrite } from './cell-writing';
import { queueCounters } from './counters';
import { run } from './host';
import type { Host } from './host';
import { identify } from './identity';
import { removalOf, standingRows } from './leaving';
import { removeRows } from './row-removing';
import type { Identity } from './identity';
import { readRows } from './rows';
import { writeChanges } from './sheet-writing';
import { readWorkbook } from './workbook-reading';
import type { WorkbookReading } from './workbook-reading';
import { askForWorkstreams, queueWorkstreams } from './workstream-choices';

/** How often ids are given again after a coauthor moved the rows in between. */
const attempts = 3;

/**
 * The phase worksheets of the open workbook, written to in `language`.
 * Errors: `workbook-without-phases`, `table-unreadable`, `memory-unreadable` and those of `run`; of writing, besides,
 * `workbook-read-only`.
 */
export function openSheet(host: Host, language: WorksheetLanguage): Sheet {
  return {
    read: () => run(host, async (context) => readingOf(await readIdentified(context))),
    write: (changes) =>
      changes.length === 0
        ? Promise.resolve([])
        : run(host, async (context) => {
            const offered = askForWorkstreams(context);
            const reading = await readWorkbook(context);
            if (reading.isReadOnly) throw new Problem('workbook-read-only', {});
            const workstreams = [
              ...reading.tables.flatMap(readRows).map(({ row }) => row.workstream),
              ...changes.flatMap(workstreamsIn),
            ];
            queueWorkstreams(context, offered(), workstreams);
            return writeChanges(context, changes, reading, language);
          }),
  };
}

/** The workstream that a row gets. */
function workstreamsIn(change: SheetChange): string[] {
  if (change.kind === 'remove-row') return [];
  const { workstream = '' } = change.kind === 'add-row' ? change.values : change.after;
  return [workstream];
}

/** Reads until every row has an id and a number of its own, read back from the worksheet, and stands in one table. */
async function readIdentified(context: Excel.RequestContext): Promise<WorkbookReading> {
  let reading = await readWorkbook(context);
  if (reading.isReadOnly) return reading;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { rows, left } = standingRows(reading.tables, reading.remembered);
    const identities = identify(rows, reading.remembered);
    if (identities.length + left.length === 0) return reading;
    let { tables } = reading;
    if (identities.length > 0) {
      queueCounters(
        context,
        reading,
        identities.flatMap(({ number }) => number ?? []),
      );
      ({ tables } = await writeCells(context, tables, identities.flatMap(identityWrites)));
    }
    reading = { ...reading, tables: [...(await removeRows(context, tables, left.map(removalOf)))] };
  }
  throw new Problem('workbook-busy', {});
}

function identityWrites({ placed, id, number, copied }: Identity): CellWrite[] {
  const { table, at } = placed;
  const columns = (['rowId', 'number', 'responsibility'] as const).flatMap((key) => table.columns.get(key) ?? []);
  const write = (
    key: 'rowId' | 'number' | 'wording' | 'source' | 'document',
    input: CellWrite['input'],
  ): CellWrite[] => {
    const column = table.columns.get(key);
    return column === undefined ? [] : [{ table, at, column, input, witnesses: columns }];
  };
  return [
    ...(id === undefined ? [] : write('rowId', nameInput(id))),
    ...(number === undefined ? [] : write('number', nameInput(number))),
    // A copy is not what the document says.
    ...(copied ? (['wording', 'source', 'document'] as const).flatMap((key) => write(key, textInput('', null))) : []),
  ];
}

function readingOf({ tables, people }: WorkbookReading): SheetReading {
  const [headings = [], ...rows] = people ?? [];
  return {
    phases: tables.map(({ record: { key, title } }) => ({ key, title })),
    rows: tables.flatMap((table) => readRows(table).map(({ row }) => row)),
    people: headings.length === 0 ? [] : rows.flatMap((cells) => personIn(cells)),
  };
}

function personIn([name, mail]: readonly unknown[]): { name: string; mail: string }[] {
  const person = { name: readText(name).trim(), mail: readText(mail).trim() };
  return person.name === '' && person.mail === '' ? [] : [person];
}
