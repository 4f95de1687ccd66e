import type { Document } from '../../shared/model';

/** Every text of a document that was read. */
export function textsOf({ title, introduction, notices, phases }: Document): string[] {
  return [
    title,
    introduction,
    ...notices,
    ...phases.flatMap((phase) => [
      phase.title,
      phase.introduction,
      ...phase.responsibilities.flatMap((row) => [
        row.text,
        row.workstream,
        row.source,
        row.owner,
        row.due ?? '',
        ...row.steps.map(({ text }) => text),
        ...row.notes,
        ...row.links.map(({ address }) => address),
      ]),
    ]),
  ];
}

/**
 * Lines of a Markdown document that were neither read nor listed as left out, found without the reader: a line is there
 * when each of its words is in the result, or the line is on the list. Tags, anchors, addresses, boxes and
 * references to footnotes are no words.
 */
export function unaccountedFor(source: string, document: Document): string[] {
  const words = new Set(textsOf(document).flatMap(wordsOf));
  const listed = new Map<number, string>();
  for (const { line, text } of document.leftOut) listed.set(line, `${listed.get(line) ?? ''} ${text}`);
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return lines.filter((line, index) => {
    if (index <= end || line.trim() === '') return false;
    const left = new Set(wordsOf(listed.get(index + 1) ?? ''));
    const bare = line
      .replace(/<[^>]*>/g, ' ')
      .replace(/\]\([^)]*\)/g, ' ')
      .replace(/\[\^[^\]]+\]/g, ' ')
      .replace(/^[\s>]*(?:[-*+]|\d+[.)])\s(?:\[[ x]\])?/, ' ');
    const missing = wordsOf(bare).filter((word) => !words.has(word) && !left.has(word));
    // A line without a word must be on the list, unless it is a rule of the markup inside of what was read.
    return missing.length > 0;
  });
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
