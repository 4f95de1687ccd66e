import { Body1, Button, Spinner } from '@fluentui/react-components';

import { agendaOf } from '../../../shared/agenda';
import { Frame } from '../parts/frame';
import { MeetingChanges } from './meeting-changes';
import { MeetingClosing } from './meeting-closing';
import { MeetingFinished } from './meeting-finished';
import { MeetingNotes } from './meeting-notes';
import { Present } from './meeting-present';
import { fewRows, Rows } from './meeting-rows';
import type { Held } from './meeting-rows';
import { MeetingLed, MeetingStart } from './meeting-start';
import { useMeetingWords, usePane } from '../pane-context';
import { Fold, Part } from '../parts/part';

/** The screen of a meeting: it is begun, then goes through what changed, what needs somebody, and the phases. */
export function MeetingScreen() {
  const { state, words, actions } = usePane();
  const text = useMeetingWords();
  const { meeting, trouble } = state;
  if (meeting.step === 'reading') {
    return (
      <Frame title={text.title} back>
        {trouble === null ? (
          <Spinner label={text.reading} />
        ) : (
          <Button onClick={() => void actions.go('meeting')}>{words.pane.tryAgain}</Button>
        )}
      </Frame>
    );
  }
  if (meeting.step === 'finished') return <MeetingFinished key="finished" {...meeting} />;
  const { reading } = meeting;
  const closing = reading.phases.find(({ key }) => key === meeting.closing);
  if (closing && reading.role === 'leads') return <MeetingClosing key="closing" held={meeting} phase={closing} />;
  if (reading.role === 'none') return <MeetingStart key="start" reading={reading} />;
  return (
    <Frame
      key="held"
      title={reading.current?.title ?? text.title}
      back
      foot={
        reading.role === 'leads' && (
          <Button appearance="primary" onClick={() => void actions.finishMeeting()}>
            {text.finish}
          </Button>
        )
      }
    >
      {reading.role === 'follows' && <MeetingLed reading={reading} />}
      {reading.role === 'leads' && (
        <>
          <Present reading={reading} />
          <MeetingNotes held={meeting} />
        </>
      )}
      <MeetingChanges held={meeting} />
      <Agenda held={meeting} />
    </Frame>
  );
}

function Agenda({ held }: { held: Held }) {
  const { actions } = usePane();
  const text = useMeetingWords();
  const leads = held.reading.role === 'leads';
  const { topics, phases } = agendaOf(held.reading, held.reading.today);
  const shown = topics.filter(({ rows }) => rows.length > 0);
  // A phase without open rows can still be closed.
  const open = phases.filter(({ rows }) => leads || rows.length > 0);
  if (open.length === 0) return <Body1>{text.nothing}</Body1>;
  return (
    <>
      {shown.map(({ topic, rows }, at) => (
        <Fold
          key={topic}
          title={text.topics[topic]}
          note={text.count(rows.length)}
          open={at === 0 && rows.length <= fewRows}
        >
          <Rows rows={rows} held={held} />
        </Fold>
      ))}
      <Part title={text.phases}>
        {open.map(({ key, title, rows }) => (
          <Fold key={key} title={title} note={text.count(rows.length)} open={false}>
            <Rows rows={rows} held={held} />
            {leads && (
              <Button size="small" onClick={() => actions.turnToClosing(key)}>
                {text.closing.ask}
              </Button>
            )}
          </Fold>
        ))}
      </Part>
    </>
  );
}
