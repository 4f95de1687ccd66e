import { makeStyles, tokens } from '@fluentui/react-components';

import type { Rewording } from '../../../shared/revision/comparison';
import { wordDifference } from '../../../shared/revision/word-difference';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere' },
  gone: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    textDecorationLine: 'line-through',
  },
  new: {
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    textDecorationLine: 'underline',
    fontWeight: tokens.fontWeightSemibold,
    marginInlineStart: '2px',
  },
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Two texts as one: what is gone is struck out, what is new is underlined, and a screen reader is told which is which. */
export function WordDifference({ from, to }: Rewording) {
  const { revision } = usePane().words.pane.takingIn;
  const styles = useStyles();
  const heard = (word: string) => <span className={styles.heard}> [{word}: </span>;
  const end = <span className={styles.heard}>] </span>;
  return (
    <span className={styles.text}>
      {wordDifference(from, to).map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        return kind === 'gone' ? (
          <del key={at} className={styles.gone}>
            {heard(revision.gone)}
            {text}
            {end}
          </del>
        ) : (
          <ins key={at} className={styles.new}>
            {heard(revision.new)}
            {text}
            {end}
          </ins>
        );
      })}
    </span>
  );
}
