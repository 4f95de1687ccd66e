import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  Link,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';

import { isCalendarDate } from '../../../shared/dates';
import { priorities } from '../../../shared/priority';
import type { RowEdit } from '../../../shared/row-edit';
import { withOwner } from '../../../shared/row-edit';
import type { SheetReading, SheetRow } from '../../../sync/ports/workbook';
import { DropDown } from '../parts/drop-down';
import { OwnerField } from '../parts/owner-field';
import { OwnerList } from '../parts/owner-list';
import { usePane } from '../pane-context';
import { Part } from '../parts/part';
import { StatusField } from '../parts/status-field';

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', margin: 0 },
  dates: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  date: { minWidth: 0 },
  step: { overflowWrap: 'anywhere' },
  notes: { display: 'grid', gap: tokens.spacingVerticalS },
});

interface RowFormProps {
  row: SheetRow;
  people: SheetReading['people'];
  /** Where its task is shown in Planner, if it has one. */
  page: string | undefined;
}

/** Everything of a row that its task has too. What is chosen is written at once, notes when that is asked for. */
export function RowForm({ row, people, page }: RowFormProps) {
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
          <DateField
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
    </>
  );
}

interface DateFieldProps {
  label: string;
  value: string | null;
  disabled: boolean;
  hint: string | null;
  onChange: (date: string | null) => void;
}

/** Written once it is a day of the calendar and the person is done with it: a year is typed digit by digit. */
function DateField({ label, value, disabled, hint, onChange }: DateFieldProps) {
  const styles = useStyles();
  const [said, setSaid] = useState(value ?? '');
  const write = () => {
    const isDay = said === '' || (isCalendarDate(said) && said >= '1900-03-01');
    if (isDay && said !== (value ?? '')) onChange(said === '' ? null : said);
  };
  return (
    <Field label={label} hint={hint} className={styles.date}>
      <Input
        type="date"
        className={styles.date}
        input={{ style: { minWidth: 0, width: '100%' } }}
        value={said}
        disabled={disabled}
        onChange={(_, { value: typed }) => setSaid(typed)}
        onBlur={write}
        onKeyDown={({ key }) => key === 'Enter' && write()}
      />
    </Field>
  );
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
