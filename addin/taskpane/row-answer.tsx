import { Button, Caption1, Field, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SubmitEvent } from 'react';

import { statuses } from '../../shared/status';
import { meetingWordsIn } from '../../shared/words/meeting-words';
import { ownersInCell, readOwnerNames } from '../../shared/worksheet/cell-values';
import type { SheetReading, SheetRow } from '../../sync/ports/workbook';
import { DropDown } from './drop-down';
import { usePane } from './pane-context';
import { Panel } from './panel';

interface RowAnswerProps {
  row: SheetRow;
  people: SheetReading['people'];
  moved: boolean;
}

/** Status, owners and due date of a row, as a meeting says them. Enter writes them to the sheet. */
export function RowAnswer({ row, people, moved }: RowAnswerProps) {
  const { words, actions, language } = usePane();
  const text = meetingWordsIn(language);
  const [status, setStatus] = useState(row.status);
  const [owners, setOwners] = useState(ownersInCell(row.owners));
  const [due, setDue] = useState(row.due ?? '');
  const names = useId();
  const write = (event: SubmitEvent) => {
    event.preventDefault();
    void actions.answerRow(row, { status, owners: readOwnerNames(owners), due: due === '' ? null : due });
  };
  return (
    <form onSubmit={write}>
      <Panel label={text.answer(row.number)}>
        {moved && <Caption1 role="alert">{text.moved}</Caption1>}
        <Field label={text.status}>
          <DropDown
            value={status}
            onChange={(_, { value }) => setStatus(statuses.find((one) => one === value) ?? status)}
          >
            {statuses.map((one) => (
              <option key={one} value={one}>
                {words.status[one]}
              </option>
            ))}
          </DropDown>
        </Field>
        <Field label={text.owners} hint={text.ownersHint}>
          <Input value={owners} input={{ list: names }} onChange={(_, { value }) => setOwners(value)} />
        </Field>
        <datalist id={names}>
          {people.map(({ name, mail }) => (
            <option key={`${name} ${mail}`} value={name} />
          ))}
        </datalist>
        <Field label={text.due}>
          <Input type="date" value={due} onChange={(_, { value }) => setDue(value)} />
        </Field>
        <Button type="submit" appearance="primary">
          {text.write}
        </Button>
      </Panel>
    </form>
  );
}
