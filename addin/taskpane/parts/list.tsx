import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // A long choice of a drop-down must not make the pane wider.
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  none: {},
  XXS: { gap: tokens.spacingVerticalXXS },
  XS: { gap: tokens.spacingVerticalXS },
  S: { gap: tokens.spacingVerticalS },
  M: { gap: tokens.spacingVerticalM },
});

interface ListProps {
  /** How far apart its items are, as Fluent measures. */
  gap: 'none' | 'XXS' | 'XS' | 'S' | 'M';
  'aria-label'?: string;
  children: ReactNode;
}

/**
 * Items one below the other, without bullets. The role is said because Safari, in which Excel for Mac shows the pane, takes a
 * list without bullets for none: https://developer.mozilla.org/docs/Web/CSS/list-style#accessibility
 */
export function List({ gap, ...list }: ListProps) {
  const styles = useStyles();
  return <ul {...list} role="list" className={mergeClasses(styles.list, styles[gap])} />;
}
