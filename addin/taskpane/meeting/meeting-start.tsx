import { Button, Caption1, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

import { dateInWords } from '../../../shared/dates';
import { Frame } from '../parts/frame';
import type { MeetingReading } from './meeting';
import { momentInWords } from '../parts/moment';
import { useMeetingWords, usePane } from '../pane-context';
import { Panel } from '../parts/panel';
import { PeopleField } from '../parts/people-field';

/** Who leads: whoever signed in, unless another name is typed. */
function useLeader(people: MeetingReading['people']) {
  const { account } = usePane();
  const [by, setBy] = useState(account()?.name ?? '');
  const text = useMeetingWords();
  return {
    by: by.trim(),
    field: <PeopleField label={text.by} hint={text.byHint} required names={by} people={people} onChange={setBy} />,
  };
}

/** Before a meeting: its title and who leads it. */
export function MeetingStart({ reading: { people, last } }: { reading: MeetingReading }) {
  const { state, actions, language } = usePane();
  const text = useMeetingWords();
  const [title, setTitle] = useState(last?.title ?? text.usualTitle);
  const leader = useLeader(people);
  const wish = { title: title.trim(), by: leader.by };
  const isReady = wish.title !== '' && wish.by !== '';
  const hasPlan = state.workbook?.plan != null;
  return (
    <Frame
      title={text.title}
      back
      foot={
        <>
          <Button appearance="primary" disabled={!isReady} onClick={() => void actions.startMeeting(wish)}>
            {text.start}
          </Button>
          {hasPlan && (
            <Button appearance="subtle" disabled={!isReady} onClick={() => void actions.holdMeeting(wish)}>
              {text.startWithout}
            </Button>
          )}
        </>
      }
    >
      <Field label={text.name} required>
        <Input value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      {leader.field}
      {hasPlan && <Caption1>{text.planner}</Caption1>}
      <Button appearance="subtle" onClick={() => void actions.handOver()}>
        {text.handOver}
      </Button>
      {last && <Caption1>{text.last(last.title, dateInWords(last.day, language))}</Caption1>}
    </Frame>
  );
}

/** Says who leads the meeting that is held, and lets it be taken over. */
export function MeetingLed({ reading: { current, people } }: { reading: MeetingReading }) {
  const { actions, language } = usePane();
  const text = useMeetingWords();
  const leader = useLeader(people);
  if (current === null) return null;
  return (
    <Panel>
      <span>{text.follows(current.by, current.title, momentInWords(new Date(current.at), language))}</span>
      <Caption1>{text.followsHint}</Caption1>
      {leader.field}
      <Button disabled={leader.by === ''} onClick={() => void actions.leadMeeting(leader.by)}>
        {text.takeOver}
      </Button>
    </Panel>
  );
}
