import { Body1, Button } from '@fluentui/react-components';

import type { Page } from '../../../shared/page';
import { Frame } from '../parts/frame';
import { PageCopies } from './page-copies';
import { PageView } from './page-view';
import { useMeetingWords, usePane } from '../pane-context';

/** After a meeting, or before somebody else takes the project over: what was written, ways to take them along, and the sync that tells Planner. */
export function MeetingFinished({ page, as }: { page: Page; as: 'minutes' | 'handover' }) {
  const { state, actions } = usePane();
  const text = useMeetingWords();
  const hasPlan = state.workbook?.plan != null;
  return (
    <Frame
      title={text.written[as]}
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
      <Body1>{text.writtenHint[as]}</Body1>
      <PageCopies page={page} />
      <PageView page={page} />
    </Frame>
  );
}
