import { Body1, Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { settlements } from '../../../shared/closing';
import type { Settling } from '../../../shared/closing';
import type { RowId } from '../../../shared/model';
import { isOpen } from '../../../shared/status';
import type { SheetPhase } from '../../../sync/ports/workbook';
import { DateField, useTypedDate } from '../parts/date-field';
import { DropDown } from '../parts/drop-down';
import { Frame } from '../parts/frame';
import type { Held } from './meeting-rows';
import { useMeetingWords, usePane } from '../pane-context';
import { Panel } from '../parts/panel';

/** What is said of a row, or of all that nothing is said of: the choice as the drop-down has it, and why. */
interface Said {
  as: string;
  reason: string;
}

const unsaid: Said = { as: '', reason: '' };
const moveTo = 'move to ';

function settlingOf(as: string): Settling | null {
  if (as.startsWith(moveTo)) return { as: 'moved', to: as.slice(moveTo.length) };
  const status = settlements.find((one) => one === as);
  return status === undefined ? null : { as: status };
}

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
});

/** Closes a phase: what becomes of each open row and why, who accepts the phase, and when. */
export function MeetingClosing({ held, phase }: { held: Held; phase: SheetPhase }) {
  const { actions } = usePane();
  const styles = useStyles();
  const text = useMeetingWords().closing;
  const [said, setSaid] = useState<Partial<Record<RowId, Said>>>({});
  const [all, setAll] = useState(unsaid);
  const [by, setBy] = useState('');
  const on = useTypedDate(held.reading.today);
  const others = held.reading.phases.filter(({ key }) => key !== phase.key);
  const open = held.reading.rows.filter((row) => row.phase === phase.key && isOpen(row.status));
  const settled = open.flatMap((row) => {
    const own = said[row.id] ?? unsaid;
    const settling = settlingOf(own.as || all.as);
    const reason = own.reason.trim() || all.reason.trim();
    return settling === null || reason === '' ? [] : [{ row, settling, reason }];
  });
  const isReady = settled.length === open.length && by.trim() !== '';
  const close = () => {
    const day = on.read();
    if (day) void actions.closePhase({ phase: phase.key, settled, acceptance: { by: by.trim(), on: day } });
  };
  return (
    <Frame
      title={text.title(phase.title)}
      foot={
        <>
          <Button appearance="primary" disabled={!isReady} onClick={close}>
            {text.close}
          </Button>
          <Button appearance="subtle" onClick={() => actions.turnToClosing(null)}>
            {text.cancel}
          </Button>
        </>
      }
    >
      {held.moved && <Caption1 role="alert">{text.left}</Caption1>}
      <Body1>{open.length === 0 ? text.none : text.intro}</Body1>
      {open.length > 1 && (
        <Panel label={text.all}>
          <span className={styles.text}>{text.all}</span>
          <SettlingFields said={all} others={others} onChange={setAll} />
        </Panel>
      )}
      {open.map((row) => (
        <Panel key={row.id} label={`${row.number} ${row.responsibility}`}>
          <span className={styles.text}>
            {row.number} {row.responsibility}
          </span>
          <SettlingFields
            said={said[row.id] ?? unsaid}
            others={others}
            onChange={(own) => setSaid({ ...said, [row.id]: own })}
          />
        </Panel>
      ))}
      <Field label={text.by} required>
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <DateField label={text.on} date={on} />
    </Frame>
  );
}

interface SettlingFieldsProps {
  said: Said;
  others: readonly SheetPhase[];
  onChange: (said: Said) => void;
}

function SettlingFields({ said, others, onChange }: SettlingFieldsProps) {
  const { words } = usePane();
  const text = useMeetingWords().closing;
  return (
    <>
      <Field label={text.as}>
        <DropDown value={said.as} onChange={(_, { value }) => onChange({ ...said, as: value })}>
          <option value="">{text.choose}</option>
          {settlements.map((status) => (
            <option key={status} value={status}>
              {words.status[status]}
            </option>
          ))}
          {others.map(({ key, title }) => (
            <option key={key} value={moveTo + key}>
              {text.moved(title)}
            </option>
          ))}
        </DropDown>
      </Field>
      <Field label={text.reason}>
        <Input value={said.reason} onChange={(_, { value }) => onChange({ ...said, reason: value })} />
      </Field>
    </>
  );
}
