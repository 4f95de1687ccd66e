import { Button, Spinner } from '@fluentui/react-components';

import { FirstRun } from './first-run';
import { Frame } from './frame';
import { Overview } from './overview';
import { usePane } from './pane-context';

/** The first screen: what the pane is for, or the workbook at a glance once there is one to show. */
export function Home() {
  const { state, words, actions } = usePane();
  const { workbook, trouble } = state;
  if (workbook !== null) return workbook.phases.length > 0 ? <Overview workbook={workbook} /> : <FirstRun />;
  return (
    <Frame title={words.pane.product}>
      {trouble === null ? (
        <Spinner label={words.pane.working} delay={300} />
      ) : (
        <Button onClick={() => void actions.go('home')}>{words.pane.tryAgain}</Button>
      )}
    </Frame>
  );
}
