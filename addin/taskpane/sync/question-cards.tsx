import { Caption1, Checkbox, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';

import { tellerOf } from '../../../sync/telling';
import type { Ask, Conflict, Guard, Proposal } from '../../../sync/proposal';
import { RowTitle } from './operation-line';
import { Panel } from '../parts/panel';
import { usePane, useSettingsWords } from '../pane-context';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  value: { display: 'block', overflowWrap: 'anywhere' },
});

/** Of an undo: a field that says something else by now than the sync wrote. It stays so, unless it is decided otherwise. */
export function ChangedSinceCard({ conflict, proposal }: { conflict: Conflict; proposal: Proposal }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { sync, undo } = words.pane;
  const { subject, field, snapshot, before } = conflict;
  const { rowId } = subject;
  const tell = tellerOf(proposal, words);
  const now = (['sheet', 'planner'] as const).map((side) => `${sync[side]}: ${tell.side(conflict, side)}`);
  const choice = (title: string, lines: readonly string[]) => (
    <span>
      <Caption1 className={styles.hint}>{title}</Caption1>
      {lines.map((line) => (
        <span key={line} className={styles.value}>
          {line}
        </span>
      ))}
    </span>
  );
  return (
    <Panel>
      <RowTitle subject={subject} />
      <Caption1 className={styles.hint}>
        {undo.written(words.proposal.field[field], tell.value(field, snapshot))}
      </Caption1>
      <RadioGroup
        aria-label={tell.conflict(conflict)}
        value={proposal.decisions.conflicts[rowId]?.[field] === 'before' ? 'before' : ''}
        onChange={(_, { value }) =>
          void actions.answer(
            value === 'before'
              ? { kind: 'conflict', rowId, decided: { [field]: 'before' } }
              : { kind: 'undecided', rowId, field },
          )
        }
      >
        <Radio value="" label={choice(undo.keep, now)} />
        <Radio value="before" label={choice(undo.before, [tell.value(field, before)])} />
      </RadioGroup>
    </Panel>
  );
}

/** A row or task that is gone on one side: nothing happens unless it is ticked. */
export function AskCard({ ask, proposal }: { ask: Ask; proposal: Proposal }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { sync } = words.pane;
  const { rowId } = ask.subject;
  const toRow = ask.remove.kind === 'remove-row';
  const decide =
    (choice: 'remove' | 'restore') =>
    (_: unknown, { checked }: { checked: boolean | 'mixed' }) =>
      void actions.answer({ kind: 'removal', rowId, choice: checked === true ? choice : null });
  const decided = proposal.decisions.removals[rowId];
  return (
    <Panel label={tellerOf(proposal, words).ask(ask)}>
      <RowTitle subject={ask.subject} />
      <Text size={200} className={styles.hint}>
        {sync.because[ask.because]}
      </Text>
      <Checkbox
        label={toRow ? sync.removeRow : sync.removeTask}
        checked={decided === 'remove'}
        onChange={decide('remove')}
      />
      {ask.restore !== null && (
        <Checkbox
          label={toRow ? sync.restoreTask : sync.restoreRow}
          checked={decided === 'restore'}
          onChange={decide('restore')}
        />
      )}
    </Panel>
  );
}

/** What must be said to be meant before it happens. */
export function GuardCard({ guard, proposal }: { guard: Guard; proposal: Proposal }) {
  const { words, actions } = usePane();
  const { deciding } = useSettingsWords();
  return (
    <Panel>
      <Text>{tellerOf(proposal, words).guard(guard)}</Text>
      <Checkbox
        label={guard.kind === 'removals' ? deciding.believeRemovals(guard.count) : words.pane.sync.believe}
        checked={!proposal.guards.some((one) => guardKey(one) === guardKey(guard))}
        onChange={(_, { checked }) => void actions.answer({ kind: 'guard', guard, meant: checked === true })}
      />
    </Panel>
  );
}

export function guardKey(guard: Guard): string {
  return guard.kind === 'emptied' ? guard.side : guard.kind;
}
