import fc from 'fast-check';
import { addressOf, day, workstreamOf } from './written-document';
import type { Phrase, WrittenDocument, WrittenPart, WrittenRow } from './written-document';

/** How Markdown is written: all that must make no difference. */
export const shape = fc.record({
  bullet: fc.constantFrom('-', '*', '+', '1.'),
  indent: fc.constantFrom('  ', '    ', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  mark: fc.constantFrom('', '\uFEFF'),
  space: fc.constantFrom(' ', '\u00A0'),
  level: fc.constantFrom('###', '####'),
  kind: fc.constantFrom('[!NOTE]', '[!CAUTION]', null),
  isLoose: fc.boolean(),
});
export type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

export function inMarkdown(document: WrittenDocument, how: Shape): string {
  const indent = how.bullet === '1.' && how.indent === '  ' ? '   ' : how.indent;
  const gap = how.isLoose ? [''] : [];
  const definitions: string[] = [];
  const spaced = (words: string) => words.replaceAll(' ', how.space);
  const callout = (words: string, before: string) =>
    words === ''
      ? []
      : ['', ...(how.kind === null ? [] : [`${before}> ${how.kind}`]), `${before}> ${spaced(words)}`, ''];
  const said = ({ before, link }: Phrase) =>
    spaced(before) + (link ? ` [${spaced(link.text)}](${addressOf(link)})` : '');
  const box = ({ ticked }: Phrase) => (ticked === null ? '' : ticked ? '[x] ' : '[ ] ');
  const referring = (row: WrittenRow, isMarked: boolean) => {
    if (row.footnote === '') return '';
    if (isMarked) return '\\*';
    definitions.push('', `[^n${definitions.length}]: ${spaced(row.footnote)}`);
    return `[^n${definitions.length - 2}]`;
  };
  const paragraph = (words: string) => (words === '' ? [] : [spaced(words), '']);
  const marked = ({ rows }: WrittenPart) => rows.find(({ footnote, isMarked }) => footnote !== '' && isMarked);
  const list = (part: WrittenPart) =>
    part.rows.flatMap((row) => [
      `${how.bullet} ${box(row.says)}${said(row.says)}${referring(row, row === marked(part))}`,
      ...gap,
      ...callout(row.callout, indent),
      ...row.steps.flatMap((step) => [`${indent.repeat(step.depth)}${how.bullet} ${box(step)}${said(step)}`, ...gap]),
    ]);
  const table = (part: WrittenPart) => [
    '| Task | Owner | Due |',
    '|---|:-:|--:|',
    ...part.rows.map((row) => `| ${said(row.says)}${referring(row, false)} | ${part.owner} | ${day} |`),
  ];
  const footnotes = (part: WrittenPart) => {
    const one = part.isTable ? undefined : marked(part);
    return one ? ['', `\\*${spaced(one.footnote)}`] : [];
  };
  const lines = [
    '---',
    '# no heading',
    'lang: en',
    '---',
    `# ${spaced(document.title)}`,
    ...callout(document.notice, ''),
    '',
    ...paragraph(document.introduction),
    ...document.phases.flatMap((phase) => [
      '',
      `## <a name="${phase.key}"></a>${spaced(phase.title)}`,
      '',
      ...paragraph(phase.introduction),
      ...phase.parts.flatMap((part, index) => [
        '',
        ...(index === 0 ? [] : [`${how.level} ${spaced(workstreamOf(part, index))}`, '']),
        ...paragraph(part.leadIn && `${part.leadIn}:`),
        ...(part.isTable ? table(part) : list(part)),
        ...footnotes(part),
      ]),
    ]),
    '',
    `## ${spaced(document.elsewhere)}`,
    '',
    `[${spaced(document.elsewhere)}](other.md)`,
    ...definitions,
    '',
  ];
  return how.mark + lines.join(how.end);
}

export function inHtml({ title, notice, introduction, phases, elsewhere }: WrittenDocument): string {
  const definitions: string[] = [];
  const paragraph = (words: string) => (words === '' ? '' : `<p>${words}</p>`);
  const callout = (words: string) => (words === '' ? '' : `<div class="NOTE"><p>Note</p><p>${words}</p></div>`);
  const said = ({ before, link }: Phrase) => before + (link ? ` <a href="${addressOf(link)}">${link.text}</a>` : '');
  const box = ({ ticked }: Phrase) =>
    ticked === null ? '' : `<input type="checkbox" disabled${ticked ? ' checked' : ''}> `;
  const referring = ({ footnote }: WrittenRow) => {
    if (footnote === '') return '';
    const number = definitions.length + 1;
    definitions.push(`<p id="note${number}">${footnote} <a href="#to${number}">↩</a></p>`);
    return `<sup><a id="to${number}" href="#note${number}">${number}</a></sup>`;
  };
  const stepsOf = (steps: WrittenRow['steps']) => {
    let depth = 0;
    const opened = steps.map((step) => {
      const moves = step.depth > depth ? '<ul>' : `</li>${'</ul></li>'.repeat(depth - step.depth)}`;
      ({ depth } = step);
      return `${moves}<li>${box(step)}${said(step)}`;
    });
    return opened.join('') + (depth === 0 ? '' : `</li>${'</ul></li>'.repeat(depth - 1)}</ul>`);
  };
  const list = ({ rows }: WrittenPart) =>
    `<ul>${rows.map((row) => `<li>${box(row.says)}${said(row.says)}${referring(row)}${callout(row.callout)}${stepsOf(row.steps)}</li>`).join('\n')}</ul>`;
  const table = ({ rows, owner }: WrittenPart) =>
    `<table><tr><th>Task</th><th>Owner</th><th>Due</th></tr>${rows
      .map((row) => `<tr><td>${said(row.says)}${referring(row)}</td><td>${owner}</td><td>${day}</td></tr>`)
      .join('')}</table>`;
  const parts = (all: readonly WrittenPart[]) =>
    all.map((part, index) => {
      const heading = index === 0 ? '' : `<h3>${workstreamOf(part, index)}</h3>`;
      return `${heading}${paragraph(part.leadIn && `${part.leadIn}:`)}${part.isTable ? table(part) : list(part)}`;
    });
  const body = phases.map(
    (phase) =>
      `<h2 id="${phase.key}">${phase.title}</h2>${paragraph(phase.introduction)}${parts(phase.parts).join('\n')}`,
  );
  return `<!DOCTYPE html><html lang="en"><body><nav><a href="/">Home</a></nav><main><h1>${title}</h1>
${callout(notice)}${paragraph(introduction)}${body.join('\n')}
<h2>${elsewhere}</h2><p><a href="other.html">${elsewhere}</a></p>${definitions.join('\n')}</main></body></html>`;
}
