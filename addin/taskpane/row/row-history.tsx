import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { dateInWords } from '../../../shared/dates';
import type { LoggedLine } from '../../../shared/log';
import { usePane } from '../pane-context';
import { List } from '../parts/list';
import { Part } from '../parts/part';

const useStyles = makeStyles({
  line: { display: 'grid', gap: '2px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '8px' },
  change: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  when: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Shown at first; the others when they are asked for. */
const few = 5;

/** What the log tells of a row, the latest first, in the words in which it was written there. */
export function RowHistory({ lines }: { lines: readonly LoggedLine[] }) {
  const { words, language } = usePane();
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const { rows: texts, proposal } = words;
  const said = (text: string) => (text === '' ? proposal.none : text);
  const whenAndWho = ({ day, who }: LoggedLine) =>
    [day === null ? '' : dateInWords(day, language), who].filter((part) => part !== '').join(' · ');
  return (
    <Part title={texts.history} {...(lines.length === 0 && { hint: texts.noHistory })}>
      <List gap="S">
        {lines.slice(0, isWhole ? undefined : few).map((line, at) => (
          <li key={lines.length - at} className={styles.line}>
            <Caption1 className={styles.change}>{proposal.change(line.what, said(line.from), said(line.to))}</Caption1>
            <Caption1 className={styles.when}>{whenAndWho(line)}</Caption1>
          </li>
        ))}
      </List>
      {lines.length > few && !isWhole && (
        <Button onClick={() => setWhole(true)}>{texts.wholeHistory(lines.length)}</Button>
      )}
    </Part>
  );
}
