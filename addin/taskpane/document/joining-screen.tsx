import { Body1, Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';

import { Frame } from '../parts/frame';
import { usePane } from '../pane-context';
import { Fold } from '../parts/part';
import type { Joining } from './taking-in';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'grid', gap: tokens.spacingVerticalXS },
  text: { overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** The rows that another document adds, phase by phase. Nothing has happened yet. */
export function JoiningScreen({ arrival, answer, taking, writing }: Joining) {
  const { words, actions, store } = usePane();
  const styles = useStyles();
  const { takingIn } = words.pane;
  const { joining } = takingIn;
  const rows = taking.changes.flatMap((change) => (change.kind === 'add-row' ? change : []));
  const known = [...taking.phases, ...arrival.holding.phases];
  const phases = known.filter(({ key }) => rows.some(({ phase }) => phase === key));
  const isNew = (key: string) => taking.phases.some((phase) => phase.key === key);
  const unnamed = arrival.holding.rows.filter(({ party }) => party === '').length;
  const foot = writing ? (
    <Spinner size="small" label={takingIn.writing} />
  ) : (
    <>
      <Button appearance="primary" disabledFocusable={rows.length === 0} onClick={() => void actions.takeIn()}>
        {joining.take(rows.length)}
      </Button>
      <Button appearance="subtle" onClick={() => store.dispatch({ type: 'arrival-reconsidered' })}>
        {takingIn.back}
      </Button>
    </>
  );
  return (
    <Frame title={joining.title} back={!writing} foot={foot}>
      {rows.length === 0 && <Body1>{joining.nothing}</Body1>}
      {answer.kind === 'other-party' && unnamed > 0 && (
        <Caption1 className={styles.hint}>{joining.parties(unnamed, answer.ownParty)}</Caption1>
      )}
      {phases.map(({ key, title }) => {
        const own = rows.filter(({ phase }) => phase === key);
        const note = isNew(key) ? `${joining.rows(own.length)} · ${joining.newWorksheet}` : joining.rows(own.length);
        return (
          <Fold key={key} title={title} note={note} open={rows.length <= 25}>
            <ul className={styles.list}>
              {own.map(({ rowId, values }) => (
                <li key={rowId} className={styles.text}>
                  {values.responsibility}
                </li>
              ))}
            </ul>
          </Fold>
        );
      })}
    </Frame>
  );
}
