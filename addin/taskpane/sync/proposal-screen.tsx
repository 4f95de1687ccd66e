import { Body1, Button, Caption1, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { countsInWords, tellerOf } from '../../../sync/telling';
import type { Operation, Proposal } from '../../../sync/proposal';
import { leavableKinds } from '../../../sync/decisions';
import { strangeNames } from '../../../sync/name-questions';
import { isIdle, isRemoval } from '../../../sync/proposal';
import type { Readings } from '../../../sync/readings';
import { kindOf } from '../../../sync/unasked';
import { AwaitedMeeting } from './awaited-meeting';
import { BucketChoices } from './bucket-choices';
import { ConflictCards } from './conflict-cards';
import { DropDown } from '../parts/drop-down';
import { Frame } from '../parts/frame';
import { HoldSwitch } from './hold-switch';
import { NameCard } from './name-card';
import { Offers } from './offers';
import { Lines } from '../parts/lines';
import { List } from '../parts/list';
import { OperationLine } from './operation-line';
import { momentInWords } from '../parts/moment';
import { usePane, useSettingsWords } from '../pane-context';
import { linesByPhase } from './proposal-lines';
import { asks } from './questions';
import { AskCard, ChangedSinceCard, GuardCard, guardKey } from './question-cards';
import { Fold, Part } from '../parts/part';

const useStyles = makeStyles({
  counts: { margin: 0, paddingLeft: '20px', color: tokens.colorNeutralForeground2 },
  leavable: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'start' },
  hint: { color: tokens.colorNeutralForeground2, textAlign: 'center' },
});

/** More lines than this are folded away under their phase. */
const fewLines = 12;

interface ProposalProps {
  readings: Readings;
  open: Proposal;
  proposal: Proposal;
}

/** What a sync will do, with everything that is to be decided first. Nothing has happened yet. */
export function ProposalScreen({ readings, open, proposal }: ProposalProps) {
  const { words, language } = usePane();
  const styles = useStyles();
  const { sync, undo } = words.pane;
  const { undoes } = proposal;
  const title = undoes ? undo.title(momentInWords(new Date(undoes.at), language)) : sync.proposal;
  const tell = tellerOf(proposal, words);
  const operations = inOrder(proposal, readings);
  const few = operations.length <= fewLines;
  const [filter, setFilter] = useState<Filter>('all');
  const isLong = operations.length + open.conflicts.length + open.asks.length > fewLines;
  const shows = (kind: Filter) => !isLong || filter === 'all' || filter === kind;
  const shown = operations.filter(({ kind }) => shows(kindOf[kind]));
  // What was answered stays in sight; answers may be too many.
  const guards = [
    ...open.guards,
    ...proposal.guards.filter((one) => !open.guards.some((other) => guardKey(other) === guardKey(one))),
  ];
  const strangers = strangeNames(open.warnings, readings.people);
  // Answers may bring news of their own: a task that is made again may not hold all of its row.
  const said = [
    { title: sync.refusals, lines: proposal.refusals.map(tell.refusal) },
    { title: sync.warnings, lines: [...proposal.warnings.flatMap(tell.warning), ...tell.kept()] },
  ];
  return (
    <Frame title={title} back foot={<Foot open={open} proposal={proposal} />}>
      {undoes && <Body1>{undo.intro}</Body1>}
      {proposal.operations.length > 0 && (
        <ul className={styles.counts}>
          {countsInWords(proposal.counts, words).map((count) => (
            <li key={count}>{count}</li>
          ))}
        </ul>
      )}
      {guards.length > 0 && (
        <Part title={sync.guards}>
          {guards.map((guard) => (
            <GuardCard key={guardKey(guard)} guard={guard} proposal={proposal} />
          ))}
        </Part>
      )}
      <HoldSwitch open={open} proposal={proposal} />
      <BucketChoices readings={readings} open={open} proposal={proposal} />
      {open.names.length > 0 && (
        <Part title={sync.names} hint={sync.namesHint}>
          {open.names.map((question) => (
            <NameCard key={question.name} question={question} proposal={proposal} />
          ))}
        </Part>
      )}
      {strangers.length > 0 && (
        <Fold title={sync.strangers} note={String(strangers.length)} open={false}>
          {strangers.map((question) => (
            <NameCard key={question.name} question={question} proposal={proposal} />
          ))}
        </Fold>
      )}
      {isLong && <FilterChoice operations={operations} open={open} filter={filter} onChoose={setFilter} />}
      {open.conflicts.length > 0 && shows('conflicts') && (
        <Part title={undoes ? undo.changed : sync.conflicts} hint={undoes ? undo.changedHint : sync.conflictsHint}>
          {undoes ? (
            open.conflicts.map((conflict) => (
              <ChangedSinceCard
                key={`${conflict.subject.rowId} ${conflict.field}`}
                conflict={conflict}
                proposal={proposal}
              />
            ))
          ) : (
            <ConflictCards conflicts={open.conflicts} proposal={proposal} readings={readings} />
          )}
        </Part>
      )}
      {open.asks.length > 0 && shows('removals') && (
        <Part title={undoes ? undo.made : sync.removals} hint={sync.removalsHint}>
          {open.asks.map((ask) => (
            <AskCard key={ask.subject.rowId} ask={ask} proposal={proposal} />
          ))}
        </Part>
      )}
      {said
        .filter(({ lines }) => lines.length > 0)
        .map(({ title, lines }) => (
          <Fold key={title} title={title} note={String(lines.length)} open={lines.length <= 3}>
            <Lines lines={lines} />
          </Fold>
        ))}
      {linesByPhase({ ...proposal, operations: shown }, readings).map(({ phase, title, operations }) => (
        <Fold
          key={phase ?? ''}
          title={phase === null ? sync.general : title}
          note={sync.changes(operations.length)}
          open={few}
        >
          <List gap="S">
            {operations.map((operation, at) => (
              <li key={`${operation.kind} ${at}`}>
                <Leavable operation={operation} proposal={proposal} tell={tell} />
              </li>
            ))}
          </List>
        </Fold>
      ))}
      <Offers open={open} proposal={proposal} />
    </Frame>
  );
}

