import { Body1, Button, Spinner } from '@fluentui/react-components';

import { AfterSync } from './after-sync';
import { Applying } from './applying';
import { AwaitedMeeting } from './awaited-meeting';
import { DoubtScreen } from './doubt-screen';
import { EarlierSyncs } from './earlier-syncs';
import { Frame } from '../parts/frame';
import { Waiting } from '../parts/waiting';
import { usePane } from '../pane-context';
import { ProposalScreen } from './proposal-screen';
import { isAgreed } from './questions';
import { ReportScreen } from './report-screen';

/** The screen that syncs, at whichever step it is. */
export function Sync() {
  const { state, words, actions } = usePane();
  const { sync } = words.pane;
  const { syncing } = state;
  switch (syncing.step) {
    case 'reading':
      return (
        <Frame key="reading" title={sync.title} back>
          <Spinner label={sync.reading} />
        </Frame>
      );
    case 'looking-back':
      return <EarlierSyncs runs={syncing.runs} />;
    case 'deciding':
      if (syncing.proposal.doubt) return <DoubtScreen doubt={syncing.proposal.doubt} proposal={syncing.proposal} />;
      return isAgreed(syncing) ? <Agreed waiting={syncing.open.waiting} /> : <ProposalScreen {...syncing} />;
    case 'applying':
      return <Applying progress={syncing.progress} stopping={syncing.stopping} />;
    case 'reported':
      return <ReportScreen report={syncing.report} />;
    case 'untouched':
      return (
        <Frame key="untouched" title={sync.title} back>
          <Button appearance="primary" onClick={() => void actions.compare()}>
            {words.pane.tryAgain}
          </Button>
          <AwaitedMeeting />
        </Frame>
      );
  }
}

function Agreed({ waiting }: { waiting: number }) {
  const { sync } = usePane().words.pane;
  return (
    <Frame title={sync.nothing} back foot={<AfterSync />}>
      <Body1>{sync.nothingHint}</Body1>
      <Waiting count={waiting} />
    </Frame>
  );
}
