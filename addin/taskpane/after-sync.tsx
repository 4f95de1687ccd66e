import { Button } from '@fluentui/react-components';

import { usePane } from './pane-context';

/** What one does when a sync has ended: leave, or look again. */
export function AfterSync() {
  const { words, actions } = usePane();
  const { sync } = words.pane;
  return (
    <>
      <Button appearance="primary" onClick={() => void actions.go('home')}>
        {sync.close}
      </Button>
      <Button appearance="subtle" onClick={() => void actions.compare()}>
        {sync.again}
      </Button>
    </>
  );
}
