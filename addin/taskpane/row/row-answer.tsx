import { Button, Caption1, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { SubmitEvent } from 'react';

import { ownersInCell, readOwnerNames } from '../../../shared/worksheet/cell-values';
import type { SheetReading, SheetRow } from '../../../sync/ports/workbook';
import { DateField, useTypedDate } from '../parts/date-field';
import { useMeetingWords, usePane } from '../pane-context';
import { Panel } from '../parts/panel';
import { PeopleField } from '../parts/people-field';
import { StatusField } from '../parts/status-field';

interface RowAnswerProps {
  row: SheetRow;
  people: SheetReading['people'];
  moved: boolean;
}

/** Status, owners, due date and a remark of a row, as a meeting says them. Enter writes them to the sheet. */
export function RowAnswer({ row, people, moved }: RowAnswerProps) {
  const { actions } = usePane();
  const text = useMeetingWords();
  const [status, setStatus] = useState(row.status);
  const [owners, setOwners] = useState(ownersInCell(row.owners));
  const [remark, setRemark] = useState('');
  const due = useTypedDate(row.due);
  const write = (event: SubmitEvent) => {
    event.preventDefault();
    const day = due.read();
    if (day === undefined) return;
    const said = remark.trim() === '' ? {} : { remark: remark.trim() };
    void actions.answerRow(row, { status, owners: readOwnerNames(owners), due: day, ...said });
  };
  return (
    <form onSubmit={write}>
      <Panel label={text.answer(row.number)}>
        {moved && <Caption1 role="alert">{text.moved}</Caption1>}
        <StatusField value={status} onChange={setStatus} />
        <PeopleField label={text.owners} hint={text.ownersHint} names={owners} people={people} onChange={setOwners} />
        <DateField label={text.due} date={due} />
        <Field label={text.remark} hint={row.remark.trim() === '' ? text.remarkHint : text.latestRemark(row.remark)}>
          <Input value={remark} onChange={(_, { value }) => setRemark(value)} />
        </Field>
        <Button type="submit" appearance="primary">
          {text.write}
        </Button>
      </Panel>
    </form>
  );
}
