import { Badge, Button, Caption1, makeStyles, ProgressBar, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular, DocumentArrowUpRegular, PeopleTeamRegular } from '@fluentui/react-icons';

import { Frame } from './frame';
import { Waiting } from './waiting';
import { usePane } from './pane-context';
import { Panel } from './panel';
import { momentInWords } from './moment';
import type { PhaseGlance, WorkbookGlance } from './services';

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  phases: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXXS },
  phase: {
    width: '100%',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    textAlign: 'start',
    justifyContent: 'stretch',
    fontWeight: tokens.fontWeightRegular,
    padding: '8px',
    margin: '0 -8px',
    boxSizing: 'content-box',
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  name: { overflowWrap: 'anywhere' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  section: { display: 'grid', gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2, textAlign: 'center' },
});

/** The workbook at a glance. */
export function Overview({ workbook }: { workbook: WorkbookGlance }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { home } = words.pane;
  return (
    <Frame title={home.title}>
      <PlanCard workbook={workbook} />
      <Waiting count={workbook.waiting} />
      <Counts workbook={workbook} />
      <Button icon={<PeopleTeamRegular />} onClick={() => void actions.go('meeting')}>
        {home.meeting}
      </Button>
      <section className={styles.section}>
        <Subtitle2 as="h2" className={styles.heading}>
          {home.phases}
        </Subtitle2>
        <ul className={styles.phases}>
          {workbook.phases.map((phase) => (
            <li key={phase.key}>
              <PhaseLine phase={phase} />
            </li>
          ))}
        </ul>
      </section>
      <Parties workbook={workbook} />
      <OpenAnother />
    </Frame>
  );
}

/** How far each party is, where the rows say whose they are. */
function Parties({ workbook: { parties } }: { workbook: WorkbookGlance }) {
  const { words } = usePane();
  const styles = useStyles();
  if (parties.length === 0) return null;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.pane.home.parties}
      </Subtitle2>
      <ul className={styles.phases}>
        {parties.map(({ name, done, total }) => (
          <li key={name}>
            <Progress name={name} done={done} total={total} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlanCard({ workbook: { plan, lastSync } }: { workbook: WorkbookGlance }) {
  const { words, actions, language } = usePane();
  const styles = useStyles();
  const { home } = words.pane;
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
      <Button appearance="primary" icon={<ArrowSyncRegular />} onClick={() => void actions.go('sync')}>
        {home.sync}
      </Button>
      <Button appearance="subtle" size="small" onClick={connect}>
        {home.changePlan}
      </Button>
      <Button appearance="subtle" size="small" onClick={() => void actions.go('settings')}>
        {home.settings}
      </Button>
      {lastSync && (
        <Button appearance="subtle" size="small" onClick={() => void actions.earlier()}>
          {words.pane.undo.earlier}
        </Button>
      )}
    </Panel>
  );
}

/** Once there are worksheets, a document is a new version, a translation or one more. */
function OpenAnother() {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { home } = words.pane;
  return (
    <div className={styles.section}>
      <Button icon={<DocumentArrowUpRegular />} onClick={() => void actions.go('open')}>
        {home.openAnother}
      </Button>
      <Caption1 className={styles.hint}>{home.openAnotherHint}</Caption1>
    </div>
  );
}

function Counts({ workbook: { overdue, blocked, unowned, undated } }: { workbook: WorkbookGlance }) {
  const { home } = usePane().words.pane;
  const styles = useStyles();
  const counts = [
    { count: overdue, say: home.overdue, color: 'danger' },
    { count: blocked, say: home.blocked, color: 'severe' },
    { count: unowned, say: home.unowned, color: 'informative' },
    { count: undated, say: home.undated, color: 'informative' },
  ] as const;
  const shown = counts.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.counts}>
      {shown.map(({ count, say, color }) => (
        <li key={say(count)}>
          <Badge appearance="tint" color={color} size="large">
            {say(count)}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function PhaseLine({ phase: { key, title, done, total } }: { phase: PhaseGlance }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      className={styles.phase}
      title={words.pane.home.goTo(title)}
      onClick={() => void actions.goToPhase(key)}
    >
      <Progress name={title} done={done} total={total} />
    </Button>
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
      <ProgressBar value={total === 0 ? 0 : done / total} color={done === total ? 'success' : 'brand'} aria-hidden />
    </>
  );
}
