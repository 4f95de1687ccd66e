import { Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components';

import type { Proposal } from '../../../sync/proposal';
import { usePane } from '../pane-context';
import { Panel } from '../parts/panel';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
});

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
