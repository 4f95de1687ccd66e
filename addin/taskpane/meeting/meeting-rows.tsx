import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';

import { dateInWords } from '../../../shared/dates';
import { ownersInCell } from '../../../shared/worksheet/cell-values';
import type { SheetRow } from '../../../sync/ports/workbook';
import type { Meeting } from './meeting';
import { usePane } from '../pane-context';
import { RowAnswer } from '../row/row-answer';
import { List } from '../parts/list';

const useStyles = makeStyles({
  row: {
    width: 'calc(100% + 16px)',
    maxWidth: 'none',
    margin: '0 -8px',
    padding: '6px 8px',
    display: 'grid',
    justifyContent: 'stretch',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    gap: tokens.spacingVerticalXXS,
  },
  text: { overflowWrap: 'anywhere' },
  facts: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** More than this are folded away at first: a meeting opens at once, whatever the number of rows. */
export const fewRows = 40;

export type Held = Extract<Meeting, { step: 'held' }>;

interface RowsProps {
  rows: readonly SheetRow[];
  held: Held;
  /** What is said of each row below its text; who owns it, how it stands and when it is due, unless given. */
  tell?: (row: SheetRow) => string;
}

/** Rows of the worksheets. Each is selected in the sheet when it is chosen, and answered for here. */
export function Rows({ rows, held, tell }: RowsProps) {
  const { words, actions, language } = usePane();
  const styles = useStyles();
  const factsOf = ({ owners, status, due }: SheetRow) =>
    [ownersInCell(owners), words.status[status], due === null ? '' : dateInWords(due, language)]
      .filter((fact) => fact !== '')
      .join(' · ');
  return (
    <List gap="XXS">
      {rows.map((row) => {
        const isOpen = row.id === held.row;
        return (
          <li key={row.id}>
            <Button
              appearance="subtle"
              className={styles.row}
              aria-expanded={isOpen}
              onClick={() => void actions.turnTo(isOpen ? null : row.id)}
            >
              <span className={styles.text}>
                {row.number} {row.responsibility}
              </span>
              <Caption1 className={styles.facts}>{(tell ?? factsOf)(row)}</Caption1>
            </Button>
            {isOpen && <RowAnswer key={answerOf(row)} row={row} people={held.reading.people} moved={held.moved} />}
          </li>
        );
      })}
    </List>
  );
}

/** A row that says something else by now is asked about anew. */
function answerOf({ status, owners, due, remark }: SheetRow): string {
  return [status, ownersInCell(owners), due, remark].join('\n');
}
