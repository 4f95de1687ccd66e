import { Button, Caption1, CounterBadge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useId } from 'react';

import { momentInWords } from '../parts/moment';
import { usePane } from '../pane-context';
import { Panel } from '../parts/panel';
import type { Glance } from '../../excel/glance';

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
  count: { marginInlineStart: tokens.spacingHorizontalS },
  more: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center' },
});

/** The plan that the rows are shared with, when they last were, and what they have to tell it. */
export function PlanCard({ workbook: { plan, lastSync, unsynced } }: { workbook: Glance }) {
  const { words, actions, language } = usePane();
  const styles = useStyles();
  const since = useId();
  const { home, undo } = words.pane;
  const connect = () => void actions.go('plan');
  if (plan === null) {
    return (
      <Panel>
        <Text>{home.noPlan}</Text>
        <Button appearance="primary" onClick={connect}>
          {home.choosePlan}
        </Button>
      </Panel>
    );
  }
  return (
    <Panel>
      <Caption1>{home.plan}</Caption1>
      <Text weight="semibold" className={styles.name}>
        {plan.planTitle}
      </Text>
      <Caption1>
        {lastSync ? home.lastSync(momentInWords(new Date(lastSync.at), language), lastSync.by) : home.neverSynced}
      </Caption1>
      <Caption1 id={since}>{lastSync && (unsynced > 0 ? home.unsynced(unsynced) : home.allSynced)}</Caption1>
      <Button
        appearance="primary"
        icon={<ArrowSyncRegular />}
        aria-describedby={since}
        onClick={() => void actions.go('sync')}
      >
        {home.sync}
        {unsynced > 0 && (
          <CounterBadge
            className={styles.count}
            appearance="filled"
            color="informative"
            size="small"
            count={unsynced}
            overflowCount={999}
            aria-hidden
          />
        )}
      </Button>
      <div className={styles.more}>
        <Button appearance="subtle" size="small" onClick={connect}>
          {home.changePlan}
        </Button>
        <Button appearance="subtle" size="small" onClick={() => void actions.go('settings')}>
          {home.settings}
        </Button>
        {lastSync && (
          <Button appearance="subtle" size="small" onClick={() => void actions.earlier()}>
            {undo.earlier}
          </Button>
        )}
      </div>
    </Panel>
  );
}
