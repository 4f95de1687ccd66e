import { Button, Caption1, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';

import type { Proposal } from '../../sync/proposal';
import { usePane } from './pane-context';
import { Panel } from './panel';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
});

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

/** Whether a sync holds assignments back, where there are some that it could. */
export function HoldSwitch({ open, proposal }: { open: Proposal; proposal: Proposal }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { sync } = words.pane;
  if (open.waiting === 0) return null;
  return (
    <Panel>
      <Switch
        label={sync.hold}
        checked={proposal.decisions.quiet ?? true}
        onChange={(_, { checked }) => void actions.answer({ kind: 'quiet', quiet: checked })}
      />
      <Caption1 className={styles.hint}>{sync.holdHint}</Caption1>
      {proposal.waiting > 0 && <Caption1>{words.proposal.waiting(proposal.waiting)}</Caption1>}
    </Panel>
  );
}
