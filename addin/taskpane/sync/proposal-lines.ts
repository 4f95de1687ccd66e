import type { PhaseKey, RowId } from '../../../shared/model';
import type { Operation, Proposal } from '../../../sync/proposal';
import type { Readings } from '../../../sync/readings';

/** The operations of one phase, in the order in which they are proposed; `phase` is null for those of the plan itself. */
export interface PhaseLines {
  phase: PhaseKey | null;
  title: string;
  operations: Operation[];
}

/** Operations by phase, in the order of the worksheets; what belongs to no phase comes first. */
export function linesByPhase({ operations, phases }: Proposal, { sheet }: Pick<Readings, 'sheet'>): PhaseLines[] {
  const ofRow = new Map(sheet.rows.map(({ id, phase }) => [id, phase]));
  const places = [{ key: null, title: '' }, ...phases];
  const known = new Set(phases.map(({ key }) => key));
  const placeOf = (operation: Operation) => {
    const phase = phaseOf(operation, ofRow);
    return phase !== null && known.has(phase) ? phase : null;
  };
  return places
    .map(({ key, title }) => ({ phase: key, title, operations: operations.filter((one) => placeOf(one) === key) }))
    .filter(({ operations: found }) => found.length > 0);
}

function phaseOf(operation: Operation, ofRow: ReadonlyMap<RowId, PhaseKey>): PhaseKey | null {
  switch (operation.kind) {
    case 'create-bucket':
      return operation.phase;
    case 'create-label':
      return null;
    case 'create-task':
    case 'add-row':
      return operation.values.phase;
    case 'update-task':
    case 'update-row':
      return operation.after.phase ?? ofRow.get(operation.subject.rowId) ?? null;
    case 'remove-task':
    case 'remove-row':
      return ofRow.get(operation.subject.rowId) ?? null;
  }
}
