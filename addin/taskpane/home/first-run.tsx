import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { PersonAvailableRegular } from '@fluentui/react-icons';

import { sampleLanguage } from '../../../shared/document/samples/languages';
import { Frame } from '../parts/frame';
import { usePane } from '../pane-context';
import { Panel } from '../parts/panel';

const useStyles = makeStyles({
  lines: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalL },
  line: { display: 'flex', gap: tokens.spacingHorizontalM },
  icon: { fontSize: '28px', flexShrink: 0, color: tokens.colorBrandForeground1 },
});

const icons = [DocumentTextRegular, PersonAvailableRegular, ArrowSyncRegular];

/** What a newcomer sees: what it does in three lines, and two ways to begin. */
export function FirstRun() {
  const { state, words, actions, language } = usePane();
  const styles = useStyles();
  const { first, copies } = words.pane;
  const lost = state.workbook?.lost ?? 0;
  const foot = (
    <>
      <Button appearance={lost > 0 ? 'secondary' : 'primary'} size="large" onClick={() => void actions.go('open')}>
        {first.open}
      </Button>
      <Button
        appearance="subtle"
        onClick={() => {
          void actions.go('open');
          void actions.openSample(sampleLanguage(language));
        }}
      >
        {first.sample}
      </Button>
    </>
  );
  return (
    <Frame title={first.title} foot={foot}>
      {lost > 0 && (
        <Panel>
          <Body1>{copies.lost.found(lost)}</Body1>
          <Button appearance="primary" onClick={() => void actions.rebuildMemory()}>
            {copies.lost.rejoin}
          </Button>
        </Panel>
      )}
      <ol className={styles.lines}>
        {first.lines.map((line, at) => {
          const Icon = icons[at] ?? DocumentTextRegular;
          return (
            <li key={line} className={styles.line}>
              <Icon className={styles.icon} aria-hidden />
              <Body1>{line}</Body1>
            </li>
          );
        })}
      </ol>
    </Frame>
  );
}
