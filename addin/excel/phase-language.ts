import { columns } from '../../shared/columns';
import type { Column, ColumnKey } from '../../shared/columns';
import type { Alert } from '../../shared/worksheet/word-change';
import { gridOf } from './grid';
import type { Grid } from './grid';
import type { PhaseTable } from './phase-table';

/** What a phase worksheet says in its language, as it was read, and where it says so. */
export interface PhaseWorksheet {
  table: PhaseTable;
  excelTable: Excel.Table;
  worksheet: Excel.Worksheet;
  /** The rows above the table, from A1. */
  values: Grid;
  formulas: Grid;
  formats: Grid;
  /** The heights of these rows in points. */
  heights: readonly number[];
  rules: readonly { conditional: Excel.CustomConditionalFormat; formula: string; numberFormat: unknown }[];
  columns: readonly OurColumn[];
  /** The statuses and priorities that filters let through. */
  filters: readonly ChoiceFilter[];
}

/** Columns whose cells say one of our words. */
export const choiceColumns = ['status', 'priority'] as const satisfies readonly ColumnKey[];

interface ChoiceFilter {
  key: (typeof choiceColumns)[number];
  filter: Excel.Filter;
  values: readonly string[];
}

interface OurColumn {
  column: Column;
  position: number;
  body: Excel.Range;
  width: number;
  /** What is said of an unexpected entry; `null` where cells of the column have different rules, or none. */
  alert: (Alert & Pick<Excel.DataValidationErrorAlert, 'showAlert' | 'style'>) | null;
}

/** Reads phase worksheets, in two round trips. */
export async function readPhaseWorksheets(
  context: Excel.RequestContext,
  tables: readonly PhaseTable[],
): Promise<PhaseWorksheet[]> {
  const asked = tables.map((table) => askForWorksheet(context, table));
  await context.sync();
  const further = asked.map((answer) => answer());
  await context.sync();
  return further.map((answer) => answer());
}

function askForWorksheet(context: Excel.RequestContext, table: PhaseTable): () => () => PhaseWorksheet {
  const excelTable = context.workbook.tables.getItem(table.table);
  const { worksheet } = excelTable;
  const above = worksheet.getRange('A1').getBoundingRect(excelTable.getHeaderRowRange());
  above.load('values,formulas,numberFormat');
  const conditionals = worksheet.getRange().conditionalFormats.load('items/id,items/type');
  const ours = columns.flatMap((column) => askForColumn(excelTable, table, column));
  const filters = choiceColumns.flatMap((key) => {
    const position = table.columns.get(key);
    return position === undefined
      ? []
      : [{ key, filter: excelTable.columns.getItemAt(position).filter.load('criteria') }];
  });
  return () => {
    // The last of these rows is the header of the table.
    const aboveTable = (grid: unknown) => gridOf(grid).slice(0, -1);
    const values = aboveTable(above.values);
    const heights = values.map((_, row) => worksheet.getCell(row, 0).format.load('rowHeight'));
    const rules = conditionals.items.flatMap(({ type, custom }) =>
      type === 'Custom'
        ? [{ conditional: custom, rule: custom.rule.load('formula'), format: custom.format.load('numberFormat') }]
        : [],
    );
    return () => ({
      table,
      excelTable,
      worksheet,
      values,
      formulas: aboveTable(above.formulas),
      formats: aboveTable(above.numberFormat),
      heights: heights.map(({ rowHeight }) => rowHeight),
      rules: rules.map(({ conditional, rule: { formula }, format }) => {
        const numberFormat: unknown = format.numberFormat;
        return { conditional, formula, numberFormat };
      }),
      columns: ours.map((answer) => answer()),
      filters: filters.flatMap(({ key, filter }) => filterOf(key, filter, filter.criteria)),
    });
  };
}

function askForColumn(excelTable: Excel.Table, table: PhaseTable, column: Column): (() => OurColumn)[] {
  const position = table.columns.get(column.key);
  if (position === undefined) return [];
  const body = excelTable.getDataBodyRange().getColumn(position);
  const format = body.format.load('columnWidth');
  const validation = body.dataValidation.load('type,errorAlert');
  return [
    () => ({
      column,
      position,
      body,
      width: format.columnWidth,
      alert: alertOf(validation.type, validation.errorAlert),
    }),
  ];
}

const severalRules: readonly string[] = ['None', 'Inconsistent', 'MixedCriteria'];

/** Excel answers no alert where the cells of a range differ, whatever its types say. */
function alertOf(type: string, given: Partial<Excel.DataValidationErrorAlert> | null): OurColumn['alert'] {
  if (severalRules.includes(type)) return null;
  const { title, message, showAlert = true, style = 'Stop' } = given ?? {};
  return title === undefined || message === undefined ? null : { title, message, showAlert, style };
}

/** Where there is no filter Excel answers no criteria. */
function filterOf(
  key: ChoiceFilter['key'],
  filter: Excel.Filter,
  criteria: Partial<Excel.FilterCriteria> | null,
): ChoiceFilter[] {
  if (criteria?.filterOn !== 'Values') return [];
  const values = (criteria.values ?? []).filter((value) => typeof value === 'string');
  return values.length === (criteria.values ?? []).length ? [{ key, filter, values }] : [];
}
