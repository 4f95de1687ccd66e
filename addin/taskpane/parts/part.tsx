import { Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  toggle: {
    width: 'calc(100% + 16px)',
    maxWidth: 'none',
    margin: '0 -8px',
    padding: '4px 8px',
    justifyContent: 'flex-start',
    textAlign: 'start',
    gap: tokens.spacingHorizontalS,
  },
  title: { flexGrow: 1, overflowWrap: 'anywhere' },
  note: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

/** A part of a screen under its own heading. */
export function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {hint !== undefined && <Caption1 className={styles.hint}>{hint}</Caption1>}
      {children}
    </section>
  );
}

interface FoldProps {
  title: string;
  /** Said beside the title: how much is inside. */
  note: string;
  /** Whether it is open at first. */
  open: boolean;
  children: ReactNode;
}

/** A part that can be folded away under its heading. */
export function Fold({ title, note, open: openAtFirst, children }: FoldProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const inner = useId();
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>
        <Button
          appearance="subtle"
          className={styles.toggle}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-controls={inner}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.title}>{title}</span>
          <Caption1 className={styles.note}>{note}</Caption1>
        </Button>
      </h2>
      <div id={inner}>{open && children}</div>
    </section>
  );
}
