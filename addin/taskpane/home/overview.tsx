import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import {
  DocumentArrowUpRegular,
  PeopleTeamRegular,
  TableMoveBelowRegular,
  TaskListLtrRegular,
} from '@fluentui/react-icons';

import { Counts } from './counts';
import { Frame } from '../parts/frame';
import { usePane } from '../pane-context';
import { PhaseList, PartyList } from './phase-list';
import { PlanCard } from './plan-card';
import type { Glance } from '../../excel/glance';
import { Waiting } from '../parts/waiting';

const useStyles = makeStyles({
  another: { display: 'grid', gap: tokens.spacingVerticalXS },
  ways: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  wide: { gridColumn: '1 / -1' },
  hint: { color: tokens.colorNeutralForeground2, textAlign: 'center' },
});

/** The workbook at a glance. */
export function Overview({ workbook }: { workbook: Glance }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { home } = words.pane;
  return (
    <Frame title={home.title}>
      {workbook.isReadOnly && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.problem['workbook-read-only']({})}</MessageBarBody>
        </MessageBar>
      )}
      <PlanCard workbook={workbook} />
      <Waiting count={workbook.waiting} />
      <Counts workbook={workbook} />
      <div className={styles.ways}>
        <Button icon={<TaskListLtrRegular />} onClick={() => void actions.go('work')}>
          {home.work}
        </Button>
        <Button icon={<TableMoveBelowRegular />} onClick={() => void actions.go('row')}>
          {home.row}
        </Button>
        <Button icon={<PeopleTeamRegular />} className={styles.wide} onClick={() => void actions.go('meeting')}>
          {home.meeting}
        </Button>
      </div>
      <PhaseList phases={workbook.phases} />
      <PartyList parties={workbook.parties} />
      {/* Once there are worksheets, a document is a new version, a translation or one more. */}
      <div className={styles.another}>
        <Button icon={<DocumentArrowUpRegular />} onClick={() => void actions.go('open')}>
          {home.openAnother}
        </Button>
        <Caption1 className={styles.hint}>{home.openAnotherHint}</Caption1>
      </div>
    </Frame>
  );
}
