import { nothingSaid } from '../../shared/nothing-said';
import type { FieldKey, Fields } from '../../shared/model';
import { inPlanner } from '../../shared/status';
import { plannerFields, sheetFields } from '../compare';
import type { Field } from '../fields';
import { forEachField } from '../fields';
import { follow } from '../following';
import { holdableByRow } from '../holdable';
import { pick } from '../judge';
import type { Merged } from '../merge';
import type { PlannerReading, PlannerTask } from '../ports/planner';
import type { RowMemory, SheetRow } from '../ports/workbook';
import type { Subject } from '../proposal';
import { sheetChangesOf } from '../sheet-changes';
import type { Run } from './run';
import type { Of } from './write';

/**
 * What Planner says by itself of the tasks that this run told a status, written into their rows at once: a further run
 * finds nothing to do. What people typed into those cells stands, because it was their own change that Planner answers.
 */
export async function writeWhatFollows(run: Run, { tasks: read }: PlannerReading) {
  const told = [...run.of('create-task'), ...run.of('update-task').filter(({ after }) => 'status' in after)];
  const tasks = new Map(read.map((task) => [task.id, task]));
  const rows = new Map(run.readings.sheet.rows.map((row) => [row.id, row]));
  const written = new Map(
    run
      .of('update-row')
      .filter((operation) => run.outcomes.get(operation) === 'done')
      .map(({ subject, after }) => [subject.rowId, after]),
  );
  const operations = told
    .filter((operation) => run.outcomes.get(operation) === 'done')
    .flatMap(({ subject }): Of<'update-row'>[] => {
      const row = rows.get(subject.rowId);
      const record = run.ledger.of(subject.rowId);
      const task = tasks.get(record?.taskId ?? '');
      if (!row || !record || !task || inPlanner[row.status] === null) return [];
      return answerIn(run, subject, row, written.get(row.id) ?? {}, record, task);
    });
  if (operations.length === 0) return;
  const outcomes = await run.ports.sheet.write(sheetChangesOf(operations, run.readings));
  operations.forEach((operation, at) => {
    if (!outcomes[at]?.done) return;
    run.ledger.confirm(operation.subject.rowId, operation.after);
    run.journal.record(operation);
  });
}

/** What the row is to be told, if anything; `written` is what this run told it already. */
function answerIn(
  run: Run,
  subject: Subject,
  row: SheetRow,
  written: Partial<Fields>,
  record: RowMemory,
  task: PlannerTask,
): Of<'update-row'>[] {
  const { context } = run.world;
  const { snapshot } = record;
  const sheet: Partial<Fields> = { ...sheetFields({ row, snapshot }, context), ...written };
  const planner = plannerFields({ task, snapshot }, sheet, context);
  const answer: Merged = { toRow: {}, toTask: {}, agreed: {}, conflicts: [] };
  forEachField(<K extends FieldKey>(key: K, field: Field<Fields[K]>) => {
    const [here, there]: (Fields[K] | undefined)[] = [sheet[key], planner[key]];
    if (field.follows !== 'status' || here === undefined || there === undefined) return;
    const before: Fields[K] | undefined = snapshot[key];
    const isTaken = before !== undefined && field.same(there, nothingSaid[key]);
    follow(key, field, { sheet: here, planner: there, ...(isTaken && { snapshot: before }) }, answer);
  });
  const { toRow, agreed } = holdableByRow(answer, row, subject).value;
  if (Object.keys(agreed).length > 0) run.ledger.put({ ...record, snapshot: { ...snapshot, ...agreed } });
  if (Object.keys(toRow).length === 0) return [];
  return [{ kind: 'update-row', subject, before: pick(sheet, toRow), after: toRow }];
}
