import { Button, Caption1, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SubmitEvent } from 'react';

import type { Person } from '../../../shared/model';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  open: { fontSize: tokens.fontSizeBase200 },
  search: { display: 'flex', gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0 },
});

interface PersonSearchProps {
  onFound: (people: readonly Person[]) => void;
}

/** Looks for somebody by name or mail, once asked to. */
export function PersonSearch({ onFound }: PersonSearchProps) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const { sync } = words.pane;
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [isVain, setVain] = useState(false);
  const search = async (event: SubmitEvent) => {
    event.preventDefault();
    const found = await actions.findPeople(text);
    setVain(found.length === 0);
    onFound(found);
  };
  if (!isOpen) {
    return (
      <Link as="button" type="button" className={styles.open} onClick={() => setOpen(true)}>
        {sync.searchSomebody}
      </Link>
    );
  }
  return (
    <form onSubmit={(event) => void search(event)}>
      <Field label={sync.nameOrMail}>
        <div className={styles.search}>
          <Input className={styles.text} value={text} autoFocus onChange={(_, { value }) => setText(value)} />
          <Button type="submit" disabledFocusable={text.trim() === ''}>
            {sync.findPeople}
          </Button>
        </div>
      </Field>
      <div aria-live="polite">{isVain && <Caption1>{sync.nobodyFound}</Caption1>}</div>
    </form>
  );
}
