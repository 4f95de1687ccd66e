import { Body1, Button, Caption1, makeStyles, Text } from '@fluentui/react-components';

import type { JournalRun } from '../../../shared/journal';
import { countsInWords } from '../../../sync/telling';
import { countsOf } from '../../../sync/propose';
import { Frame } from '../parts/frame';
import { List } from '../parts/list';
import { momentInWords } from '../parts/moment';
import { Panel } from '../parts/panel';
import { usePane } from '../pane-context';

const useStyles = makeStyles({ done: { margin: 0, paddingLeft: '20px' } });

/** The runs of the journal, the latest first, each with a way to take it back. */
export function EarlierSyncs({ runs }: { runs: readonly JournalRun[] }) {
  const { undo } = usePane().words.pane;
  return (
    <Frame title={undo.earlier} back>
      <Body1>{runs.length === 0 ? undo.none : undo.earlierHint}</Body1>
      <List gap="M">
        {runs.map((run) => (
          <li key={run.id}>
            <EarlierSync run={run} />
          </li>
        ))}
      </List>
    </Frame>
  );
}

function EarlierSync({ run: { id, at, by, undoes, entries } }: { run: JournalRun }) {
  const { words, actions, language } = usePane();
  const styles = useStyles();
  const { undo } = words.pane;
  const when = momentInWords(new Date(at), language);
  const title = undoes === null ? undo.run(when, by) : undo.undoing(when, by);
  return (
    <Panel label={title}>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.done}>
        {countsInWords(countsOf(entries), words, 'done').map((line) => (
          <li key={line}>
            <Caption1>{line}</Caption1>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => void actions.undo(id)}>
        {undo.action}
      </Button>
    </Panel>
  );
}
