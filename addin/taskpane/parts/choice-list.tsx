import { Caption1, Field, makeStyles, Radio, RadioGroup, SearchBox, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';

import { hasWords } from '../../../shared/search';
import { usePane } from '../pane-context';

/** With more choices than this there is a search box. */
const fewChoices = 6;
/** More than this are not shown at once; the search finds them. */
const mostShown = 50;

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  label: { overflowWrap: 'anywhere' },
});

export interface ListedChoice {
  value: string;
  label: string;
  /** Said beside the label. */
  note?: string;
}

interface ChoiceListProps {
  title: string;
  choices: readonly ListedChoice[];
  chosen: string | null;
  disabled: boolean;
  onChoose: (value: string) => void;
  /** One more choice at the end that the search never hides. */
  last?: ListedChoice;
  children?: ReactNode;
}

/** One of several, with a search box where there are many. */
export function ChoiceList({ title, choices, chosen, disabled, onChoose, last, children }: ChoiceListProps) {
  const { words } = usePane();
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  const heading = useId();
  const found = choices.filter(({ label }) => hasWords(label, wanted));
  const shown = [...found.slice(0, mostShown), ...(last ? [last] : [])];
  return (
    <div className={styles.list}>
      <h2 id={heading} className={styles.heading}>
        {title}
      </h2>
      {choices.length > fewChoices && (
        <Field>
          <SearchBox
            placeholder={words.pane.plan.search}
            aria-label={words.pane.plan.searchIn(title)}
            value={wanted}
            onChange={(_, { value }) => setWanted(value)}
          />
        </Field>
      )}
      {found.length === 0 && choices.length > 0 && <Caption1>{words.pane.plan.noMatch}</Caption1>}
      <RadioGroup
        aria-labelledby={heading}
        value={chosen ?? ''}
        disabled={disabled}
        onChange={(_, { value }) => onChoose(value)}
      >
        {shown.map(({ value, label, note }) => (
          <Radio
            key={value}
            value={value}
            label={
              <span className={styles.label}>
                {label}
                {note !== undefined && <Caption1 block>{note}</Caption1>}
              </span>
            }
          />
        ))}
      </RadioGroup>
      {children}
    </div>
  );
}
