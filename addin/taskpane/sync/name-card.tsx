import { Avatar, Caption1, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { Person } from '../../../shared/model';
import type { NameQuestion } from '../../../sync/name-questions';
import { plainName } from '../../../sync/owners';
import type { Proposal } from '../../../sync/proposal';
import { usePane } from '../pane-context';
import { Panel } from '../parts/panel';
import { PersonSearch } from '../parts/person-search';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  who: { overflowWrap: 'anywhere' },
  person: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

/** Rows that are named one by one; the others are counted. */
const fewRows = 5;
/** Values of the choices that are no person. */
const [nobody, later] = ['nobody', ''];

/** A name of owners, wherever it stands: whom it means. */
export function NameCard({ question, proposal }: { question: NameQuestion; proposal: Proposal }) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const [found, setFound] = useState<readonly Person[]>([]);
  const { sync } = words.pane;
  const { name, rows, because, candidates } = question;
  const plain = plainName(name);
  const title = because === 'several' ? sync.severalPeople(name) : sync.nobodyCalled(name);
  const decided = proposal.decisions.names[plain];
  const numbers = rows.slice(0, fewRows).map(({ number }) => number);
  const others = found.filter(({ id }) => !candidates.some((one) => one.id === id));
  return (
    <Panel>
      <Text className={styles.who}>{title}</Text>
      <Caption1 className={styles.hint}>{sync.inRows(numbers.join(', '), rows.length - numbers.length)}</Caption1>
      <RadioGroup
        aria-label={title}
        value={decided === null ? nobody : (decided ?? later)}
        onChange={(_, { value }) => {
          const meaning = value === later ? undefined : value === nobody ? null : value;
          const person = others.find(({ id }) => id === value);
          void actions.answer({ kind: 'name', name: plain, meaning, ...(person && { found: person }) });
        }}
      >
        {[...candidates, ...others].map((person) => (
          <Radio key={person.id} value={person.id} label={<Somebody person={person} />} />
        ))}
        <Radio value={nobody} label={sync.keepAsText} />
        <Radio value={later} label={sync.undecided} />
      </RadioGroup>
      <PersonSearch
        onFound={(people) => {
          // Whoever was chosen stays in sight.
          setFound([...others.filter(({ id }) => id === decided), ...people.filter(({ id }) => id !== decided)]);
        }}
      />
    </Panel>
  );
}

function Somebody({ person }: { person: Person }) {
  const styles = useStyles();
  return (
    <span className={styles.person}>
      <Avatar size={24} name={person.name} aria-hidden />
      <span className={styles.who}>
        {person.name}
        {person.mail !== person.name && <Caption1 block>{person.mail}</Caption1>}
      </span>
    </span>
  );
}
