import { Caption1, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import type { AddedEntry, MetEntry, WithdrawnEntry } from '../../../shared/revision/comparison';
import type { Decision } from '../../../shared/revision/decisions';
import { decideEach, decideOne } from '../../../shared/revision/decisions';
import type { Replacement } from '../../../shared/revision/replacements';
import { DropDown } from '../parts/drop-down';
import { List } from '../parts/list';
import { Panel } from '../parts/panel';
import { usePane } from '../pane-context';
import { Certainty, MetCard, Tick, titles } from './revision-entry';
import type { CardProps } from './revision-entry';
import { joinedBy } from './taking-in';
import { WordDifference } from '../parts/word-difference';

const useStyles = makeStyles({
  text: { display: 'block', overflowWrap: 'anywhere' },
  hint: { display: 'block', color: tokens.colorNeutralForeground2 },
  join: { paddingLeft: '36px', gridTemplateColumns: 'minmax(0, 1fr)' },
});

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
      <List gap="S">
        {entries.map((entry) => (
          <li key={entry.id}>
            <MetCard entry={entry} comparing={comparing} />
          </li>
        ))}
      </List>
    </Panel>
  );
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
