import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Page } from '../../shared/page';
import { pageInHtml, pageInMarkdown } from '../../shared/page-markup';
import { printedSeed } from '../support/seed';

const page = (text: string): Page => ({
  language: 'en',
  title: `Minutes ${text}`,
  facts: [{ name: 'Present', value: text }],
  sections: [
    { heading: 'Decisions', entries: [{ number: '', text, more: '' }] },
    { heading: 'Actions', entries: [{ number: '1.02', text, more: text }] },
  ],
});

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const expected = (text: string) =>
  [`Minutes ${text}`, `Present: ${text}`, 'Decisions', text, 'Actions', `1.02 ${text} — ${text}`].map(plain);

function markdownTexts(markdown: string): string[] {
  const texts: string[] = [];
  const textOf = (node: Nodes): string =>
    'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '';
  const visit = (node: Nodes): void => {
    if (node.type === 'heading' || node.type === 'paragraph') texts.push(plain(textOf(node)));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return texts;
}

function htmlTexts(html: string): string[] {
  const { document } = new JSDOM(html).window;
  return [...document.querySelectorAll('h1,h2,li')].map(({ textContent }) => plain(textContent));
}

describe('a page to be taken along', () => {
  it.each([
    '<img src=x onerror=alert(1)> & &amp; "quoted"',
    '**bold** _it_ `code` [link](javascript:alert(1)) ![x](y) | a | ~~b~~ $x$',
    '1. first',
    '- point',
    '+ point',
    '=== rule',
    '# heading',
    '> said',
    '- [ ] todo',
    'two\nlines\n\n---\nand more',
    'C:\\Plans\\x and \\* star',
    '2) second',
  ])('says what people said: %s', (text) => {
    expect(markdownTexts(pageInMarkdown(page(text)))).toEqual(expected(text));
    expect(htmlTexts(pageInHtml(page(text)))).toEqual(expected(text));
  });

  it('is read as it was told, whatever was said', () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from('ab1.)-+*_`<>&#|~!$[](){}\\"= ')), minLength: 1 });
    const said = words.map((text) => `${text.trim()}x`);
    fc.assert(
      fc.property(said, (text) => {
        expect(markdownTexts(pageInMarkdown(page(text)))).toEqual(expected(text));
        expect(htmlTexts(pageInHtml(page(text)))).toEqual(expected(text));
      }),
      { seed: printedSeed('pages as markup'), numRuns: 60 },
    );
  });

  it('is read in the direction of its language', () => {
    expect(pageInHtml({ ...page('x'), language: 'he' })).toMatch(/^<div lang="he" dir="rtl">/);
  });
});
