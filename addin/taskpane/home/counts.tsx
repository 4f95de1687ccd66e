import { Button, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { FilterDismissRegular } from '@fluentui/react-icons';

import { usePane } from '../pane-context';
import type { Glance } from '../../excel/glance';

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  count: { minWidth: 0, fontWeight: tokens.fontWeightRegular, borderRadius: tokens.borderRadiusCircular },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  blocked: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What needs somebody, counted; each shows its rows alone in the worksheets. */
export function Counts({ workbook }: { workbook: Glance }) {
  const { state, words, actions } = usePane();
  const { home } = words.pane;
  const styles = useStyles();
  const counts = [
    { topic: 'overdue', say: home.overdue, look: styles.late },
    { topic: 'blocked', say: home.blocked, look: styles.blocked },
    { topic: 'unowned', say: home.unowned, look: '' },
    { topic: 'undated', say: home.undated, look: '' },
  ] as const;
  // What the worksheets are filtered to stays in sight, even when nothing of it is left.
  const shown = counts.filter(({ topic }) => workbook[topic] > 0 || topic === state.shown);
  if (shown.length === 0) return null;
  return (
    <>
      <ul className={styles.counts}>
        {shown.map(({ topic, say, look }) => (
          <li key={topic}>
            <ToggleButton
              size="small"
              className={mergeClasses(styles.count, look)}
              checked={topic === state.shown}
              title={home.showOnly}
              onClick={() => void actions.showOnly(topic)}
            >
              {say(workbook[topic])}
            </ToggleButton>
          </li>
        ))}
      </ul>
      {state.shown !== null && (
        <Button size="small" icon={<FilterDismissRegular />} onClick={() => void actions.showOnly(null)}>
          {home.showAll}
        </Button>
      )}
    </>
  );
}
