import { columns } from '../../shared/columns';
import type { Column } from '../../shared/columns';
import { worksheetWordsIn } from '../../shared/words/worksheet-words';
import type { WorksheetWords } from '../../shared/words/worksheet/shape';
import { describeLists, listsWorksheet, statusChoices } from '../../shared/worksheet/lists-worksheet';
import { describeMemory } from '../../shared/worksheet/memory';
import type { PhaseRecord } from '../../shared/worksheet/memory-layout';
import { ownerChoices, peopleTable } from '../../shared/worksheet/people-worksheet';
import { columnRulesOf } from '../../shared/worksheet/phase-rules';
import { widthOf } from '../../shared/worksheet/phase-worksheet';
import { textFormat } from './forced-text';
import { run } from './host';
import type { Host } from './host';
import { requireLostMemory } from './lost-phases';
import { pointsOf } from './worksheet-look';
import { makeWorksheets } from './worksheet-making';
import { queueValidation } from './worksheet-rules';

/**
 * Makes the memory of a workbook again that lost it, as far as its worksheets tell, under a new id until its plan tells
 * the old one; and, where they went too, the hidden columns and the choices of drop-downs. What people see stays as it is.
 * Errors: `workbook-without-phases` and those of `run`.
 */
export async function rebuildMemory(host: Host, workbookId: string): Promise<void> {
  await run(host, async (context) => {
    const worksheets = context.workbook.worksheets.load('items/name');
    const people = context.workbook.tables.getItemOrNullObject(peopleTable);
    people.load('name');
    const peopleWorksheet = people.worksheet.load('name');
    const { language, phases, documents } = await requireLostMemory(context);
    const words = worksheetWordsIn(language);
    const grown = phases.map((phase) => queueMissingColumns(context, phase, words));
    await context.sync();
    const records = grown.map((answer) => answer());

    const names = worksheets.items.map(({ name }) => name);
    const lists = names.includes(listsWorksheet) ? [] : [describeLists(words)];
    const memory = describeMemory({ workbookId, language, documents, phases: records, rebuilt: true });
    const made = [...lists, ...memory].filter(({ name }) => !names.includes(name));
    const owners = people.isNullObject ? null : ownerChoices(peopleWorksheet.name);
    await makeWorksheets(context, made, () => {
      if (lists.length > 0) for (const record of records) queueChoices(context, record, words, owners);
    });
  });
}

/** Queues the columns that a table lacks, behind its last; answers the record that knows them, after the next sync. */
function queueMissingColumns(
  context: Excel.RequestContext,
  record: PhaseRecord,
  words: WorksheetWords,
): () => PhaseRecord {
  const table = context.workbook.tables.getItem(record.table);
  const present = Object.values(record.columns);
  const added = columns
    .filter(({ key }) => !present.includes(key))
    .map((column) => {
      const made = table.columns.add(undefined, undefined, words.column[column.key]).load('id');
      return { column, made, body: made.getDataBodyRange().load('rowCount') };
    });
  return () => {
    for (const { column, body } of added) queueFormat(column, body, words);
    const ids = added.map(({ column, made }) => [String(made.id), column.key] as const);
    return { ...record, columns: { ...record.columns, ...Object.fromEntries(ids) } };
  };
}

function queueFormat(column: Column, body: Excel.Range, words: WorksheetWords): void {
  const isName = column.key === 'number' || column.key === 'rowId';
  const format = column.kind === 'date' ? words.worksheet.dateFormat : isName ? textFormat : null;
  if (format !== null) body.numberFormat = Array.from({ length: body.rowCount }, () => [format]);
  const whole = body.getEntireColumn();
  whole.format.columnWidth = pointsOf(widthOf(column, words));
  if (column.shown !== 'always') whole.columnHidden = true;
}

/** Queues the drop-downs anew whose choices were on the worksheet that is gone. */
function queueChoices(
  context: Excel.RequestContext,
  record: PhaseRecord,
  words: WorksheetWords,
  owners: string | null,
): void {
  const table = context.workbook.tables.getItem(record.table);
  const ids = new Map(Object.entries(record.columns).map(([id, key]) => [key, Number(id)]));
  for (const { key, ...rule } of columnRulesOf({ words, choices: { statuses: statusChoices, owners } })) {
    const id = ids.get(key);
    if (id !== undefined) queueValidation(table.columns.getItem(id).getDataBodyRange(), rule);
  }
}
