import { Body1, Button, Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';

import { worksheetLanguage } from '../../../shared/language';
import type { UnpairedResponsibility } from '../../../shared/revision/pair-translation';
import type { StandingRow } from '../../../shared/revision/standing';
import { DropDown } from '../parts/drop-down';
import { Frame } from '../parts/frame';
import { languageName } from '../parts/language-name';
import { List } from '../parts/list';
import { usePane } from '../pane-context';
import { Fold, Part } from '../parts/part';
import type { Pairing } from './taking-in';
import { joinedBy, separatedBy } from './taking-in';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXS },
  text: { overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Which text of the other language belongs to which row. Nothing has happened yet. */
export function TranslationScreen(state: Pairing) {
  const { words, language } = usePane();
  const styles = useStyles();
  const { translation } = words.pane.takingIn;
  const { arrival, pairing } = state;
  const target = languageName(worksheetLanguage(arrival.document.language), language);
  const title = (key: string) => pairing.phases.find((phase) => phase.key === key)?.title ?? key;
  const phases = [...new Set(pairing.pairs.map(({ phase }) => phase))];
  return (
    <Frame title={translation.title(target)} back={!state.writing} foot={<Foot {...state} target={target} />}>
      <Body1>{translation.matched(pairing.pairs.length)}</Body1>
      {pairing.needsReview && <Body1>{translation.review}</Body1>}
      {pairing.unpairedRows.length > 0 && (
        <Part title={translation.unmatched} hint={translation.unmatchedHint}>
          <List gap="M">
            {pairing.unpairedRows.map((row) => (
              <li key={row.id}>
                <RowText row={row} text="" place="" state={state} />
              </li>
            ))}
          </List>
        </Part>
      )}
      {pairing.unpaired.length > 0 && (
        <Part title={translation.extra} hint={translation.extraHint}>
          <List gap="M">
            {pairing.unpaired.map(({ place, responsibility }) => (
              <li key={place} className={styles.text}>
                {responsibility.text}
              </li>
            ))}
          </List>
        </Part>
      )}
      {phases.map((phase) => {
        const pairs = pairing.pairs.filter((pair) => pair.phase === phase);
        return (
          <Fold key={phase} title={title(phase)} note={String(pairs.length)} open={pairing.needsReview}>
            <List gap="M">
              {pairs.map(({ row, responsibility, place }) => (
                <li key={row.id}>
                  <RowText row={row} text={responsibility.text} place={place} state={state} />
                </li>
              ))}
            </List>
          </Fold>
        );
      })}
    </Frame>
  );
}

/** A row, the text that it is given, and the others that it could have. */
function RowText({ row, text, place, state }: { row: StandingRow; text: string; place: string; state: Pairing }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { translation } = words.pane.takingIn;
  const { pairing, corrections, writing } = state;
  const free = pairing.unpaired.filter(({ phase }) => phase === row.phase);
  const choices: Pick<UnpairedResponsibility, 'place' | 'responsibility'>[] = [
    ...pairing.pairs.filter((pair) => pair.row.id === row.id),
    ...free,
  ];
  return (
    <div className={styles.pair}>
      <Caption1 className={styles.hint}>
        <b>{row.number} </b>
        {row.responsibility}
      </Caption1>
      {free.length === 0 ? (
        <Text className={styles.text}>{text}</Text>
      ) : (
        <DropDown
          size="small"
          aria-label={translation.pair(row.number)}
          disabled={writing}
          value={place}
          onChange={(_, { value }) => {
            const next =
              value === ''
                ? separatedBy(corrections, { rowId: row.id, place })
                : joinedBy(corrections, { rowId: row.id, place: value });
            void actions.correctPairs(next);
          }}
        >
          <option value="">{translation.none}</option>
          {choices.map((choice) => (
            <option key={choice.place} value={choice.place}>
              {choice.responsibility.text}
            </option>
          ))}
        </DropDown>
      )}
    </div>
  );
}

function Foot({ pairing, writing, target }: Pairing & { target: string }) {
  const { words, actions, store } = usePane();
  const { takingIn } = words.pane;
  if (writing) return <Spinner size="small" label={takingIn.writing} />;
  return (
    <>
      <Button appearance="primary" disabledFocusable={pairing.pairs.length === 0} onClick={() => void actions.takeIn()}>
        {takingIn.translation.take(target)}
      </Button>
      <Button appearance="subtle" onClick={() => store.dispatch({ type: 'arrival-reconsidered' })}>
        {takingIn.back}
      </Button>
    </>
  );
}
