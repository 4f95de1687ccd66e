import { Button, Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';

import { languages } from '../../../shared/words/languages';
import { copy } from '../parts/clipboard';
import { DropDown } from '../parts/drop-down';
import { languageName } from '../parts/language-name';
import { Part } from '../parts/part';
import { usePane, useSettingsWords } from '../pane-context';
import { diagnosisOf } from './diagnosis';

const useStyles = makeStyles({
  facts: {
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    margin: 0,
    userSelect: 'text',
  },
});

/** What is the person's own and not the workbook's: the pane's language, who is signed in, and what helpers ask for. */
export function OwnSettings() {
  return (
    <>
      <PaneLanguage />
      <SignedIn />
      <Diagnosis />
    </>
  );
}

function PaneLanguage() {
  const { words, speech } = usePane();
  const texts = useSettingsWords().own;
  return (
    <Part title={texts.language}>
      <Field hint={texts.languageHint}>
        <DropDown
          aria-label={texts.language}
          value={speech.chosen ?? ''}
          onChange={(_, { value }) => void speech.speak(languages.find((one) => one === value) ?? null)}
        >
          <option value="">{texts.asExcel(languageName(speech.ofOffice, words.language))}</option>
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {languageName(one, one)}
            </option>
          ))}
        </DropDown>
      </Field>
    </Part>
  );
}

function SignedIn() {
  const { account, words, actions } = usePane();
  const texts = useSettingsWords().own;
  const who = account();
  return (
    <Part title={texts.account}>
      <Caption1 role="status">{who === null ? texts.nobody : words.pane.plan.signedInAs(who.name)}</Caption1>
      {/* It stays when nobody is left to sign out, because it has the focus. */}
      <Button disabledFocusable={who === null} onClick={() => void actions.forgetAccount()}>
        {texts.signOut}
      </Button>
      <Caption1>{texts.signOutHint}</Caption1>
    </Part>
  );
}

function Diagnosis() {
  const { state, words, actions } = usePane();
  const styles = useStyles();
  const texts = useSettingsWords().own;
  const { trouble } = words.pane;
  const [facts, setFacts] = useState<string[] | null>(null);
  const [isCopied, setCopied] = useState(false);
  const shown = useRef<HTMLPreElement>(null);
  if (facts === null) {
    return (
      <Part title={texts.diagnosis} hint={texts.diagnosisHint}>
        <Button onClick={() => void actions.diagnose().then(setFacts)}>{texts.showDiagnosis}</Button>
      </Part>
    );
  }
  const text = diagnosisOf(facts, state.lastFailure, navigator.userAgent);
  const take = async () => {
    setCopied(await copy({ 'text/plain': text }));
    // Where the program keeps the clipboard to itself, the text is at least selected.
    if (shown.current) window.getSelection()?.selectAllChildren(shown.current);
  };
  return (
    <Part title={texts.diagnosis} hint={texts.diagnosisHint}>
      <pre ref={shown} className={styles.facts}>
        {text}
      </pre>
      <Button onClick={() => void take()}>{isCopied ? trouble.copied : trouble.copy}</Button>
    </Part>
  );
}
