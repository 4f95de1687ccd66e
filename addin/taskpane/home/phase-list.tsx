import { Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';

import { usePane } from '../pane-context';
import { List } from '../parts/list';
import { Part } from '../parts/part';
import type { Glance, PhaseGlance } from '../../excel/glance';

const useStyles = makeStyles({
  phase: {
    width: 'calc(100% + 16px)',
    maxWidth: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    textAlign: 'start',
    justifyContent: 'stretch',
    fontWeight: tokens.fontWeightRegular,
    // With its border as far out as the texts around it are in.
    padding: '8px 7px',
    margin: '0 -8px',
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  name: { overflowWrap: 'anywhere' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  // In high contrast what is left of a bar is as black as what is around it.
  bar: { border: `1px solid ${tokens.colorTransparentStroke}` },
});

/** How far each phase is; each leads to its worksheet. */
export function PhaseList({ phases }: { phases: readonly PhaseGlance[] }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { home } = words.pane;
  return (
    <Part title={home.phases}>
      <List gap="XXS">
        {phases.map(({ key, title, done, total }) => (
          <li key={key}>
            <Button
              appearance="subtle"
              className={styles.phase}
              title={home.goTo(title)}
              onClick={() => void actions.goToPhase(key)}
            >
              <Progress name={title} done={done} total={total} />
            </Button>
          </li>
        ))}
      </List>
    </Part>
  );
}

/** How far each party is, where the rows say whose they are. */
export function PartyList({ parties }: Pick<Glance, 'parties'>) {
  const { words } = usePane();
  if (parties.length === 0) return null;
  return (
    <Part title={words.pane.home.parties}>
      <List gap="XXS">
        {parties.map(({ name, done, total }) => (
          <li key={name}>
            <Progress name={name} done={done} total={total} />
          </li>
        ))}
      </List>
    </Part>
  );
}

function Progress({ name, done, total }: { name: string; done: number; total: number }) {
  const { words, language } = usePane();
  const styles = useStyles();
  const number = new Intl.NumberFormat(language);
  return (
    <>
      <span className={styles.head}>
        <span className={styles.name}>{name}</span>
        <Caption1 className={styles.count}>{words.pane.home.done(number.format(done), number.format(total))}</Caption1>
      </span>
      <ProgressBar
        className={styles.bar}
        value={total === 0 ? 0 : done / total}
        color={done === total ? 'success' : 'brand'}
        aria-hidden
      />
    </>
  );
}
