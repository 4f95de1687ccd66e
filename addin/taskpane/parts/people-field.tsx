import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';

import type { SheetReading } from '../../../sync/ports/workbook';

interface PeopleFieldProps {
  label: string;
  hint: string;
  required?: boolean;
  /** As it was typed: one name, or several as a cell has them. */
  names: string;
  people: SheetReading['people'];
  onChange: (names: string) => void;
}

/** Names that are typed; those of the workbook's people are offered. */
export function PeopleField({ label, hint, required = false, names, people, onChange }: PeopleFieldProps) {
  const offered = useId();
  return (
    <>
      <Field label={label} hint={hint} required={required}>
        <Input value={names} input={{ list: offered }} onChange={(_, { value }) => onChange(value)} />
      </Field>
      <datalist id={offered}>
        {people.map(({ name, mail }) => (
          <option key={`${name} ${mail}`} value={name} />
        ))}
      </datalist>
    </>
  );
}
