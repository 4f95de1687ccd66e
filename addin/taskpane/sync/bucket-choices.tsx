import { Caption1, Field, makeStyles, tokens } from '@fluentui/react-components';

import type { Proposal } from '../../../sync/proposal';
import { bucketsOf } from '../../../sync/readings';
import type { Readings } from '../../../sync/readings';
import { DropDown } from '../parts/drop-down';
import { Fold } from '../parts/part';
import { usePane, useSettingsWords } from '../pane-context';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  choices: { display: 'grid', gap: tokens.spacingVerticalM },
});

interface BucketChoicesProps {
  readings: Readings;
  open: Proposal;
  proposal: Proposal;
}

/** For each phase that would get a bucket of its own: one of those that the plan has already, if it has others. */
export function BucketChoices({ readings, open, proposal }: BucketChoicesProps) {
  const { actions } = usePane();
  const styles = useStyles();
  const { deciding } = useSettingsWords();
  const ours = [...bucketsOf(readings).values()];
  const others = readings.planner.buckets.filter(({ id }) => !ours.includes(id));
  const missing = open.operations.flatMap((operation) => (operation.kind === 'create-bucket' ? operation : []));
  const chosen = proposal.decisions.buckets;
  if (missing.length === 0 || others.length === 0) return null;
  return (
    <Fold title={deciding.buckets} note={String(missing.length)} open={false}>
      <div className={styles.choices}>
        <Caption1 className={styles.hint}>{deciding.bucketsHint}</Caption1>
        {missing.map(({ phase, name }) => (
          <Field key={phase} label={name}>
            <DropDown
              value={chosen[phase] ?? ''}
              onChange={(_, { value }) =>
                void actions.answer({ kind: 'bucket', phase, bucketId: value === '' ? null : value })
              }
            >
              <option value="">{deciding.newBucket}</option>
              {others
                .filter(({ id }) => chosen[phase] === id || !Object.values(chosen).includes(id))
                .map(({ id, name: bucket }) => (
                  <option key={id} value={id}>
                    {bucket}
                  </option>
                ))}
            </DropDown>
          </Field>
        ))}
      </div>
    </Fold>
  );
}
