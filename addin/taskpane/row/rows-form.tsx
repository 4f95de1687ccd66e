import { Body1, Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { SubmitEvent } from 'react';

import { shifted, withOwner } from '../../../shared/row-edit';
import type { SheetReading, SheetRow } from '../../../sync/ports/workbook';
import { DateField, useTypedDate } from '../parts/date-field';
import { OwnerField } from '../parts/owner-field';
import { usePane } from '../pane-context';
import { Panel } from '../parts/panel';
import { StatusField } from '../parts/status-field';

/** More than this is no shift that anybody means: ten years. */
const mostDays = 3660;

/** Several rows at once: an owner more, a status, a due date, or their dates moved by days. */
export function RowsForm({ rows, people }: { rows: readonly SheetRow[]; people: SheetReading['people'] }) {
  const { words, actions } = usePane();
  const { rows: texts, proposal } = words;
  const due = useTypedDate(null);
  const [days, setDays] = useState('');
  const [first] = rows;
  const status = rows.every((row) => row.status === first?.status) ? (first?.status ?? null) : null;
  const shift = /^[+-]?\d{1,4}$/.test(days.trim()) ? Number(days) : NaN;
  const isShift = Math.abs(shift) <= mostDays && shift !== 0;
  const setDue = () => {
    const day = due.read();
    if (day !== undefined) void actions.editRows(rows, () => ({ due: day }));
  };
  const submitting = (isFine: boolean, write: () => void) => (event: SubmitEvent) => {
    event.preventDefault();
    if (isFine) write();
  };
  return (
    <>
      <Body1>{texts.count(rows.length)}</Body1>
      <Panel>
        <OwnerField
          people={people}
          action={texts.addToAll}
          onAdd={(name) => void actions.editRows(rows, ({ owners }) => ({ owners: withOwner(owners, name) }))}
        />
      </Panel>
      <Panel>
        <StatusField value={status} onChange={(said) => void actions.editRows(rows, () => ({ status: said }))} />
      </Panel>
      <form onSubmit={submitting(due.text.trim() !== '', setDue)}>
        <Panel>
          <DateField label={proposal.field.due} date={due} />
          <Button type="submit" disabled={due.text.trim() === ''}>
            {texts.setForAll}
          </Button>
        </Panel>
      </form>
      <form onSubmit={submitting(isShift, () => void actions.editRows(rows, (row) => shifted(row, shift)))}>
        <Panel>
          <Field label={texts.shift} hint={texts.shiftHint}>
            <Input inputMode="numeric" value={days} onChange={(_, { value }) => setDays(value)} />
          </Field>
          <Button type="submit" disabled={!isShift}>
            {texts.shiftAll}
          </Button>
        </Panel>
      </form>
    </>
  );
}
