import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SubmitEvent } from 'react';

import type { SheetReading } from '../../../sync/ports/workbook';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  // A long word on the button has a line of its own.
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { flex: '1 1 140px', minWidth: 0 },
  add: { minWidth: 0, flexShrink: 0 },
});

interface OwnerFieldProps {
  people: SheetReading['people'];
  disabled?: boolean;
  /** What the button says. */
  action: string;
  onAdd: (name: string) => void;
}

/** Adds an owner by name: one of the People worksheet, or whoever is typed. */
export function OwnerField({ people, disabled = false, action, onAdd }: OwnerFieldProps) {
  const { words } = usePane();
  const styles = useStyles();
  const [name, setName] = useState('');
  const names = useId();
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd(name);
    setName('');
  };
  return (
    <form onSubmit={add}>
      <Field label={words.rows.addOwner}>
        <div className={styles.line}>
          <Input
            className={styles.name}
            input={{ list: names, style: { minWidth: 0 } }}
            value={name}
            disabled={disabled}
            aria-label={words.rows.addOwner}
            onChange={(_, { value }) => setName(value)}
          />
          <Button type="submit" className={styles.add} disabled={disabled}>
            {action}
          </Button>
        </div>
      </Field>
      <datalist id={names}>
        {people.map((person) => (
          <option key={`${person.name} ${person.mail}`} value={person.name} />
        ))}
      </datalist>
    </form>
  );
}
