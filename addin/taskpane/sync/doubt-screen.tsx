import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';

import { tellerOf } from '../../../sync/telling';
import type { Doubt } from '../../../sync/doubt';
import type { Proposal } from '../../../sync/proposal';
import { Frame } from '../parts/frame';
import { usePane } from '../pane-context';
import { Panel } from '../parts/panel';

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** The workbook may be a copy, or another copy has the plan: what it is to be from now on. */
export function DoubtScreen({ doubt, proposal }: { doubt: Doubt; proposal: Proposal }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const texts = words.pane.copies.doubt;
  const isTaken = doubt.kind === 'taken-over';
  const ways = [
    ...(isTaken ? [] : [{ label: texts.same, hint: texts.sameHint, go: () => actions.settle('same') }]),
    {
      label: isTaken ? texts.takeBack : texts.takeOver,
      hint: isTaken ? texts.takeBackHint : texts.takeOverHint,
      go: () => actions.settle('take-over'),
    },
    { label: texts.anotherPlan, hint: texts.anotherPlanHint, go: () => actions.go('plan') },
    { label: texts.disconnect, hint: texts.disconnectHint, go: () => actions.settle('disconnect') },
  ];
  return (
    <Frame title={isTaken ? texts.takenTitle : texts.title} back>
      <Body1 className={styles.text}>{tellerOf(proposal, words).doubt(doubt)}</Body1>
      {ways.map(({ label, hint, go }) => (
        <Panel key={label}>
          <Button onClick={() => void go()}>{label}</Button>
          <Caption1 className={styles.hint}>{hint}</Caption1>
        </Panel>
      ))}
    </Frame>
  );
}
