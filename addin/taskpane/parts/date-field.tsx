import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

import { dateInWords } from '../../../shared/dates';
import type { CalendarDate } from '../../../shared/model';
import { meetingWordsIn } from '../../../shared/words/meeting-words';
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
      const day = readDate(text);
      setWrong(day === undefined);
      return day;
    },
  };
}

export function DateField({ label, date }: { label: string; date: TypedDate }) {
  const { notADay } = meetingWordsIn(usePane().language);
  return (
    <Field label={label} {...(date.isWrong && { validationMessage: notADay })}>
      <Input value={date.text} onChange={(_, { value }) => date.type(value)} />
    </Field>
  );
}
