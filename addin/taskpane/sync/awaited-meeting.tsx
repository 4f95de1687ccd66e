import { Button } from '@fluentui/react-components';

import { usePane } from '../pane-context';

/** Goes on to the meeting for which Planner is read first, if there is one. `isPrimary`: the reading is over. */
export function AwaitedMeeting({ isPrimary = false }: { isPrimary?: boolean }) {
  const { state, words, actions } = usePane();
  const { awaited } = state;
  if (awaited === null) return null;
  const { goOn, goOnWithout } = words.pane.meeting;
  return (
    <Button appearance={isPrimary ? 'primary' : 'subtle'} onClick={() => void actions.holdMeeting(awaited)}>
      {isPrimary ? goOn : goOnWithout}
    </Button>
  );
}
