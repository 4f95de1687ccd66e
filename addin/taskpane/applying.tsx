import { Button, Caption1, Field, ProgressBar } from '@fluentui/react-components';

import type { Progress } from '../../sync/ports/planner';
import { Frame } from './frame';
import { usePane } from './pane-context';

/** A sync under way: how far it is, and how to stop it. */
export function Applying({ progress: { done, total }, stopping }: { progress: Progress; stopping: boolean }) {
  const { words, actions } = usePane();
  const { sync } = words.pane;
  const foot = (
    <Button disabledFocusable={stopping} onClick={() => actions.stop()}>
      {words.pane.cancel}
    </Button>
  );
  return (
    <Frame title={sync.applying} foot={foot}>
      <Field label={sync.progress(done, total)}>
        <ProgressBar value={total === 0 ? 0 : done / total} thickness="large" />
      </Field>
      <Caption1>{stopping ? sync.cancelling : sync.remaining(total - done)}</Caption1>
    </Frame>
  );
}
