import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';

import type { Page } from '../../../shared/page';
import { worksheetWordsIn } from '../../../shared/words/worksheet-words';
import { List } from '../parts/list';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  heading: { margin: 0 },
  more: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** A page as it was written, in its own language. */
export function PageView({ page: { language, facts, sections } }: { page: Page }) {
  const styles = useStyles();
  const { direction } = worksheetWordsIn(language);
  return (
    <div className={styles.page} lang={language} dir={direction}>
      <List gap="S">
        {facts.map(({ name, value }) => (
          <li key={name}>
            <Caption1>
              {name}: {value}
            </Caption1>
          </li>
        ))}
      </List>
      {sections.map(({ heading, entries }, place) => (
        <section key={place} className={styles.page}>
          <Subtitle2 as="h2" className={styles.heading}>
            {heading}
          </Subtitle2>
          <List gap="S">
            {entries.map(({ number, text, more }, at) => (
              <li key={at}>
                {number} {text}
                {more !== '' && <Caption1 className={styles.more}>{more}</Caption1>}
              </li>
            ))}
          </List>
        </section>
      ))}
    </div>
  );
}
