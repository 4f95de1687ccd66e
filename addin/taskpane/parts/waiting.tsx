import { Button, Text } from '@fluentui/react-components';

import { usePane } from '../pane-context';
import { Panel } from './panel';

/** Assignments that are held back, and the way to release them; nothing where nobody waits. */
export function Waiting({ count }: { count: number }) {
  const { words, actions } = usePane();
  const { home } = words.pane;
  if (count === 0) return null;
  return (
    <Panel>
      <Text>{home.waiting(count)}</Text>
      <Button onClick={() => void actions.release()}>{home.release}</Button>
    </Panel>
  );
}
