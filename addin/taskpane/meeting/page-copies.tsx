import { Button, Caption1 } from '@fluentui/react-components';
import { useState } from 'react';

import type { Page } from '../../../shared/page';
import { pageInHtml, pageInMarkdown } from '../../../shared/page-markup';
import { copy } from '../parts/clipboard';
import { useMeetingWords } from '../pane-context';

/** Ways to take a page along: as rich text, with Markdown for whoever takes plain text, and as Markdown alone. */
export function PageCopies({ page }: { page: Page }) {
  const text = useMeetingWords();
  const [said, setSaid] = useState('');
  const take = async (forms: Record<string, string>) => setSaid((await copy(forms)) ? text.copied : text.notCopied);
  const markdown = { 'text/plain': pageInMarkdown(page) };
  return (
    <>
      <Button onClick={() => void take({ ...markdown, 'text/html': pageInHtml(page) })}>{text.copy}</Button>
      <Button onClick={() => void take(markdown)}>{text.copyMarkdown}</Button>
      <Caption1 role="status">{said}</Caption1>
    </>
  );
}
