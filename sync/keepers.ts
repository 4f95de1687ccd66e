import type { FieldKey, Fields, RowId } from '../shared/model';
import { plannerFields, sheetFields } from './compare';
import type { Field, FieldContext } from './fields';
import { fieldsWhere } from './fields';
import type { PlannerTask } from './ports/planner';
import type { SheetRow } from './ports/workbook';

/** That another row has this one's task. */
export interface Kept {
  /** This row says what that one, the task or its own memory says, so that nothing is lost without it. */
  isSpare: boolean;
}

export interface Keepers {
  /** What becomes of a row whose task another one keeps; undefined of a keeper, and where there are no others. */
  keptOf: (rowId: RowId) => Kept | undefined;
  /** The id of a keeper's task. */
  taskOf: (keeper: RowId) => string | undefined;
  /** Tasks of several rows whose details decide which one keeps it, and that came without them. */
  unread: readonly PlannerTask[];
}

/**
 * Two people who sync at the same moment may both add a row for a task. Every client keeps the same one: a row in which
 * somebody changed something before one in which nobody did, and of those the one whose id comes first. `agreedOf`: what
 * is remembered of a row.
 */
export function keepersAmong(
  rows: readonly SheetRow[],
  context: FieldContext,
  taskOf: (rowId: RowId) => PlannerTask | undefined,
  agreedOf: (rowId: RowId) => Partial<Fields> | undefined,
): Keepers {
  const rowsOf = new Map<PlannerTask, SheetRow[]>();
  for (const row of rows) {
    const task = taskOf(row.id);
    if (task) rowsOf.set(task, [...(rowsOf.get(task) ?? []), row]);
  }
  const kept = new Map<RowId, Kept>();
  const tasks = new Map<RowId, string>();
  for (const [task, several] of rowsOf) {
    if (several.length === 1) continue;
    const saying = (row: SheetRow) => sheetFields({ row, snapshot: {} }, context);
    const isUntouched = (row: SheetRow) =>
      saysNoMore(saying(row), task, context) || saysTheSame(saying(row), agreedOf(row.id) ?? {});
    const isSpare = new Map(several.map((row) => [row, isUntouched(row)]));
    const byId = several.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const keeper = byId.find((row) => !isSpare.get(row)) ?? byId[0];
    if (!keeper) continue;
    tasks.set(keeper.id, task.id);
    for (const row of byId.filter((one) => one !== keeper)) {
      kept.set(row.id, { isSpare: isSpare.get(row) === true || saysTheSame(saying(row), saying(keeper)) });
    }
  }
  const unread = [...rowsOf].flatMap(([task, several]) => (several.length > 1 && !task.details ? task : []));
  return { keptOf: (rowId) => kept.get(rowId), taskOf: (keeper) => tasks.get(keeper), unread };
}

/** True if the task says the same; one whose details were not read may say something else. */
function saysNoMore(sheet: Partial<Fields>, task: PlannerTask, context: FieldContext): boolean {
  return task.details !== undefined && saysTheSame(sheet, plannerFields({ task, snapshot: {} }, sheet, context));
}

/** Field by field; a place is nothing that a row says. */
function saysTheSame(one: Partial<Fields>, other: Partial<Fields>): boolean {
  const differing = fieldsWhere(<K extends FieldKey>(key: K, { same, isPlace }: Field<Fields[K]>) => {
    const [here, there]: (Fields[K] | undefined)[] = [one[key], other[key]];
    if (isPlace) return false;
    return here === undefined || there === undefined ? here !== there : !same(here, there);
  });
  return differing.length === 0;
}
