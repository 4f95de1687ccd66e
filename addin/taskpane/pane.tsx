import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';

import { Home } from './home/home';
import { PaneContext, usePane } from './pane-context';
import type { PaneTools } from './pane-context';
import { spoken } from './spoken';
import type { Look } from './office-theme';
import { useOfficeTheme } from './theme';

// The first paint needs none of these.
const Open = lazy(() => import('./document/open').then((module) => ({ default: module.Open })));
const MeetingScreen = lazy(() =>
  import('./meeting/meeting-screen').then((module) => ({ default: module.MeetingScreen })),
);
const Plan = lazy(() => import('./plan/plan').then((module) => ({ default: module.Plan })));
const OpenWorkScreen = lazy(() =>
  import('./row/open-work-screen').then((module) => ({ default: module.OpenWorkScreen })),
);
const RowScreen = lazy(() => import('./row/row-screen').then((module) => ({ default: module.RowScreen })));
const SettingsScreen = lazy(() =>
  import('./settings/settings-screen').then((module) => ({ default: module.SettingsScreen })),
);
const Sync = lazy(() => import('./sync/sync').then((module) => ({ default: module.Sync })));

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  pane: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

interface PaneProps {
  tools: PaneTools;
  /** What it is drawn with first. */
  theme: Theme;
  /** How Office is shown now. */
  officeLook: () => Look;
}

/** The whole pane. */
export function Pane({ tools, theme, officeLook }: PaneProps) {
  const styles = useStyles();
  usePageStyles();
  return (
    <FluentProvider theme={useOfficeTheme(theme, officeLook)} className={styles.pane}>
      <PaneContext value={tools}>
        <Heard className={styles.heard} />
        <Suspense>
          <CurrentScreen />
        </Suspense>
      </PaneContext>
    </FluentProvider>
  );
}

function CurrentScreen() {
  const { screen } = usePane().state;
  switch (screen) {
    case 'home':
      return <Home />;
    case 'open':
      return <Open />;
    case 'plan':
      return <Plan />;
    case 'sync':
      return <Sync />;
    case 'meeting':
      return <MeetingScreen />;
    case 'row':
      return <RowScreen />;
    case 'work':
      return <OpenWorkScreen />;
    case 'settings':
      return <SettingsScreen />;
  }
}

function Heard({ className }: { className: string }) {
  const { state, words } = usePane();
  return (
    <div role="status" className={className}>
      {spoken(state, words)}
    </div>
  );
}
