import { Caption1, Checkbox, makeStyles } from '@fluentui/react-components';

import type { MeetingReading } from './meeting';
import { useMeetingWords, usePane } from '../pane-context';
import { Fold } from '../parts/part';

const useStyles = makeStyles({
  people: { display: 'grid' },
});

/** Who is here, ticked among the people of the workbook. */
export function Present({ reading: { people, current } }: { reading: MeetingReading }) {
  const { actions } = usePane();
  const styles = useStyles();
  const text = useMeetingWords();
  const present = current?.present ?? [];
  const names = [...new Set(people.map(({ name, mail }) => name || mail))];
  const tick = (name: string, isHere: boolean) =>
    void actions.notePresent([
      ...present.filter((one) => !names.includes(one)),
      ...names.filter((one) => (one === name ? isHere : present.includes(one))),
    ]);
  return (
    <Fold title={text.present} note={text.presentCount(present.length)} open={false}>
      {names.length === 0 && <Caption1>{text.nobodyKnown}</Caption1>}
      <div className={styles.people}>
        {names.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={present.includes(name)}
            onChange={(_, { checked }) => tick(name, checked === true)}
          />
        ))}
      </div>
    </Fold>
  );
}
