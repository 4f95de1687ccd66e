import { Button, Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';

import type { Choice } from '../../../shared/document/choice';
import { isTold } from '../../../shared/document/left-out';
import { worksheetLanguage } from '../../../shared/language';
import type { Document } from '../../../shared/model';
import { Frame } from '../parts/frame';
import { languageName } from '../parts/language-name';
import { List } from '../parts/list';
import { totals } from './opening';
import { usePane } from '../pane-context';
import { Fold } from '../parts/part';
import { Section } from './section';

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
  summary: { display: 'grid', gap: tokens.spacingVerticalXXS },
  status: { color: tokens.colorNeutralForeground2 },
});

interface PreviewProps {
  document: Document;
  choice: Choice;
  writing: boolean;
}

/** What was found in a document, to be ticked off before worksheets are made of it. */
export function Preview({ document, choice, writing }: PreviewProps) {
  const { words, actions, store, language } = usePane();
  const styles = useStyles();
  const { preview } = words.pane;
  const { worksheets, rows } = totals(document, choice);
  const foot = writing ? (
    <Spinner size="small" label={preview.creating} />
  ) : (
    <>
      <Text align="center" className={styles.status}>
        {rows > 0 ? preview.summary(worksheets, rows) : preview.nothing}
      </Text>
      <Button appearance="primary" disabledFocusable={rows === 0} onClick={() => void actions.createWorksheets()}>
        {preview.create}
      </Button>
      <Button appearance="subtle" onClick={() => store.dispatch({ type: 'document-left' })}>
        {preview.another}
      </Button>
    </>
  );
  return (
    <Frame title={preview.title} back={!writing} foot={foot}>
      <div className={styles.summary}>
        <Text weight="semibold" className={styles.name}>
          {document.title}
        </Text>
        <Caption1>{preview.language(languageName(worksheetLanguage(document.language), language))}</Caption1>
      </div>
      <List gap="none">
        {document.phases.map((phase) => (
          <li key={phase.key}>
            <Section phase={phase} document={document} choice={choice} disabled={writing} />
          </li>
        ))}
      </List>
      <LeftOut document={document} />
    </Frame>
  );
}

/** The lines of the document that are nowhere in its rows, and why. */
function LeftOut({ document: { leftOut } }: Pick<PreviewProps, 'document'>) {
  const { words } = usePane();
  const styles = useStyles();
  const told = leftOut.filter(isTold);
  if (told.length === 0) return null;
  return (
    <Fold title={words.pane.preview.leftOut} note={String(told.length)} open={false}>
      <List gap="S">
        {told.map(({ line, text, reason }) => (
          <li key={line}>
            <Caption1 block className={styles.status}>
              {words.pane.preview.line(line)}: {words.leftOut[reason]}
            </Caption1>
            <Caption1 block className={styles.name}>
              {text}
            </Caption1>
          </li>
        ))}
      </List>
    </Fold>
  );
}
