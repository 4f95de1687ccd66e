import { Button } from '@fluentui/react-components';

import { AwaitedMeeting } from './awaited-meeting';
import { usePane } from '../pane-context';

/** What one does when a sync has ended: leave, look again, or take it back. `undo`: its run in the journal. */
export function AfterSync({ undo = null }: { undo?: string | null }) {
  const { state, words, actions } = usePane();
  const { sync } = words.pane;
  return (
    <>
      <AwaitedMeeting isPrimary />
      <Button appearance={state.awaited === null ? 'primary' : 'secondary'} onClick={() => void actions.go('home')}>
        {sync.close}
      </Button>
      <Button appearance="subtle" onClick={() => void actions.compare()}>
        {sync.again}
      </Button>
      {undo !== null && (
        <Button appearance="subtle" onClick={() => void actions.undo(undo)}>
          {words.pane.undo.action}
        </Button>
      )}
    </>
  );
}
