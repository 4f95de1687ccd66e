import { isTold } from '../../shared/document/left-out';
import type { Document, Phase, Responsibility } from '../../shared/model';
import type { CommandLineWords } from '../../shared/words/languages';
import { rowNumber } from '../../shared/worksheet/phase-worksheet';

/** A document as JSON: what other programs read. What a document does not say is not among the keys, lists aside. */
export function outlineInJson(document: Document): string {
  const { key, title, language, introduction, notices, phases, leftOut } = document;
  const outline = {
    title,
    language,
    key,
    ...said({ introduction }),
    notices,
    phases: phases.map((phase) => ({ ...phase, responsibilities: phase.responsibilities.map(rowInJson) })),
    leftOut,
  };
  return `${JSON.stringify(outline, null, 2)}\n`;
}

function rowInJson({ text, workstream, steps, notes, links, done, source, owner, due }: Responsibility) {
  return {
    text,
    workstream,
    steps: steps.map((step) => ({ text: step.text, depth: step.depth, ...said({ done: step.done }) })),
    notes,
    links,
    ...said({ done, source, owner, due }),
  };
}

/** The entries that say something. */
function said(entries: Readonly<Record<string, string | boolean | null>>) {
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== '' && value !== null && value !== false),
  );
}

/** A document as people read it in a terminal: with counts, what is marked, and what was left out. */
export function outlineInWords(document: Document, words: CommandLineWords): string {
  const { title, language, introduction, notices, phases } = document;
  const all = phases.reduce((sum, { responsibilities }) => sum + responsibilities.length, 0);
  const lines = [
    `${title} (${language})`,
    words.commandLine.counts(phases.length, all),
    ...indented(introduction, '  '),
    ...notices.flatMap((notice) => indented(notice, '! ')),
    ...phases.flatMap((phase, index) => ['', ...phaseInWords(phase, index + 1)]),
    ...leftOutInWords(document, words),
  ];
  return `${lines.join('\n')}\n`;
}

function phaseInWords({ key, title, introduction, responsibilities }: Phase, number: number): string[] {
  const lines = [`${number}. ${title} [${key}]: ${responsibilities.length}`, ...indented(introduction, '   ')];
  let workstream = '';
  responsibilities.forEach((row, index) => {
    if (row.workstream !== workstream) {
      ({ workstream } = row);
      if (workstream !== '') lines.push(`   ${workstream}`);
    }
    const facts = [row.owner, row.due ?? ''].filter((fact) => fact !== '').join(', ');
    const tick = row.done ? '☑ ' : '';
    lines.push(`   ${rowNumber(number, index + 1)}  ${tick}${row.text}${facts && ` (${facts})`}`);
    for (const step of row.steps)
      lines.push(`         ${'  '.repeat(step.depth - 1)}- ${step.done ? '☑ ' : ''}${step.text}`);
    for (const note of row.notes) lines.push(...indented(note, '         » '));
    for (const link of row.links) lines.push(`         → ${link.address}`);
  });
  return lines;
}

function leftOutInWords(
  { leftOut }: Document,
  { commandLine: { outlined }, leftOut: reasons }: CommandLineWords,
): string[] {
  if (leftOut.length === 0) return [];
  const shown = leftOut.filter(isTold);
  return [
    '',
    outlined.leftOut(leftOut.length),
    ...shown.map(({ line, text, reason }) => `   ${line}: ${text.split('\n').join(' ')} (${reasons[reason]})`),
    ...(shown.length < leftOut.length ? [`   ${outlined.markup(leftOut.length - shown.length)}`] : []),
  ];
}

function indented(text: string, before: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `${before}${line}`);
}
