import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';

import { priorities } from '../../../shared/priority';
import { inPlanner, statuses } from '../../../shared/status';
import { tellerOf } from '../../../sync/telling';
import type { Side } from '../../../sync/decisions';
import type { Conflict, Proposal } from '../../../sync/proposal';
import { contextOf } from '../../../sync/readings';
import type { Readings } from '../../../sync/readings';
import { canBeTyped, readTyped } from '../../../sync/typed';
import type { TypedField } from '../../../sync/typed';
import { ChangedWords } from '../parts/changed-words';
import { DropDown } from '../parts/drop-down';
import { RowTitle } from './operation-line';
import { Panel } from '../parts/panel';
import { usePane, useSettingsWords } from '../pane-context';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  value: { display: 'block', overflowWrap: 'anywhere' },
  all: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // The two values stand beside each other where there is room.
  choices: { '@media (min-width: 480px)': { display: 'grid', gridTemplateColumns: '1fr 1fr' } },
});

interface ConflictsProps {
  conflicts: readonly Conflict[];
  proposal: Proposal;
  readings: Readings;
}

const sides = ['sheet', 'planner'] as const;

/** Every conflict, row by row; several of them can be decided at once. */
export function ConflictCards({ conflicts, proposal, readings }: ConflictsProps) {
  const rows = [...new Set(conflicts.map(({ subject }) => subject.rowId))];
  return (
    <>
      {conflicts.length > 1 && <TakeAll />}
      {rows.map((rowId) => (
        <RowConflicts
          key={rowId}
          conflicts={conflicts.filter(({ subject }) => subject.rowId === rowId)}
          proposal={proposal}
          readings={readings}
        />
      ))}
    </>
  );
}

/** Decides every conflict for one side, or every one of a row. */
function TakeAll({ of }: { of?: string }) {
  const { actions } = usePane();
  const styles = useStyles();
  const { allFrom, rowFrom } = useSettingsWords().deciding;
  return (
    <div className={styles.all}>
      {sides.map((side) => (
        <Button
          key={side}
          size="small"
          onClick={() => void actions.answer({ kind: 'conflicts', side, ...(of !== undefined && { of }) })}
        >
          {of === undefined ? allFrom[side] : rowFrom[side]}
        </Button>
      ))}
    </div>
  );
}

function RowConflicts({ conflicts, proposal, readings }: ConflictsProps) {
  const [first] = conflicts;
  if (!first) return null;
  return (
    <Panel>
      <RowTitle subject={first.subject} />
      {conflicts.length > 1 && <TakeAll of={first.subject.rowId} />}
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.field} conflict={conflict} proposal={proposal} readings={readings} />
      ))}
    </Panel>
  );
}

interface ConflictProps {
  conflict: Conflict;
  proposal: Proposal;
  readings: Readings;
}

/** A field that both sides changed: what was, and whose value counts, or which other one. */
function ConflictChoice({ conflict, proposal, readings }: ConflictProps) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { sync } = words.pane;
  const { deciding } = useSettingsWords();
  const { subject, field, snapshot } = conflict;
  const { rowId } = subject;
  const tell = tellerOf(proposal, words);
  const decision = proposal.decisions.conflicts[rowId]?.[field];
  const [typing, setTyping] = useState(typeof decision === 'object');
  // Of steps and notes a side says what it made of them, which is no text beside another.
  const said = (side: Side) =>
    field === 'steps' || field === 'notes' ? (
      tell.side(conflict, side)
    ) : (
      <ChangedWords from={tell.whole(field, snapshot)} to={tell.whole(field, conflict[side])} />
    );
  const choice = (side: Side) => (
    <span>
      <Caption1 className={styles.hint}>{sync[side]}</Caption1>
      <span className={styles.value}>{said(side)}</span>
    </span>
  );
  const decide = (value: string) => {
    const side = sides.find((one) => one === value);
    setTyping(value === 'typed');
    void actions.answer(
      side ? { kind: 'conflict', rowId, decided: { [field]: side } } : { kind: 'undecided', rowId, field },
    );
  };
  return (
    <>
      <Text className={styles.hint} size={200}>
        {sync.was(words.proposal.field[field], tell.whole(field, snapshot))}
      </Text>
      <RadioGroup
        className={styles.choices}
        aria-label={tell.conflict(conflict)}
        value={typeof decision === 'string' ? decision : typing ? 'typed' : ''}
        onChange={(_, { value }) => decide(value)}
      >
        <Radio value="sheet" label={choice('sheet')} />
        <Radio value="planner" label={choice('planner')} />
        {canBeTyped(field) && <Radio value="typed" label={deciding.typed} />}
        <Radio value="" label={sync.undecided} />
      </RadioGroup>
      {canBeTyped(field) && typing && typeof decision !== 'string' && (
        <TypedValue field={field} rowId={rowId} readings={readings} />
      )}
    </>
  );
}

/** Another value than those of both sides; it counts as soon as it can be read. */
function TypedValue({ field, rowId, readings }: { field: TypedField; rowId: string; readings: Readings }) {
  const { words, actions } = usePane();
  const { deciding } = useSettingsWords();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const say = (said: string) => {
    const decided = readTyped(field, said, contextOf(readings, readings.memory.settings));
    setText(said);
    setWrong(!decided);
    void actions.answer(decided ? { kind: 'conflict', rowId, decided } : { kind: 'undecided', rowId, field });
  };
  const choices =
    field === 'status'
      ? statuses.filter((status) => inPlanner[status]).map((status) => words.status[status])
      : field === 'priority'
        ? priorities.map((priority) => words.priority[priority])
        : null;
  return (
    <Field
      label={deciding.typedLabel(words.proposal.field[field])}
      {...(isWrong && { validationMessage: deciding.unreadable[field], validationState: 'error' })}
    >
      {choices ? (
        <DropDown value={text} onChange={(_, { value }) => value !== '' && say(value)}>
          <option value="">{deciding.choose}</option>
          {choices.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </DropDown>
      ) : (
        <Input value={text} onChange={(_, { value }) => say(value)} />
      )}
    </Field>
  );
}
