import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SubmitEvent } from 'react';

import { readOwnerNames } from '../../../shared/worksheet/cell-values';
import { DateField, useTypedDate } from '../parts/date-field';
import { DropDown } from '../parts/drop-down';
import { Rows } from './meeting-rows';
import type { Held } from './meeting-rows';
import { useMeetingWords, usePane } from '../pane-context';
import { Panel } from '../parts/panel';
import { PeopleField } from '../parts/people-field';
import { Fold } from '../parts/part';

const useStyles = makeStyles({
  notes: { display: 'grid', gap: tokens.spacingVerticalM },
  decisions: {
    margin: 0,
    paddingLeft: '20px',
    overflowWrap: 'anywhere',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
});

/** What the meeting decides and who is to do what, as it is said. */
export function MeetingNotes({ held }: { held: Held }) {
  const styles = useStyles();
  const text = useMeetingWords();
  const { decisions = [], actions = [] } = held.reading.current ?? {};
  return (
    <Fold title={text.notes} note={text.noted(decisions.length + actions.length)} open={false}>
      <div className={styles.notes}>
        {decisions.length > 0 && (
          <ul className={styles.decisions}>
            {decisions.map((decision, at) => (
              <li key={at}>{decision}</li>
            ))}
          </ul>
        )}
        <Rows rows={held.reading.rows.filter(({ id }) => actions.includes(id))} held={held} />
        {/* What was noted empties its form. */}
        <DecisionForm key={`decision ${decisions.length}`} />
        <ActionForm key={`action ${actions.length}`} held={held} />
      </div>
    </Fold>
  );
}

function DecisionForm() {
  const { actions } = usePane();
  const text = useMeetingWords();
  const [decision, setDecision] = useState('');
  const note = (event: SubmitEvent) => {
    event.preventDefault();
    if (decision.trim() !== '') void actions.noteDecision(decision.trim());
  };
  return (
    <form onSubmit={note}>
      <Panel label={text.decision}>
        <Field label={text.decision}>
          <Input value={decision} onChange={(_, { value }) => setDecision(value)} />
        </Field>
        <Button type="submit" disabled={decision.trim() === ''}>
          {text.noteDecision}
        </Button>
      </Panel>
    </form>
  );
}

function ActionForm({ held }: { held: Held }) {
  const { actions } = usePane();
  const text = useMeetingWords();
  const { phases, rows, people } = held.reading;
  // What is talked about is likely where it belongs.
  const likely = rows.find(({ id }) => id === held.row)?.phase ?? phases[0]?.key ?? '';
  const [action, setAction] = useState('');
  const [owners, setOwners] = useState('');
  const [phase, setPhase] = useState<string | null>(null);
  const due = useTypedDate(null);
  const note = (event: SubmitEvent) => {
    event.preventDefault();
    const day = due.read();
    if (action.trim() === '' || day === undefined) return;
    void actions.noteAction({
      text: action.trim(),
      owners: readOwnerNames(owners),
      due: day,
      phase: phase ?? likely,
    });
  };
  return (
    <form onSubmit={note}>
      <Panel label={text.action}>
        <Field label={text.action} hint={text.actionHint}>
          <Input value={action} onChange={(_, { value }) => setAction(value)} />
        </Field>
        <PeopleField label={text.owners} hint={text.ownersHint} names={owners} people={people} onChange={setOwners} />
        <DateField label={text.due} date={due} />
        <Field label={text.phase}>
          <DropDown value={phase ?? likely} onChange={(_, { value }) => setPhase(value)}>
            {phases.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </DropDown>
        </Field>
        <Button type="submit" disabled={action.trim() === ''}>
          {text.noteAction}
        </Button>
      </Panel>
    </form>
  );
}
