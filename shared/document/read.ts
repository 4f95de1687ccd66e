import type { Heading, RootContent } from 'mdast';
import { worksheetLanguage } from '../language';
import type { Document, Phase } from '../model';
import { worksheetWordsIn } from '../words/worksheet-words';
import { languageOfText } from './text-language';
import { parseMarkdown } from './markdown';
import { outlineOf } from './outline';
import type { Outline } from './outline';
import { phaseKeys } from './phase-key';
import { plainText } from './plain-text';
import { introductionOf, responsibilitiesOf } from './responsibilities';
import { textOf } from './source';
import type { DocumentInput } from './source';
import { Problem } from '../errors';

/**
 * Reads a document: its phases in order, each with its responsibilities and their steps. Sections without a list are
 * not phases.
 *
 * Errors: `document-too-large` (before it is looked into), `document-binary`, `document-empty`,
 * `document-without-list`.
 */
export function readDocument(input: DocumentInput): Document {
  const text = textOf(input);
  const { metadata, blocks } = parseMarkdown(text);
  const language = metadata.language?.toLowerCase().split(/[-_]/)[0] ?? languageOfText(plainText(blocks));
  const outline = outlineOf(blocks);
  const phases = phasesOf(outline, worksheetWordsIn(worksheetLanguage(language)).worksheet.general);
  if (phases.length === 0) throw new Problem('document-without-list', { name: input.name });
  const heading = outline.title ? plainText([outline.title]) : '';
  return {
    key: phaseKeys([outline.title ?? input.name])[0] ?? '',
    notices: [],
    leftOut: [],
    title: heading || (metadata.title ?? input.name.replace(/\.\w+$/, '')),
    language,
    introduction: introductionOf(outline.opening),
    phases,
  };
}

interface Candidate {
  heading: Heading | string;
  introduction: string;
  blocks: RootContent[];
}

function phasesOf({ title, opening, sections }: Outline, general: string): Phase[] {
  const candidates: Candidate[] = [
    // A list under the title alone: the title is all there is to name it by, unless named sections follow.
    { heading: sections.length === 0 && title ? title : general, introduction: '', blocks: opening },
    ...sections.map((section) => ({ ...section, introduction: introductionOf(section.blocks) })),
  ];
  const found = candidates
    .map((candidate) => ({ ...candidate, responsibilities: responsibilitiesOf(candidate.blocks) }))
    .filter(({ responsibilities }) => responsibilities.length > 0);
  const keys = phaseKeys(found.map(({ heading }) => heading));
  return found.map(({ heading, introduction, responsibilities }, index) => ({
    key: keys[index] ?? '',
    title: (typeof heading === 'string' ? heading : plainText([heading])) || general,
    introduction,
    responsibilities,
  }));
}
