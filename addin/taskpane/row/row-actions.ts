import type { RowId } from '../../../shared/model';
import type { RowEdit } from '../../../shared/row-edit';
import type { SheetRow } from '../../../sync/ports/workbook';
import type { Services } from '../services';
import type { PaneEvent, State } from '../state';

interface RowTools {
  services: Services;
  state: () => State;
  dispatch: (event: PaneEvent) => void;
  attempt: (work: () => Promise<void>, isWanted?: () => boolean) => Promise<void>;
  refreshQuietly: () => Promise<void>;
}

/** What people do with the selected rows, and with all that is open. */
export function rowActions({ services, state, dispatch, attempt, refreshQuietly }: RowTools) {
  const isAt = (screen: State['screen']) => () => state().screen === screen;
  const isAtRows = isAt('row');
  const readSelected = async (left: number) => {
    const selected = await services.selectedRows();
    if (isAtRows()) dispatch({ type: 'selection-read', selected, left });
  };
  return {
    showSelected: () => attempt(() => readSelected(0), isAtRows),
    /** Follows the sheet; a cell that is being edited, say, is no reason to disturb anybody. */
    followSelection: async () => {
      if (isAtRows()) await readSelected(0).catch(() => undefined);
    },
    /** Writes to the cells what was said of each row. */
    editRows: (rows: readonly SheetRow[], edit: (row: SheetRow) => RowEdit) =>
      attempt(async () => {
        const edits = rows.map((row) => ({ row, after: edit(row) }));
        const said = edits.filter(({ after }) => Object.keys(after).length > 0);
        const left = await services.writeRows(said, services.account()?.name ?? '');
        await readSelected(left);
        await refreshQuietly();
      }),
    readOpenWork: () =>
      attempt(async () => {
        const reading = await services.allRows();
        if (state().screen === 'work') dispatch({ type: 'open-work-read', reading });
      }, isAt('work')),
    /** Goes to a row and shows it here too. */
    openRow: async (id: RowId) => {
      await attempt(() => services.goToRow(id));
      dispatch({ type: 'went', screen: 'row' });
      await attempt(() => readSelected(0), isAtRows);
    },
  };
}
