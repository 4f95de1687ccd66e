import { Body1, Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';

import { agendaOf } from '../../shared/agenda';
import { dateInWords } from '../../shared/dates';
import { meetingWordsIn } from '../../shared/words/meeting-words';
import { ownersInCell } from '../../shared/worksheet/cell-values';
import type { SheetRow } from '../../sync/ports/workbook';
import { Frame } from './frame';
import type { Meeting } from './meeting';
import { usePane } from './pane-context';
import { Panel } from './panel';
import { Fold, Part } from './part';
import { RowAnswer } from './row-answer';

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
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
  facts: { color: tokens.colorNeutralForeground2 },
});

type Held = Extract<Meeting, { step: 'held' }>;

/** The screen of a meeting: what needs somebody, then phase by phase; each row is selected in the sheet and answered for here. */
export function MeetingScreen() {
  const { state, words, actions, language } = usePane();
  const text = meetingWordsIn(language);
  const { meeting, trouble, workbook } = state;
  return (
    <Frame title={text.title} back>
      {meeting.step === 'reading' ? (
        trouble === null ? (
          <Spinner label={text.reading} />
        ) : (
          <Button onClick={() => void actions.go('meeting')}>{words.pane.tryAgain}</Button>
        )
      ) : (
        <>
          {workbook?.plan && (
            <Panel>
              <Caption1>{text.synced}</Caption1>
              <Button onClick={() => void actions.go('sync')}>{text.sync}</Button>
            </Panel>
          )}
          <Agenda held={meeting} />
        </>
      )}
    </Frame>
  );
}

function Agenda({ held }: { held: Held }) {
  const text = meetingWordsIn(usePane().language);
  const { topics, phases } = agendaOf(held.reading, held.reading.today);
  const shown = topics.filter(({ rows }) => rows.length > 0);
  const open = phases.filter(({ rows }) => rows.length > 0);
  if (open.length === 0) return <Body1>{text.nothing}</Body1>;
  return (
    <>
      {shown.map(({ topic, rows }, at) => (
        <Fold key={topic} title={text.topics[topic]} note={text.count(rows.length)} open={at === 0}>
          <Rows rows={rows} held={held} />
        </Fold>
      ))}
      <Part title={text.phases}>
        {open.map(({ key, title, rows }) => (
          <Fold key={key} title={title} note={text.count(rows.length)} open={false}>
            <Rows rows={rows} held={held} />
          </Fold>
        ))}
      </Part>
    </>
  );
}

function Rows({ rows, held }: { rows: readonly SheetRow[]; held: Held }) {
  const { actions } = usePane();
  const styles = useStyles();
  return (
    <ul className={styles.rows}>
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
              <Facts row={row} />
            </Button>
            {isOpen && <RowAnswer key={answerOf(row)} row={row} people={held.reading.people} moved={held.moved} />}
          </li>
        );
      })}
    </ul>
  );
}

/** A row that says something else by now is asked about anew. */
function answerOf({ status, owners, due }: SheetRow): string {
  return [status, ownersInCell(owners), due].join('\n');
}

function Facts({ row: { owners, status, due } }: { row: SheetRow }) {
  const { words, language } = usePane();
  const styles = useStyles();
  const facts = [ownersInCell(owners), words.status[status], due === null ? '' : dateInWords(due, language)];
  return <Caption1 className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</Caption1>;
}
