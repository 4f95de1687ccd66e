import { Button, Caption1, Checkbox, Field, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { LoggedLine } from '../../../shared/log';
import type { CalendarDate } from '../../../shared/model';
import { priorities } from '../../../shared/priority';
import type { RowEdit } from '../../../shared/row-edit';
import { withOwner } from '../../../shared/row-edit';
import type { SheetReading, SheetRow } from '../../../sync/ports/workbook';
import { DateField, useTypedDate } from '../parts/date-field';
import { DropDown } from '../parts/drop-down';
import { OwnerField } from '../parts/owner-field';
import { OwnerList } from '../parts/owner-list';
import { usePane } from '../pane-context';
import { Part } from '../parts/part';
import { StatusField } from '../parts/status-field';
import { RowHistory } from './row-history';

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', margin: 0 },
  dates: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
  step: { overflowWrap: 'anywhere' },
  notes: { display: 'grid', gap: tokens.spacingVerticalS },
});

interface RowFormProps {
  row: SheetRow;
  people: SheetReading['people'];
  /** Where its task is shown in Planner, if it has one. */
  page: string | undefined;
  history: readonly LoggedLine[];
}

/** Everything of a row that its task has too. What is chosen is written at once, notes when that is asked for. */
export function RowForm({ row, people, page, history }: RowFormProps) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { rows: texts, proposal } = words;
  const write = (edit: RowEdit) => void actions.editRows([row], () => edit);
  const isFixed = (field: keyof RowEdit) => row.computed.includes(field);
  const hintOf = (field: keyof RowEdit) => (isFixed(field) ? texts.computed : null);
  return (
    <>
      <p className={styles.text}>
        <strong>{row.number}</strong> {row.responsibility}
      </p>
      {page !== undefined && (
        <Link href={page} target="_blank" rel="noreferrer">
          {texts.planner}
        </Link>
      )}
      <Part title={texts.owners} {...(isFixed('owners') && { hint: texts.computed })}>
        <OwnerList
          owners={row.owners}
          disabled={isFixed('owners')}
          onRemove={(name) => write({ owners: row.owners.filter((one) => one !== name) })}
        />
        <OwnerField
          people={people}
          disabled={isFixed('owners')}
          action={texts.add}
          onAdd={(name) => write({ owners: withOwner(row.owners, name) })}
        />
      </Part>
      <StatusField
        value={row.status}
        disabled={isFixed('status')}
        hint={hintOf('status')}
        onChange={(status) => write({ status })}
      />
      <div className={styles.dates}>
        {(['start', 'due'] as const).map((field) => (
          <RowDate
            key={`${field} ${row[field] ?? ''}`}
            label={proposal.field[field]}
            value={row[field]}
            disabled={isFixed(field)}
            hint={hintOf(field)}
            onChange={(date) => write({ [field]: date })}
          />
        ))}
      </div>
      <Field label={proposal.field.priority} hint={hintOf('priority')}>
        <DropDown
          value={row.priority ?? ''}
          disabled={isFixed('priority')}
          onChange={(_, { value }) => write({ priority: priorities.find((one) => one === value) ?? null })}
        >
          <option value="">{texts.noPriority}</option>
          {priorities.map((one) => (
            <option key={one} value={one}>
              {words.priority[one]}
            </option>
          ))}
        </DropDown>
      </Field>
      {row.steps.length > 0 && (
        <Part title={texts.steps} {...(isFixed('steps') && { hint: texts.computed })}>
          <div>
            {row.steps.map(({ text, depth, done }, at) => (
              <div key={`${at} ${text}`} style={{ marginInlineStart: 16 * (depth - 1) }}>
                <Checkbox
                  checked={done}
                  disabled={isFixed('steps')}
                  label={<span className={styles.step}>{text}</span>}
                  onChange={(_, { checked }) =>
                    write({
                      steps: row.steps.map((step, other) =>
                        other === at ? { ...step, done: checked === true } : step,
                      ),
                    })
                  }
                />
              </div>
            ))}
          </div>
        </Part>
      )}
      <Notes key={row.notes} value={row.notes} disabled={isFixed('notes')} onWrite={(notes) => write({ notes })} />
      <RowHistory lines={history} />
    </>
  );
}

interface RowDateProps {
  label: string;
  value: CalendarDate | null;
  disabled: boolean;
  hint: string | null;
  onChange: (date: CalendarDate | null) => void;
}

/** Written once the person is done with it, if it is another day by then. */
function RowDate({ label, value, disabled, hint, onChange }: RowDateProps) {
  const date = useTypedDate(value);
  const write = () => {
    const day = date.read();
    if (day !== undefined && day !== value) onChange(day);
  };
  return <DateField label={label} date={date} hint={hint} disabled={disabled} onDone={write} />;
}

function Notes({ value, disabled, onWrite }: { value: string; disabled: boolean; onWrite: (notes: string) => void }) {
  const { words } = usePane();
  const styles = useStyles();
  const { rows: texts } = words;
  const [said, setSaid] = useState(value);
  return (
    <div className={styles.notes}>
      <Field label={texts.notes}>
        <Textarea
          value={said}
          resize="vertical"
          disabled={disabled}
          onChange={(_, { value: typed }) => setSaid(typed)}
        />
      </Field>
      {disabled && <Caption1>{texts.computed}</Caption1>}
      {said !== value && (
        <Button appearance="primary" onClick={() => onWrite(said)}>
          {texts.write}
        </Button>
      )}
    </div>
  );
}
