import { Field } from '@fluentui/react-components';

import { statuses } from '../../../shared/status';
import type { Status } from '../../../shared/status';
import { DropDown } from './drop-down';
import { usePane } from '../pane-context';

interface StatusFieldProps {
  /** Null where several rows say different things. */
  value: Status | null;
  disabled?: boolean;
  hint?: string | null;
  onChange: (status: Status) => void;
}

/** The status of a row, or of several at once. */
export function StatusField({ value, disabled = false, hint = null, onChange }: StatusFieldProps) {
  const { words } = usePane();
  return (
    <Field label={words.proposal.field.status} hint={hint}>
      <DropDown
        value={value ?? ''}
        disabled={disabled}
        onChange={(_, { value: said }) => {
          const status = statuses.find((one) => one === said);
          if (status !== undefined) onChange(status);
        }}
      >
        {value === null && <option value="">{words.rows.unchanged}</option>}
        {statuses.map((one) => (
          <option key={one} value={one}>
            {words.status[one]}
          </option>
        ))}
      </DropDown>
    </Field>
  );
}
