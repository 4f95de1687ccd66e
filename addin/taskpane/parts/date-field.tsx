import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

import { dateInWords, firstDay } from '../../../shared/dates';
import type { CalendarDate } from '../../../shared/model';
import { readDate } from '../../../shared/worksheet/cell-values';
import { usePane } from '../pane-context';

/** A day as it is written in the worksheets. A browser's own field would show `12/01/2026`, which is two days. */
export interface TypedDate {
  text: string;
  type: (text: string) => void;
  /** It was tried to be used, and is none. */
  isWrong: boolean;
  /** The day, null for none; undefined, and told, where the text is not one. */
  read: () => CalendarDate | null | undefined;
}

export function useTypedDate(date: CalendarDate | null): TypedDate {
  const { language } = usePane();
  const [text, setText] = useState(date === null ? '' : dateInWords(date, language));
  const [isWrong, setWrong] = useState(false);
  return {
    text,
    isWrong,
    type(typed) {
      setText(typed);
      setWrong(false);
    },
    read() {
      const said = readDate(text);
      const day = typeof said === 'string' && said < firstDay ? undefined : said;
      setWrong(day === undefined);
      return day;
    },
  };
}

interface DateFieldProps {
  label: string;
  date: TypedDate;
  hint?: string | null;
  disabled?: boolean;
  /** The person left the field or pressed Enter. */
  onDone?: () => void;
}

export function DateField({ label, date, hint = null, disabled = false, onDone }: DateFieldProps) {
  const { words } = usePane();
  return (
    <Field label={label} hint={hint} {...(date.isWrong && { validationMessage: words.rows.notADay })}>
      <Input
        // Narrower than a browser would have it: two stand side by side.
        input={{ size: 10 }}
        value={date.text}
        disabled={disabled}
        onChange={(_, { value }) => date.type(value)}
        {...(onDone && { onBlur: onDone, onKeyDown: ({ key }) => key === 'Enter' && onDone() })}
      />
    </Field>
  );
}
