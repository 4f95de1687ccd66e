import { FluentProvider, Spinner, webLightTheme } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';

import type { SandboxPerson } from '../serve/people';
import { Desk } from './desk';
import { forgetSignIn, useKept } from './kept';
import { listen, readPeople, startPlannerOver } from './sandbox-server';
import { startHere } from './start-here';
import { TopBar } from './top-bar';
import { pageLanguage, wordsIn } from './languages';
import type { OpenWorkbook } from './workbook';

/** Everything on the page; what is chosen in the top bar holds for all parts. */
export function SandboxPage() {
  const [tag, setTag] = useKept('language', navigator.language);
  const language = pageLanguage(tag);
  const words = wordsIn(language);
  const { people, person, choose, away } = usePeople();
  const [changes, setChanges] = useState(0);
  const [workbook, setWorkbook] = useState<OpenWorkbook | null>(null);
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(
    () =>
      listen({
        onPlanner: () => setChanges((count) => count + 1),
        onReset: () => void startHere(),
        onBuilt: () => location.reload(),
      }),
    [],
  );

  const save = async (open: OpenWorkbook) => {
    setSaving(true);
    setTrouble(null);
    try {
      const { downloadWorkbook } = await import('./download');
      await downloadWorkbook(await open.describe(), words.fileName);
    } catch {
      setTrouble(words.saveFailed);
    }
    setSaving(false);
  };
  const startOver = () => {
    // The server tells every open page, this one too, to begin again.
    startPlannerOver().catch(() => setTrouble(words.startOverFailed));
  };

  return (
    <FluentProvider theme={webLightTheme}>
      <div className="sandbox">
        {people === null || person === null ? (
          <main className="sandbox-waiting">{away ? <p role="alert">{words.serverAway}</p> : <Spinner />}</main>
        ) : (
          <Desk
            person={person}
            language={language}
            words={words}
            changes={changes}
            trouble={trouble}
            onForgetTrouble={() => setTrouble(null)}
            onWorkbook={setWorkbook}
            bar={
              <TopBar
                people={people}
                person={person}
                language={language}
                words={words}
                saving={saving}
                onSave={workbook && (() => void save(workbook))}
                onPerson={(id) => {
                  forgetSignIn();
                  choose(id);
                }}
                onLanguage={setTag}
                onStartOver={startOver}
              />
            }
          />
        )}
      </div>
    </FluentProvider>
  );
}

interface People {
  /** Null until the server has answered. */
  people: SandboxPerson[] | null;
  person: SandboxPerson | null;
  choose: (id: string) => void;
  away: boolean;
}

/** Starting over gives everybody a new id, so the choice is kept by address. */
function usePeople(): People {
  const [people, setPeople] = useState<SandboxPerson[] | null>(null);
  const [away, setAway] = useState(false);
  const [address, setAddress] = useKept('person', '');
  useEffect(() => {
    readPeople().then(setPeople, () => setAway(true));
  }, []);
  const person = useMemo(
    () => people?.find((one) => one.userPrincipalName === address) ?? people?.[0] ?? null,
    [people, address],
  );
  const choose = useCallback(
    (id: string) => {
      const chosen = people?.find((one) => one.id === id);
      if (chosen !== undefined) setAddress(chosen.userPrincipalName);
    },
    [people, setAddress],
  );
  return { people, person, choose, away };
}
