import { lazy, Suspense } from 'react';

import { Frame } from '../parts/frame';
import { usePane } from '../pane-context';

const Unread = lazy(() => import('./unread').then((module) => ({ default: module.Unread })));

// Asked for at once and not when they are first shown, so that they come while the workbook is read.
const firstRun = import('./first-run').then((module) => ({ default: module.FirstRun }));
const overview = import('./overview').then((module) => ({ default: module.Overview }));
const FirstRun = lazy(() => firstRun);
const Overview = lazy(() => overview);

/** The first screen: what the pane is for, or the workbook at a glance once there is one to show. */
export function Home() {
  const { workbook } = usePane().state;
  if (workbook === null) return <Reading />;
  return (
    <Suspense fallback={<Reading />}>
      {workbook.phases.length > 0 ? <Overview workbook={workbook} /> : <FirstRun />}
    </Suspense>
  );
}

function Reading() {
  return (
    <Frame title={usePane().words.pane.product}>
      <Suspense>
        <Unread />
      </Suspense>
    </Frame>
  );
}
