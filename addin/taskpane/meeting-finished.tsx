import { Body1, Button } from '@fluentui/react-components';

import type { Page } from '../../shared/page';
import { meetingWordsIn } from '../../shared/words/meeting-words';
import { Frame } from './frame';
import { PageCopies } from './page-copies';
import { PageView } from './page-view';
import { usePane } from './pane-context';

/** After a meeting: its minutes, ways to take them along, and the sync that tells Planner. */
export function MeetingFinished({ minutes }: { minutes: Page }) {
  const { state, actions, language } = usePane();
  const text = meetingWordsIn(language);
  const hasPlan = state.workbook?.plan != null;
  return (
    <Frame
      title={text.finished}
      back
      foot={
        <>
          {hasPlan && (
            <Button appearance="primary" onClick={() => void actions.go('sync')}>
              {text.syncNow}
            </Button>
          )}
          <Button appearance={hasPlan ? 'subtle' : 'primary'} onClick={() => void actions.go('home')}>
            {text.close}
          </Button>
        </>
      }
    >
      <Body1>{text.finishedHint}</Body1>
      <PageCopies page={minutes} />
      <PageView page={minutes} />
    </Frame>
  );
}
