import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';

import type { Choice } from '../../../shared/document/choice';
import type { Document, Phase } from '../../../shared/model';
import { DropDown } from '../parts/drop-down';
import { chosenRows, homesFor, sectionOf } from './opening';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 0' },
  head: { display: 'flex', alignItems: 'start', justifyContent: 'space-between' },
  tick: { minWidth: 0 },
  label: { overflowWrap: 'anywhere' },
  more: { flexShrink: 0 },
  count: { display: 'block', color: tokens.colorNeutralForeground2 },
  inner: { display: 'grid', gap: tokens.spacingVerticalXS, paddingLeft: '24px', paddingBottom: '8px' },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface SectionProps {
  phase: Phase;
  document: Document;
  choice: Choice;
  disabled: boolean;
}

/** One section of the document: taken or not, as a worksheet of its own or joined to another, row by row if wanted. */
export function Section({ phase, document, choice, disabled }: SectionProps) {
  const { words, store } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const inner = useId();
  const { preview } = words.pane;
  const { key, title, responsibilities } = phase;
  const count = chosenRows(choice, phase);
  const home = document.phases.find((one) => one.key === sectionOf(choice, key).mergeInto);
  const label = (
    <span className={styles.label}>
      {title}
      <Caption1 className={styles.count}>
        {preview.count(count, responsibilities.length)}
        {home && ` · ${preview.merged(home.title)}`}
      </Caption1>
    </span>
  );
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        <Checkbox
          className={styles.tick}
          label={label}
          disabled={disabled}
          checked={count === 0 ? false : count === responsibilities.length ? true : 'mixed'}
          onChange={(_, { checked }) => {
            store.dispatch({ type: 'section-ticked', section: key, ticked: checked !== false });
          }}
        />
        <Button
          className={styles.more}
          appearance="subtle"
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-label={preview.rows(title)}
          aria-expanded={open}
          aria-controls={inner}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div id={inner} className={open ? styles.inner : undefined}>
        {open && (
          <>
            <Home phase={phase} document={document} choice={choice} disabled={disabled} />
            <Rows phase={phase} document={document} choice={choice} disabled={disabled} />
          </>
        )}
      </div>
    </div>
  );
}

function Home({ phase, document, choice, disabled }: SectionProps) {
  const { words, store } = usePane();
  const { preview } = words.pane;
  const { included, mergeInto } = sectionOf(choice, phase.key);
  return (
    <DropDown
      size="small"
      aria-label={preview.mergeInto(phase.title)}
      disabled={disabled || !included}
      value={mergeInto ?? ''}
      onChange={(_, { value }) => {
        store.dispatch({ type: 'section-joined', section: phase.key, into: value === '' ? null : value });
      }}
    >
      <option value="">{preview.ownWorksheet}</option>
      {homesFor(document, choice, phase.key).map(({ key, title }) => (
        <option key={key} value={key}>
          {preview.intoPhase(title)}
        </option>
      ))}
    </DropDown>
  );
}

function Rows({ phase, choice, disabled }: SectionProps) {
  const { store } = usePane();
  const styles = useStyles();
  const { included, leftOut } = sectionOf(choice, phase.key);
  return (
    <ul className={styles.rows}>
      {phase.responsibilities.map(({ text }, row) => (
        // Two responsibilities may say the same; their place tells them apart and never changes here.
        <li key={row}>
          <Checkbox
            label={<span className={styles.label}>{text}</span>}
            disabled={disabled}
            checked={included && !leftOut.includes(row)}
            onChange={(_, { checked }) => {
              store.dispatch({ type: 'row-ticked', section: phase.key, row, ticked: checked === true });
            }}
          />
        </li>
      ))}
    </ul>
  );
}
