import { Body1, Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';

import { decideEach, offersChange } from '../../../shared/revision/decisions';
import { Frame } from '../parts/frame';
import { List } from '../parts/list';
import { usePane } from '../pane-context';
import { Fold, Part } from '../parts/part';
import { AddedCard, ConflictCard, ReplacementCard, WithdrawnCard } from './revision-cards';
import { MetCard } from './revision-entry';
import { countsOf, partsOf } from './revision-entries';
import type { Comparing } from './taking-in';
import { countAccepted } from './taking-in';

const useStyles = makeStyles({
  counts: { margin: 0, paddingLeft: '20px', color: tokens.colorNeutralForeground2 },
  all: { display: 'flex', gap: tokens.spacingHorizontalS },
  centred: { color: tokens.colorNeutralForeground2, textAlign: 'center' },
});

/** More entries than this are folded away under their heading. */
const fewEntries = 25;

const shownCounts = ['added', 'reworded', 'moved', 'details', 'returned', 'withdrawn', 'unchanged'] as const;
const metParts = ['reworded', 'moved', 'returned', 'details'] as const;

/** What a new version of the document changes, to be accepted or declined piece by piece. Nothing has happened yet. */
export function RevisionScreen(comparing: Comparing) {
  const { words } = usePane();
  const styles = useStyles();
  const { revision } = words.pane.takingIn;
  const { comparison, replacements } = comparing;
  const counts = countsOf(comparison);
  const parts = partsOf(comparison, replacements);
  const card = { comparing };
  const list = (title: string, hint: string | undefined, items: { id: string; item: React.ReactNode }[]) =>
    items.length > 0 && (
      <Fold key={title} title={title} note={String(items.length)} open={items.length <= fewEntries}>
        {hint !== undefined && <Caption1>{hint}</Caption1>}
        <List gap="M">
          {items.map(({ id, item }) => (
            <li key={id}>{item}</li>
          ))}
        </List>
      </Fold>
    );
  return (
    <Frame title={revision.title} back={!comparing.writing} foot={<Foot {...comparing} />}>
      <ul className={styles.counts}>
        {shownCounts
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <li key={kind}>{revision.counts[kind](counts[kind])}</li>
          ))}
      </ul>
      {comparison.entries.some(offersChange) ? <All {...comparing} /> : <Body1>{revision.nothing}</Body1>}
      {parts.conflicts.length > 0 && (
        <Part title={revision.conflicts} hint={revision.conflictsHint}>
          {parts.conflicts.map((entry) => (
            <ConflictCard key={entry.id} entry={entry} {...card} />
          ))}
        </Part>
      )}
      {parts.replacements.length > 0 && (
        <Part title={revision.replacements}>
          {parts.replacements.map(({ replacement, entries }) => (
            <ReplacementCard
              key={`${replacement.from} ${replacement.to}`}
              replacement={replacement}
              entries={entries}
              {...card}
            />
          ))}
        </Part>
      )}
      {metParts.map((part) =>
        list(
          revision.part[part],
          undefined,
          parts[part].map((entry) => ({ id: entry.id, item: <MetCard entry={entry} {...card} /> })),
        ),
      )}
      {list(
        revision.part.added,
        undefined,
        parts.added.map((entry) => ({
          id: entry.id,
          item: <AddedCard entry={entry} withdrawn={parts.withdrawn} {...card} />,
        })),
      )}
      {list(
        revision.part.withdrawn,
        revision.withdrawnHint,
        parts.withdrawn.map((entry) => ({ id: entry.id, item: <WithdrawnCard entry={entry} {...card} /> })),
      )}
    </Frame>
  );
}

function All({ comparison, decisions, writing }: Comparing) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { revision } = words.pane.takingIn;
  const decide = (decision: 'accept' | 'decline') => {
    actions.decideEntries(decideEach(comparison, decisions, () => true, decision));
  };
  return (
    <div className={styles.all}>
      <Button size="small" disabled={writing} onClick={() => decide('accept')}>
        {revision.acceptAll}
      </Button>
      <Button size="small" disabled={writing} onClick={() => decide('decline')}>
        {revision.declineAll}
      </Button>
    </div>
  );
}

function Foot(comparing: Comparing) {
  const { words, actions, store } = usePane();
  const styles = useStyles();
  const { revision, writing, back } = words.pane.takingIn;
  const count = countAccepted(comparing);
  const all = comparing.comparison.entries.filter(offersChange).length;
  if (comparing.writing) return <Spinner size="small" label={writing} />;
  return (
    <>
      {all > 0 && (
        <>
          <Caption1 className={styles.centred}>{revision.ticked(count, all)}</Caption1>
          <Button appearance="primary" disabledFocusable={count === 0} onClick={() => void actions.takeIn()}>
            {revision.take(count)}
          </Button>
        </>
      )}
      <Button appearance="subtle" onClick={() => store.dispatch({ type: 'arrival-reconsidered' })}>
        {back}
      </Button>
    </>
  );
}
