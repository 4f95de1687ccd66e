import { Button, Caption1, Field, ProgressBar } from '@fluentui/react-components';

import type { Progress } from '../../../sync/apply/progress';
import { Frame } from '../parts/frame';
import { usePane } from '../pane-context';

/** In the order in which they are done, more or less. */
const progressKinds = [
  'create-bucket',
  'create-label',
  'create-task',
  'update-task',
  'add-row',
  'update-row',
  'remove-task',
  'remove-row',
] as const;

/** A sync under way: how far it is, and how to stop it. */
export function Applying({ progress: { done, total, kinds }, stopping }: { progress: Progress; stopping: boolean }) {
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
      {Object.entries(kinds).length > 1 &&
        progressKinds.map((kind) => {
          const share = kinds[kind];
          return (
            share && <Caption1 key={kind}>{sync.progressOf(sync.progressKind[kind], share.done, share.total)}</Caption1>
          );
        })}
      <Caption1>{stopping ? sync.cancelling : sync.remaining(total - done)}</Caption1>
    </Frame>
  );
}
