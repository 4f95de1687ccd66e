import { Button, Caption1, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { AddedEntry, EntryId, MetEntry, WithdrawnEntry } from '../../shared/revision/comparison';
import type { Decision } from '../../shared/revision/decisions';
import { decideEach, decideOne } from '../../shared/revision/decisions';
import type { Replacement } from '../../shared/revision/replacements';
import { DropDown } from './drop-down';
import { Panel } from './panel';
import { usePane } from './pane-context';
import type { Comparing } from './taking-in';
import { joinedBy, separatedBy } from './taking-in';
import { WordDifference } from './word-difference';

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
  join: { width: '100%', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  rows: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
});

interface CardProps {
  comparing: Comparing;
}

/** The same words replaced in several rows: one decision, or row by row. */
export function ReplacementCard({
  replacement: { from, to },
  entries,
  comparing,
}: CardProps & { replacement: Replacement; entries: readonly MetEntry[] }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { revision } = words.pane.takingIn;
  const { comparison, decisions, writing } = comparing;
  const ids = new Set(entries.map(({ id }) => id));
  const accepted = entries.filter(({ id }) => decisions[id] === 'accept').length;
  return (
    <Panel label={revision.replacement(from, to)}>
      <Checkbox
        disabled={writing}
        checked={accepted === 0 ? false : accepted === entries.length ? true : 'mixed'}
        label={
          <span>
            <span className={styles.text}>{revision.replacement(from, to)}</span>
            <Caption1 className={styles.hint}>{revision.replacementRows(entries.length)}</Caption1>
          </span>
        }
        onChange={(_, { checked }) => {
          const decision = checked === false ? 'decline' : 'accept';
          actions.decideEntries(decideEach(comparison, decisions, ({ id }) => ids.has(id), decision));
        }}
      />
      <ul className={styles.rows}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <MetCard entry={entry} comparing={comparing} />
          </li>
        ))}
      </ul>
    </Panel>
  );
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
function Certainty({ entry, comparing }: CardProps & { entry: MetEntry }) {
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

/** Reworded by a person here and by the document: whose text counts. */
export function ConflictCard({ entry, comparing }: CardProps & { entry: MetEntry }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { revision } = words.pane.takingIn;
  const { row, responsibility, rewording, id } = entry;
  const choice = (side: string, text: ReactNode) => (
    <span>
      <Caption1 className={styles.hint}>{side}</Caption1>
      <span className={styles.text}>{text}</span>
    </span>
  );
  return (
    <Panel label={revision.number(row.number)}>
      <b>{row.number}</b>
      <RadioGroup
        aria-label={revision.number(row.number)}
        disabled={comparing.writing}
        value={comparing.decisions[id] ?? 'decline'}
        onChange={(_, { value }) => {
          const decision = choices.find((one) => one === value) ?? 'decline';
          actions.decideEntries(decideOne(comparing.decisions, id, decision));
        }}
      >
        <Radio
          value="accept"
          label={choice(revision.documentText, rewording ? <WordDifference {...rewording} /> : responsibility.text)}
        />
        <Radio value="keep-text" label={choice(revision.cellText, row.responsibility)} />
        <Radio value="decline" label={revision.undecided} />
      </RadioGroup>
      <Certainty entry={entry} comparing={comparing} />
    </Panel>
  );
}

const choices: readonly Decision[] = ['accept', 'keep-text', 'decline'];

/** A responsibility that no row has; or a withdrawn row in other words, if a person says so. */
export function AddedCard({
  entry,
  withdrawn,
  comparing,
}: CardProps & { entry: AddedEntry; withdrawn: readonly WithdrawnEntry[] }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { revision } = words.pane.takingIn;
  const { responsibility, phase, place } = entry;
  return (
    <div>
      <Tick id={entry.id} comparing={comparing}>
        <span className={styles.text}>{responsibility.text}</span>
        <Caption1 className={styles.hint}>{revision.inPhase(titles(comparing)(phase))}</Caption1>
      </Tick>
      {withdrawn.length > 0 && (
        <div className={styles.more}>
          <Field label={revision.join} size="small" className={styles.join}>
            <DropDown
              size="small"
              disabled={comparing.writing}
              value=""
              onChange={(_, { value }) => {
                void actions.correctPairs(joinedBy(comparing.corrections, { rowId: value, place }));
              }}
            >
              <option value="">{revision.joinNone}</option>
              {withdrawn.map(({ row }) => (
                <option key={row.id} value={row.id}>
                  {`${row.number} ${row.wording}`}
                </option>
              ))}
            </DropDown>
          </Field>
        </div>
      )}
    </div>
  );
}

export function WithdrawnCard({ entry, comparing }: CardProps & { entry: WithdrawnEntry }) {
  const { words } = usePane();
  const styles = useStyles();
  const { row, phase } = entry;
  return (
    <Tick id={entry.id} comparing={comparing}>
      <b>{row.number} </b>
      {row.responsibility}
      <Caption1 className={styles.hint}>{words.pane.takingIn.revision.inPhase(titles(comparing)(phase))}</Caption1>
    </Tick>
  );
}

function Tick({ id, comparing, children }: CardProps & { id: EntryId; children: ReactNode }) {
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
function titles({ arrival, comparison }: Comparing): (key: string) => string {
  const known = [...comparison.newPhases, ...arrival.holding.phases];
  return (key) => known.find((phase) => phase.key === key)?.title ?? key;
}
