import { Body1, makeStyles, tokens } from '@fluentui/react-components';

import { changeHeading, changeInWords } from '../../../shared/changes-in-words';
import { changeKinds, changesSince } from '../../../shared/changes-since';
import type { RowChange } from '../../../shared/changes-since';
import { dateInWords } from '../../../shared/dates';
import { Lines } from '../parts/lines';
import { fewRows, Rows } from './meeting-rows';
import type { Held } from './meeting-rows';
import { useMeetingWords, usePane } from '../pane-context';
import { worksheetLanguage } from '../../../shared/language';
import { Fold } from '../parts/part';

const useStyles = makeStyles({
  kinds: { display: 'grid', gap: tokens.spacingVerticalM },
  kind: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, margin: 0 },
});

/** What became of the rows since the last meeting, by kind. */
export function MeetingChanges({ held }: { held: Held }) {
  const { language } = usePane();
  const styles = useStyles();
  const text = useMeetingWords();
  const { last, rows } = held.reading;
  if (last === null) return null;
  const changes = changesSince(last.rows, rows);
  const kinds = changeKinds.filter((kind) => changes.some((one) => one.kind === kind));
  return (
    <Fold
      title={text.since(last.title, dateInWords(last.day, language))}
      note={text.changes(changes.length)}
      open={changes.length > 0 && changes.length <= fewRows}
    >
      {changes.length === 0 && <Body1>{text.unchanged}</Body1>}
      <div className={styles.kinds}>
        {kinds.map((kind) => (
          <div key={kind}>
            <h3 className={styles.kind}>{changeHeading(kind, worksheetLanguage(language))}</h3>
            <Changes changes={changes.filter((one) => one.kind === kind)} held={held} />
          </div>
        ))}
      </div>
    </Fold>
  );
}

/** Changes of one kind: at most one of each row. */
function Changes({ changes, held }: { changes: readonly RowChange[]; held: Held }) {
  const { language } = usePane();
  const { phases, rows } = held.reading;
  const byRow = new Map(changes.map((one) => [one.row.id, one]));
  const there = rows.filter(({ id }) => byRow.has(id));
  const gone = changes.filter(({ kind }) => kind === 'removed');
  const tell = (id: string) => {
    const change = byRow.get(id);
    return change === undefined ? '' : changeInWords(change, phases, worksheetLanguage(language));
  };
  return (
    <>
      <Rows rows={there} held={held} tell={({ id }) => tell(id)} />
      {gone.length > 0 && <Lines lines={gone.map(({ row }) => `${row.number} ${row.responsibility}`)} />}
    </>
  );
}
