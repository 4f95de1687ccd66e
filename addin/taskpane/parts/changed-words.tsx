import { makeStyles, tokens } from '@fluentui/react-components';

import { wordDifference } from '../../../shared/revision/word-difference';

const useStyles = makeStyles({
  changed: {
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
  },
});

/** A text whose words are marked that the earlier one has not; where nothing stayed, nothing is marked. */
export function ChangedWords({ from, to }: { from: string; to: string }) {
  const styles = useStyles();
  const pieces = wordDifference(from, to);
  const isPart = pieces.some(({ kind, text }) => kind === 'same' && /[\p{L}\p{N}]/u.test(text));
  if (!isPart) return to;
  return pieces
    .filter(({ kind }) => kind !== 'gone')
    .map(({ kind, text }, at) =>
      kind === 'same' ? (
        <span key={at}>{text}</span>
      ) : (
        <mark key={at} className={styles.changed}>
          {text}
        </mark>
      ),
    );
}
