import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';

import { explain } from '../../../shared/words/explain';
import { detailsOf } from './details';
import { usePane } from '../pane-context';
import { noticeInWords } from '../sentences';

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere' },
  details: { fontSize: tokens.fontSizeBase200, marginTop: tokens.spacingVerticalXS },
  facts: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: `${tokens.spacingVerticalXS} 0` },
});

/** What went wrong or well last, above the content of the screen. The pane's live region says it aloud. */
export function Messages() {
  const { state, words, actions } = usePane();
  const styles = useStyles();
  const { trouble, notice } = state;
  const dismiss = (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={words.pane.dismiss}
      onClick={() => actions.dismiss()}
    />
  );
  if (trouble !== null) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <span className={styles.text}>{explain(trouble.error, words)}</span>
          <Details error={trouble.error} />
        </MessageBarBody>
        <MessageBarActions containerAction={dismiss} />
      </MessageBar>
    );
  }
  if (notice === null) return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody className={styles.text}>{noticeInWords(notice, words)}</MessageBarBody>
      <MessageBarActions containerAction={dismiss} />
    </MessageBar>
  );
}

/** What a person can hand to whoever helps. */
export function Details({ error }: { error: unknown }) {
  const { words } = usePane();
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const details = detailsOf(error, navigator.userAgent);
  const text = useRef<HTMLPreElement>(null);
  const copy = () =>
    navigator.clipboard.writeText(details).then(
      () => setCopied(true),
      // The host may keep the clipboard to itself; then the text is at least selected.
      () => text.current && window.getSelection()?.selectAllChildren(text.current),
    );
  return (
    <details className={styles.details}>
      <summary>{words.pane.trouble.details}</summary>
      <pre ref={text} className={styles.facts}>
        {details}
      </pre>
      <Link as="button" onClick={() => void copy()}>
        {copied ? words.pane.trouble.copied : words.pane.trouble.copy}
      </Link>
    </details>
  );
}
