import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';

import type { FieldKey } from '../../../shared/model';
import { directions, unaskedKinds } from '../../../shared/sync-settings';
import type { Direction, SyncSettings } from '../../../shared/sync-settings';
import { fieldKeys, fields } from '../../../sync/fields';
import { DropDown } from '../parts/drop-down';
import { Frame } from '../parts/frame';
import { usePane, useSettingsWords } from '../pane-context';
import { Part } from '../parts/part';
import { OwnSettings } from './own-settings';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalS },
  field: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', overflowWrap: 'anywhere' },
  intro: { color: tokens.colorNeutralForeground2 },
});

const policies = ['ask', 'sheet', 'planner'] as const;

/** How the workbook wants to be synced. Whatever is changed here is kept at once. */
export function SettingsScreen() {
  const { state } = usePane();
  const styles = useStyles();
  const texts = useSettingsWords();
  const { settings } = state;
  return (
    <Frame title={texts.title} back>
      {settings === null ? (
        state.trouble === null && <Spinner label={texts.reading} />
      ) : (
        <>
          <Caption1 className={styles.intro}>{texts.intro}</Caption1>
          <Directions settings={settings} />
          <Conflicts settings={settings} />
          <Unasked settings={settings} />
          <Removals settings={settings} />
          <Quiet settings={settings} />
          <CopyToShare />
        </>
      )}
      <OwnSettings />
    </Frame>
  );
}

interface SettingsProps {
  settings: SyncSettings;
}

function Directions({ settings }: SettingsProps) {
  const { words, actions } = usePane();
  const styles = useStyles();
  const texts = useSettingsWords();
  const decide = (field: FieldKey, said: string) => {
    const direction = directions.find((one) => one === said);
    if (direction === undefined) return;
    void actions.changeSettings((now) => ({ ...now, directions: { ...now.directions, [field]: direction } }));
  };
  return (
    <Part title={texts.directions} hint={texts.directionsHint}>
      <div className={styles.fields}>
        {fieldKeys
          .filter((field) => fields[field].follows === undefined)
          .map((field) => (
            <Field key={field} label={words.proposal.field[field]} orientation="horizontal" className={styles.field}>
              <DropDown value={directionOf(settings, field)} onChange={(_, { value }) => decide(field, value)}>
                {Object.entries(field === 'order' ? texts.order : texts.direction).map(([direction, text]) => (
                  <option key={direction} value={direction}>
                    {text}
                  </option>
                ))}
              </DropDown>
            </Field>
          ))}
      </div>
    </Part>
  );
}

/** Nobody's order moves rows, so its edits go one way at most. */
function directionOf({ directions: decided }: SyncSettings, field: FieldKey): Direction {
  const direction = decided[field] ?? 'both';
  return field === 'order' && direction === 'both' ? 'sheet' : direction;
}

function Conflicts({ settings }: SettingsProps) {
  const { actions } = usePane();
  const texts = useSettingsWords();
  return (
    <Part title={texts.conflicts}>
      <RadioGroup
        aria-label={texts.conflicts}
        value={settings.conflicts}
        onChange={(_, { value }) => {
          const conflicts = policies.find((one) => one === value);
          if (conflicts) void actions.changeSettings((now) => ({ ...now, conflicts }));
        }}
      >
        {policies.map((policy) => (
          <Radio key={policy} value={policy} label={texts.conflict[policy]} />
        ))}
      </RadioGroup>
    </Part>
  );
}

function Unasked({ settings }: SettingsProps) {
  const { actions } = usePane();
  const texts = useSettingsWords();
  return (
    <Part title={texts.unasked} hint={texts.unaskedHint}>
      <div role="group" aria-label={texts.unasked}>
        {unaskedKinds.map((kind) => (
          <div key={kind}>
            <Checkbox
              label={texts.unaskedKind[kind]}
              checked={settings.unasked.includes(kind)}
              onChange={(_, { checked }) =>
                void actions.changeSettings((now) => {
                  const others = now.unasked.filter((one) => one !== kind);
                  return { ...now, unasked: checked === true ? [...others, kind] : others };
                })
              }
            />
          </div>
        ))}
      </div>
    </Part>
  );
}

function Removals({ settings: { removals } }: SettingsProps) {
  const { actions } = usePane();
  const texts = useSettingsWords();
  const change = (limit: Partial<SyncSettings['removals']>) =>
    void actions.changeSettings((now) => ({ ...now, removals: { ...now.removals, ...limit } }));
  return (
    <Part title={texts.removals} hint={texts.removalsHint}>
      <NumberField label={texts.rows} value={removals.rows} most={10_000} onChange={(rows) => change({ rows })} />
      <NumberField
        label={texts.percent}
        value={removals.percent}
        most={100}
        onChange={(percent) => change({ percent })}
      />
    </Part>
  );
}

interface NumberProps {
  label: string;
  value: number;
  most: number;
  onChange: (value: number) => void;
}

/** A whole number that counts as soon as it can be read. */
function NumberField({ label, value, most, onChange }: NumberProps) {
  const { language } = usePane();
  const [typed, setTyped] = useState(String(value));
  const isRead = (text: string) => /^\d+$/.test(text.trim()) && Number(text) <= most;
  const wrong = useSettingsWords().wholeNumber(new Intl.NumberFormat(language).format(most));
  return (
    <Field label={label} {...(!isRead(typed) && { validationMessage: wrong, validationState: 'error' })}>
      <Input
        value={typed}
        inputMode="numeric"
        onChange={(_, { value: text }) => {
          setTyped(text);
          if (isRead(text)) onChange(Number(text));
        }}
      />
    </Field>
  );
}

function Quiet({ settings }: SettingsProps) {
  const { actions } = usePane();
  const texts = useSettingsWords();
  return (
    <Part title={texts.quiet}>
      <Switch
        label={texts.quietSwitch}
        checked={settings.quiet}
        onChange={(_, { checked }) => void actions.changeSettings((now) => ({ ...now, quiet: checked }))}
      />
    </Part>
  );
}

function CopyToShare() {
  const { words, actions } = usePane();
  const texts = words.pane.copies.toShare;
  const [isOpening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    await actions.openCopyToShare();
    setOpening(false);
  };
  return (
    <Part title={texts.title} hint={texts.hint}>
      <Button disabledFocusable={isOpening} onClick={() => void open()}>
        {texts.open}
      </Button>
    </Part>
  );
}
