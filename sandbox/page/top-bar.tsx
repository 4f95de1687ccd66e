import { Avatar, Button, Dropdown, Option, Select } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular, ArrowDownloadRegular } from '@fluentui/react-icons';

import type { SandboxPerson } from '../serve/people';
import { StartOver } from './start-over';
import { pageLanguage, pageLanguages } from './languages';
import type { PageLanguage, Words } from './languages';

export interface TopBarProps {
  people: SandboxPerson[];
  person: SandboxPerson;
  language: PageLanguage;
  words: Words;
  saving: boolean;
  /** Null while there is no workbook to save. */
  onSave: (() => void) | null;
  onPerson: (id: string) => void;
  onLanguage: (language: PageLanguage) => void;
  onStartOver: () => void;
}

/** Who one is, in which language, and the two things one does with the whole workbook. */
export function TopBar(props: TopBarProps) {
  const { people, person, language, words, saving, onSave, onPerson, onLanguage, onStartOver } = props;
  const titleOf = (one: SandboxPerson) => (one.member ? one.displayName : `${one.displayName} (${words.outsider})`);
  return (
    <header className="top-bar">
      <img src="/assets/app-32.png" alt="" width={24} height={24} />
      <h1 className="top-bar-name">
        {words.product} <span className="top-bar-sandbox">{words.sandbox}</span>
      </h1>
      <div className="top-bar-choice">
        <label htmlFor="person">{words.youAre}</label>
        <Avatar aria-hidden size={24} color="colorful" name={person.displayName} />
        <Dropdown
          id="person"
          size="small"
          inlinePopup
          className="top-bar-person"
          value={titleOf(person)}
          selectedOptions={[person.id]}
          onOptionSelect={(_event, { optionValue }) => {
            if (optionValue !== undefined) onPerson(optionValue);
          }}
        >
          {people.map((one) => (
            <Option key={one.id} value={one.id} text={titleOf(one)}>
              <span className="top-bar-option">
                {titleOf(one)}
                <small>{one.jobTitle}</small>
              </span>
            </Option>
          ))}
        </Dropdown>
      </div>
      <div className="top-bar-choice">
        <label htmlFor="language">{words.language}</label>
        <Select
          id="language"
          size="small"
          value={language}
          onChange={(_event, { value }) => onLanguage(pageLanguage(value))}
        >
          {pageLanguages.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {ownName(tag)}
            </option>
          ))}
        </Select>
      </div>
      <span className="top-bar-space" />
      <Button
        size="small"
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        disabled={onSave === null}
        disabledFocusable={saving}
        onClick={() => onSave?.()}
      >
        {saving ? words.saving : words.save}
      </Button>
      <StartOver words={words} icon={<ArrowCounterclockwiseRegular />} onStartOver={onStartOver} />
    </header>
  );
}

/** What a language calls itself, as a list begins it: `Español`. */
function ownName(tag: PageLanguage): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
