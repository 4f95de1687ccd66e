import type { Outcome } from '../ports/workbook';
import type { SheetOperation } from '../sheet-changes';
import { isSheetOperation, sheetChangesOf } from '../sheet-changes';
import type { Run } from './run';
import { rowsThatStay } from './since';
import { twenties, writeAll } from './write';

/** Everything that the sheet is told, in one go; the adapter checks each cell and answers for each change. */
export async function writeRows(run: Run) {
  run.throwIfCancelled();
  if (run.of('remove-row').length > 0) {
    const stays = await rowsThatStay(run);
    for (const operation of run.of('remove-row')) {
      if (!stays(operation.subject.rowId)) run.settle(operation, 'moved');
    }
  }
  leaveUnmoved(run);
  const operations = run.proposal.operations.filter(isSheetOperation).filter((one) => !run.outcomes.has(one));
  if (operations.length === 0) return;
  const outcomes = await run.ports.sheet.write(sheetChangesOf(operations, run.readings));
  operations.forEach((operation, at) => {
    settleRow(run, operation, outcomes[at]);
  });
  await run.remember();
}

/** A task that is to be taken into a phase gets its row once it is there; it is offered again otherwise. */
function leaveUnmoved(run: Run) {
  const moves = new Map(run.of('update-task').map((operation) => [operation.subject.rowId, operation]));
  for (const operation of run.left('add-row')) {
    const move = moves.get(operation.subject.rowId);
    const outcome = move ? run.outcomes.get(move) : 'done';
    if (outcome !== 'done') run.settle(operation, outcome ?? 'cancelled', move && run.problems.get(move));
  }
}

function settleRow(run: Run, operation: SheetOperation, outcome: Outcome | undefined) {
  if (!outcome?.done) {
    run.settle(operation, outcome?.why ?? 'uncertain');
    return;
  }
  const { subject, agreed } = operation;
  const { rowId } = subject;
  if (operation.kind === 'update-row') {
    const { phase } = operation.after;
    // A row that comes to another worksheet stands at its end, and one that is added does.
    const place = phase !== undefined && { order: run.ledger.rankAtEndOf(phase) };
    run.ledger.confirm(rowId, { ...operation.after, ...place }, agreed);
  } else if (operation.kind === 'remove-row') run.ledger.leave(rowId, agreed ?? null);
  else if (agreed) run.ledger.leave(rowId, agreed);
  else {
    const { taskId: id, values } = operation;
    const order = run.ledger.rankAtEndOf(values.phase);
    run.ledger.link(rowId, { id, etag: null }, { ...values, order });
  }
  run.settle(operation, 'done');
}

/** The row's mark in the tasks that rows were added for, named by the numbers that the sheet gave the rows. */
export async function markTasks(run: Run) {
  const added = run.of('add-row').filter((one) => one.detailsEtag !== null && run.outcomes.get(one) === 'done');
  if (added.length === 0) return;
  const { rows } = await run.ports.sheet.read();
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const { workbookId } = run.readings.memory;
  for (const operations of twenties(added)) {
    run.throwIfCancelled();
    await writeAll(
      run,
      operations.map(({ subject: { rowId }, taskId, detailsEtag, replaces }) => {
        const number = numbers.get(rowId) ?? '';
        const mark = { workbookId, rowId, number, creation: null, replaces };
        return { kind: 'write-details', taskId, etag: detailsEtag ?? '', details: { mark } };
      }),
    );
  }
}
