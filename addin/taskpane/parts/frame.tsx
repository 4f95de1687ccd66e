import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import { usePane } from '../pane-context';

const Back = lazy(() => import('./back').then((module) => ({ default: module.Back })));
const Messages = lazy(() => import('./messages').then((module) => ({ default: module.Messages })));

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', minHeight: '100vh', boxSizing: 'border-box' },
  // Excel draws a menu of its own over the top right corner.
  head: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS, padding: '12px 48px 4px 16px' },
  back: { marginLeft: '-8px', width: '32px', minHeight: '32px', flexShrink: 0 },
  title: {
    ...typographyStyles.subtitle1,
    margin: 0,
    paddingTop: '4px',
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: '8px 16px 16px',
    flexGrow: 1,
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface FrameProps {
  title: string;
  /** Whether one can go back to the overview from here. */
  back?: boolean;
  children: ReactNode;
  /** The primary action, always in sight. */
  foot?: ReactNode;
}

/** A screen: heading, messages, content and a primary action. Its heading takes the focus if the pane has it. */
export function Frame({ title, back = false, children, foot }: FrameProps) {
  const styles = useStyles();
  const { state } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A person who is typing in the sheet goes on typing there.
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return (
    <main className={styles.screen}>
      <header className={styles.head}>
        {back && (
          <div className={styles.back}>
            <Suspense>
              <Back />
            </Suspense>
          </div>
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </header>
      <div className={styles.body}>
        {(state.trouble !== null || state.notice !== null) && (
          <Suspense>
            <Messages />
          </Suspense>
        )}
        {children}
      </div>
      {foot !== undefined && foot !== false && <footer className={styles.foot}>{foot}</footer>}
    </main>
  );
}
