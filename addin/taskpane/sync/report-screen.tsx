import { Body1, Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';

import { explain } from '../../../shared/words/explain';
import { countsInWords, tellerOf } from '../../../sync/telling';
import type { Left, Report } from '../../../sync/report';
import { AfterSync } from './after-sync';
import { Frame } from '../parts/frame';
import { Waiting } from '../parts/waiting';
import { Lines } from '../parts/lines';
import { List } from '../parts/list';
import { Details } from '../parts/messages';
import { usePane, useSettingsWords } from '../pane-context';
import { Fold, Part } from '../parts/part';
import { reportInWords } from '../sentences';

const useStyles = makeStyles({
  summary: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  tick: { fontSize: '24px', flexShrink: 0, color: tokens.colorPaletteGreenForeground1 },
  done: { margin: 0, paddingLeft: '20px' },
});

/** What became of a sync; it stays until it was read. */
export function ReportScreen({ report }: { report: Report }) {
  const { words } = usePane();
  const styles = useStyles();
  const { sync } = words.pane;
  const done = countsInWords(report.done, words, 'done');
  // What was never tried is counted; what was tried and failed is told one by one.
  const failed = report.left.filter(({ why }) => why !== 'cancelled');
  const unreached = report.left.length - failed.length;
  const waiting = report.proposal.asks.length + report.proposal.conflicts.length;
  const whole = report.left.length === 0 && report.problem === null;
  return (
    <Frame title={sync.reportTitle} back foot={<AfterSync undo={report.runId} />}>
      {whole ? (
        <div className={styles.summary}>
          <CheckmarkCircleFilled className={styles.tick} aria-hidden />
          <Body1>{sync.allDone}</Body1>
        </div>
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {reportInWords(report, words)}
            {report.problem !== null && report.problem.kind !== 'cancelled' && <Details error={report.problem} />}
          </MessageBarBody>
        </MessageBar>
      )}
      {done.length > 0 && (
        <ul className={styles.done}>
          {done.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Waiting count={report.proposal.waiting} />
      {waiting > 0 && <Body1>{sync.waiting(waiting)}</Body1>}
      {unreached > 0 && <Body1>{sync.unreached(unreached)}</Body1>}
      {report.unasked && <DoneUnasked report={report} />}
      {failed.length > 0 && (
        <Part title={sync.left}>
          <List gap="S">
            {failed.map((left, at) => (
              <li key={at}>
                <LeftLine left={left} report={report} />
              </li>
            ))}
          </List>
        </Part>
      )}
    </Frame>
  );
}

/** What nobody was shown before it was done: each change, and what could not be told in full. */
function DoneUnasked({ report: { proposal, left } }: { report: Report }) {
  const { words } = usePane();
  const tell = tellerOf(proposal, words);
  const done = proposal.operations.filter((operation) => !left.some((one) => one.operation === operation));
  const lines = [...done.map(tell.operation), ...proposal.warnings.flatMap(tell.warning)];
  return (
    <Fold title={useSettingsWords().deciding.unasked} note={String(lines.length)} open={lines.length <= 12}>
      <Lines lines={lines} />
    </Fold>
  );
}

function LeftLine({ left: { operation, why, problem }, report }: { left: Left; report: Report }) {
  const { words, actions } = usePane();
  const { left } = words.proposal;
  const tell = tellerOf(report.proposal, words);
  const subject = 'subject' in operation ? operation.subject : null;
  const row = subject ? tell.row(subject) : words.proposal.row('', 'name' in operation ? operation.name : '');
  const sentence = why === 'refused' ? left.refused(row, problem ? explain(problem, words) : '') : left[why](row);
  return (
    <>
      <Body1 block>{sentence}</Body1>
      {subject?.number && (
        <Link as="button" onClick={() => void actions.goToRow(subject.rowId)}>
          {words.pane.sync.openRow(subject.number)}
        </Link>
      )}
    </>
  );
}
