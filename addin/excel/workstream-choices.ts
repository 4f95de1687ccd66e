import { listsWorksheet, mostWorkstreams, workstreamColumn } from '../../shared/worksheet/lists-worksheet';
import { readText } from '../../shared/worksheet/cell-values';
import { forcedText } from './forced-text';
import { gridOf } from './grid';

/** Asks for the workstreams that drop-downs offer; null where the workbook has no lists. The answer is there after the next sync. */
export function askForWorkstreams(context: Excel.RequestContext): () => string[] | null {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(listsWorksheet);
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex');
  return () => {
    if (used.isNullObject || used.rowIndex !== 0 || used.columnIndex !== 0) return null;
    const names = gridOf(used.values)
      .slice(1)
      .map((row) => readText(row[workstreamColumn]));
    return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
  };
}

/** Queues that drop-downs offer these workstreams as well, behind those that they offer, as far as there is room. */
export function queueWorkstreams(
  context: Excel.RequestContext,
  offered: string[] | null,
  names: Iterable<string>,
): void {
  if (offered === null) return;
  const known = new Set(offered);
  const added = [...new Set(names)].filter((name) => name !== '' && !known.has(name));
  const fitting = added.slice(0, Math.max(0, mostWorkstreams - offered.length));
  if (fitting.length === 0) return;
  const worksheet = context.workbook.worksheets.getItem(listsWorksheet);
  const range = worksheet.getRangeByIndexes(offered.length + 1, workstreamColumn, fitting.length, 1);
  range.values = fitting.map((name) => [forcedText(name)]);
}