const filters = ['all', 'creations', 'updates', 'removals', 'conflicts'] as const;

type Filter = (typeof filters)[number];

interface FilterProps {
  operations: readonly Operation[];
  open: Proposal;
  filter: Filter;
  onChoose: (filter: Filter) => void;
}

/** Which of many changes are shown; all of them are made, whatever is in sight. */
function FilterChoice({ operations, open, filter, onChoose }: FilterProps) {
  const { deciding } = useSettingsWords();
  const { asks: removals, conflicts } = open;
  const count = (kind: Filter) => operations.filter((one) => kindOf[one.kind] === kind).length;
  // A removal is asked about before it is an operation, and counts once.
  const removed = Math.max(removals.length, count('removals'));
  const counts: Record<Filter, number> = {
    all: operations.filter((one) => !isRemoval(one)).length + removed + conflicts.length,
    creations: count('creations'),
    updates: count('updates'),
    removals: removed,
    conflicts: conflicts.length,
  };
  return (
    <Field label={deciding.show}>
      <DropDown value={filter} onChange={(_, { value }) => onChoose(filters.find((one) => one === value) ?? 'all')}>
        {filters.map((kind) => (
          <option key={kind} value={kind}>
            {deciding.filter[kind](counts[kind])}
          </option>
        ))}
      </DropDown>
    </Field>
  );
}

/** Operations, those that are left out among them where they would be. */
function inOrder({ operations, left }: Proposal, { sheet }: Readings): Operation[] {
  const place = new Map(sheet.rows.map(({ id }, at) => [id, at]));
  const placeOf = (operation: Operation) =>
    'subject' in operation ? (place.get(operation.subject.rowId) ?? sheet.rows.length) : -1;
  return [...operations, ...left].sort((one, other) => placeOf(one) - placeOf(other));
}

interface LeavableProps {
  operation: Operation;
  proposal: Proposal;
  tell: ReturnType<typeof tellerOf>;
}

/** A change that can be left out this time, where it is no answer to a question and no undo. */
function Leavable({ operation, proposal, tell }: LeavableProps) {
  const { actions } = usePane();
  const styles = useStyles();
  const kind = leavableKinds.find((one) => one === operation.kind);
  const isLeavable = kind !== undefined && 'subject' in operation && !proposal.undoes;
  if (!isLeavable) return <OperationLine operation={operation} tell={tell} />;
  const { rowId } = operation.subject;
  return (
    <div className={styles.leavable}>
      <Checkbox
        aria-label={tell.operation(operation)}
        checked={!(proposal.decisions.leave[rowId] ?? []).includes(kind)}
        onChange={(_, { checked }) =>
          void actions.answer({ kind: 'leave', rowId, operation: kind, leave: checked !== true })
        }
      />
      <OperationLine operation={operation} tell={tell} />
    </div>
  );
}

function Foot({ open, proposal }: Omit<ProposalProps, 'readings'>) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { sync } = words.pane;
  const count = proposal.operations.length;
  if (isIdle(proposal)) {
    return (
      <>
        <Caption1 className={styles.hint}>{asks(open) ? sync.waitingForAnswers : sync.nothingElse}</Caption1>
        <Button onClick={() => void actions.go('home')}>{sync.close}</Button>
        <AwaitedMeeting />
      </>
    );
  }
  return (
    <>
      {count === 0 && <Caption1 className={styles.hint}>{sync.rememberHint}</Caption1>}
      <Button appearance="primary" onClick={() => void actions.apply()}>
        {count === 0 ? sync.remember : sync.apply(count)}
      </Button>
      <AwaitedMeeting />
    </>
  );
}
