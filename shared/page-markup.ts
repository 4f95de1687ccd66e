import { inHtml, inMarkdown } from './markup';
import type { Page, PageEntry } from './page';
import { worksheetWordsIn } from './words/worksheet-words';

/** The page as Markdown. */
export function pageInMarkdown({ title, facts, sections }: Page): string {
  const entry = ({ number, text, more }: PageEntry) => {
    const said = [number && `**${inMarkdown(number)}**`, inMarkdown(text)].filter((part) => part !== '').join(' ');
    return `- ${[said, inMarkdown(more)].filter((part) => part !== '').join(' — ')}`;
  };
  const blocks = [
    `# ${inMarkdown(title)}`,
    facts.map(({ name, value }) => `- **${inMarkdown(name)}:** ${inMarkdown(value)}`).join('\n'),
    ...sections.flatMap(({ heading, entries }) => [`## ${inMarkdown(heading)}`, entries.map(entry).join('\n')]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The page as rich text, for mail and chats. */
export function pageInHtml({ language, title, facts, sections }: Page): string {
  const entry = ({ number, text, more }: PageEntry) => {
    const said = [number && `<strong>${inHtml(number)}</strong>`, inHtml(text)].filter((part) => part !== '').join(' ');
    return `<li>${[said, inHtml(more)].filter((part) => part !== '').join(' — ')}</li>`;
  };
  const list = (items: readonly string[]) => (items.length === 0 ? '' : `<ul>${items.join('')}</ul>`);
  const { direction } = worksheetWordsIn(language);
  return [
    `<div lang="${language}" dir="${direction}">`,
    `<h1>${inHtml(title)}</h1>`,
    list(facts.map(({ name, value }) => `<li><strong>${inHtml(name)}:</strong> ${inHtml(value)}</li>`)),
    ...sections.flatMap(({ heading, entries }) => [`<h2>${inHtml(heading)}</h2>`, list(entries.map(entry))]),
    '</div>',
  ].join('');
}
