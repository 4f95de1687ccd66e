import { Field, Input } from '@fluentui/react-components';
import { useId } from 'react';

import { meetingWordsIn } from '../../shared/words/meeting-words';
import type { SheetReading } from '../../sync/ports/workbook';
import { usePane } from './pane-context';

interface OwnersFieldProps {
  /** As a cell has them. */
  owners: string;
  people: SheetReading['people'];
  onChange: (owners: string) => void;
}

/** Owners as a cell has them; the names of the workbook's people are offered. */
export function OwnersField({ owners, people, onChange }: OwnersFieldProps) {
  const text = meetingWordsIn(usePane().language);
  const names = useId();
  return (
    <>
      <Field label={text.owners} hint={text.ownersHint}>
        <Input value={owners} input={{ list: names }} onChange={(_, { value }) => onChange(value)} />
      </Field>
      <datalist id={names}>
        {people.map(({ name, mail }) => (
          <option key={`${name} ${mail}`} value={name} />
        ))}
      </datalist>
    </>
  );
}
