import { Caption1, Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { hasWords } from '../../../shared/search';
import type { Proposal } from '../../../sync/proposal';
import { DropDown } from '../parts/drop-down';
import { List } from '../parts/list';
import { usePane, useSettingsWords } from '../pane-context';
import { Fold } from '../parts/part';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  offers: { display: 'grid', gap: tokens.spacingVerticalM },
  title: { overflowWrap: 'anywhere' },
});

/** With more than this there is a search box. */
const fewOffers = 6;
/** More than this are not shown at once; the search finds them. */
const mostShown = 30;

/** Tasks of the plan that are in nobody's buckets; each may be taken into a phase. */
export function Offers({ open, proposal }: { open: Proposal; proposal: Proposal }) {
  const { actions } = usePane();
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  const { deciding } = useSettingsWords();
  const { offers } = open;
  if (offers.length === 0) return null;
  const found = offers.filter(({ title }) => hasWords(title, wanted));
  const hidden = found.length - mostShown;
  return (
    <Fold title={deciding.offers} note={String(offers.length)} open={false}>
      <div className={styles.offers}>
        <Caption1 className={styles.hint}>{deciding.offersHint}</Caption1>
        {offers.length > fewOffers && (
          <SearchBox aria-label={deciding.search} value={wanted} onChange={(_, { value }) => setWanted(value)} />
        )}
        <List gap="M">
          {found.slice(0, mostShown).map(({ taskId, title, bucket }) => (
            <li key={taskId}>
              <Field label={<span className={styles.title}>{title}</span>} hint={bucket && deciding.inBucket(bucket)}>
                <DropDown
                  value={proposal.decisions.adopt[taskId] ?? ''}
                  onChange={(_, { value }) =>
                    void actions.answer({ kind: 'adopt', taskId, phase: value === '' ? null : value })
                  }
                >
                  <option value="">{deciding.leaveAlone}</option>
                  {proposal.phases.map((phase) => (
                    <option key={phase.key} value={phase.key}>
                      {phase.title}
                    </option>
                  ))}
                </DropDown>
              </Field>
            </li>
          ))}
        </List>
        {hidden > 0 && <Caption1 className={styles.hint}>{deciding.more(hidden)}</Caption1>}
      </div>
    </Fold>
  );
}
