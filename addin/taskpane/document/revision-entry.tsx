import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { EntryId, MetEntry } from '../../../shared/revision/comparison';
import { decideOne } from '../../../shared/revision/decisions';
import { usePane } from '../pane-context';
import type { Comparing } from './taking-in';
import { separatedBy } from './taking-in';
import { WordDifference } from '../parts/word-difference';

const useStyles = makeStyles({
  text: { display: 'block', overflowWrap: 'anywhere' },
  hint: { display: 'block', color: tokens.colorNeutralForeground2 },
  flag: { display: 'block', color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  more: {
    paddingLeft: '36px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  // Begins where the text above it does, wherever there is room for it.
  separate: { marginInlineStart: '-8px', textAlign: 'start' },
});

export interface CardProps {
  comparing: Comparing;
}

/** A row that the new version words otherwise, has elsewhere, or gives other steps, notes or links. */
export function MetCard({ entry, comparing }: CardProps & { entry: MetEntry }) {
  const { words } = usePane();
  const styles = useStyles();
  const { revision } = words.pane.takingIn;
  const { row, rewording, wasCompleted } = entry;
  return (
    <div>
      <Tick id={entry.id} comparing={comparing}>
        <b>{row.number} </b>
        {rewording ? <WordDifference {...rewording} /> : row.responsibility}
        <Moved entry={entry} comparing={comparing} />
        <Details entry={entry} />
        {wasCompleted && <Caption1 className={styles.flag}>{revision.wasCompleted}</Caption1>}
      </Tick>
      <Certainty entry={entry} comparing={comparing} />
    </div>
  );
}

/** Where a pair is not sure, how sure it is and the way to part it. */
export function Certainty({ entry, comparing }: CardProps & { entry: MetEntry }) {
  const { words, actions, language } = usePane();
  const styles = useStyles();
  const { revision } = words.pane.takingIn;
  const { row, place, certainty } = entry;
  if (certainty >= 1) return null;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(certainty);
  return (
    <div className={styles.more}>
      <Caption1 className={styles.hint}>{revision.match(percent)}</Caption1>
      <Button
        size="small"
        appearance="subtle"
        className={styles.separate}
        disabled={comparing.writing}
        aria-label={revision.separateRow(row.number)}
        onClick={() => void actions.correctPairs(separatedBy(comparing.corrections, { rowId: row.id, place }))}
      >
        {revision.separate}
      </Button>
    </div>
  );
}

function Moved({ entry: { kind, phase, toPhase }, comparing }: CardProps & { entry: MetEntry }) {
  const { words } = usePane();
  const styles = useStyles();
  if (kind !== 'moved') return null;
  const title = titles(comparing);
  return (
    <Caption1 className={styles.hint}>{words.pane.takingIn.revision.fromTo(title(phase), title(toPhase))}</Caption1>
  );
}

function Details({ entry: { details } }: { entry: MetEntry }) {
  const { words } = usePane();
  const styles = useStyles();
  const { change } = words.pane.takingIn.revision;
  if (details === null) return null;
  const { steps, notes, link, workstream } = details;
  const lines = [
    steps && `${change.steps}: ${steps.from.length} → ${steps.to.length}`,
    notes && `${change.notes}: ${notes.to || '–'}`,
    link && `${change.link}: ${link.to || '–'}`,
    workstream && `${change.workstream}: ${workstream.from || '–'} → ${workstream.to || '–'}`,
  ];
  return lines
    .filter((line) => line !== undefined)
    .map((line) => (
      <Caption1 key={line} className={styles.hint}>
        {line}
      </Caption1>
    ));
}

/** What is taken in if it is ticked. */
export function Tick({ id, comparing, children }: CardProps & { id: EntryId; children: ReactNode }) {
  const { actions } = usePane();
  const styles = useStyles();
  return (
    <Checkbox
      disabled={comparing.writing}
      checked={comparing.decisions[id] === 'accept'}
      label={<span className={styles.text}>{children}</span>}
      onChange={(_, { checked }) => {
        actions.decideEntries(decideOne(comparing.decisions, id, checked === true ? 'accept' : 'decline'));
      }}
    />
  );
}

/** The title of a phase, of one that is about to be made too. */
export function titles({ arrival, comparison }: Comparing): (key: string) => string {
  const known = [...comparison.newPhases, ...arrival.holding.phases];
  return (key) => known.find((phase) => phase.key === key)?.title ?? key;
}
