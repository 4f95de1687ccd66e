import { isProblem, Problem } from '../errors';
import { worksheetLanguage } from '../language';
import type { Document, Phase } from '../model';
import { worksheetWordsIn } from '../words/worksheet-words';
import { blocksOf } from './blocks';
import { plainCallouts } from './callouts';
import { gatherFootnotes } from './footnotes';
import { openLedger } from './ledger';
import { gatherMarkedFootnotes } from './marked-footnotes';
import { outlineOf } from './outline';
import type { Page } from './page';
import { splitLines } from './paragraph-lines';
import { openReader } from './passage';
import { phaseKeys, slug } from './phase-key';
import type { Named } from './phase-key';
import { pageOf } from './form';
import { leave, readSection } from './section';
import type { SectionReading } from './section';
import type { DocumentInput } from './source';
import { leaveSurroundings } from './surroundings';
import { chinese, languageOfText } from './text-language';
import { joinTypedLists } from './typed-lists';
import { wordsOf } from './words-of';

/**
 * Reads a document in any form: its phases in order, each with its responsibilities and all that belongs to them.
 * Sections without a list are not phases. What is nowhere in the result is listed with its line and the reason.
 *
 * Errors: `document-too-large` (before it is looked into), `document-binary`, `document-empty`, `document-damaged`,
 * `document-old-format`, `document-without-list`.
 */
export async function readDocument(input: DocumentInput): Promise<Document> {
  try {
    return await read(input);
  } catch (error) {
    // Markdown that is copied from an editor is rich text without a list; the plain text beside it has one.
    const hasPlain = 'html' in input && isProblem(error) && error.kind === 'document-without-list';
    if (!hasPlain) throw error;
    return read({ name: input.name, text: input.text, ...(input.address !== undefined && { address: input.address }) });
  }
}

async function read(input: DocumentInput): Promise<Document> {
  const { name } = input;
  try {
    const page = await pageOf(input);
    const words = wordsOf(page.tree.children);
    const language = languageOf(page.metadata.language, words) ?? (await languageOfText(words));
    return documentFrom(page, language, name, input.address ?? page.metadata.address);
  } catch (error) {
    // A tree so deep that it cannot be walked is no document of responsibilities.
    throw error instanceof RangeError ? new Problem('document-damaged', { name }, error) : error;
  }
}

/** What a page says of its language, if it does: the primary subtag, and the script of Chinese. */
function languageOf(tag: string | undefined, words: string): string | undefined {
  const primary = /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
  if (tag === undefined || primary !== 'zh') return primary;
  if (tag.length === primary.length) return chinese(words);
  return worksheetLanguage(tag) === 'zh-Hant' ? 'zh-Hant' : 'zh';
}

function documentFrom(page: Page, language: string, name: string, address: string | undefined): Document {
  const general = worksheetWordsIn(worksheetLanguage(language)).worksheet.general;
  const ledger = openLedger(page);
  plainCallouts(page.tree.children, ledger);
  leaveSurroundings(page.tree.children, ledger);
  gatherFootnotes(page.tree);
  splitLines(page.tree.children);
  page.tree.children = joinTypedLists(elements(page));
  const blocks = blocksOf(elements(page), ledger);
  gatherMarkedFootnotes(blocks);
  const reader = openReader(ledger, address);

  const { title, opening, sections } = outlineOf(blocks);
  const titled = title && reader.read(title.nodes);
  const top = readSection(opening, '', reader);
  const phases = new Phases();
  // A list under the title alone: the title is all there is to name it by, unless named sections follow.
  const named = sections.length === 0 && titled ? { words: titled.text, anchor: title.anchor } : nameOf(general);
  phases.add(named, general, [], { introduction: [], notices: [], rows: top.rows });
  for (const section of sections) {
    const words = wordsOf(section.heading.nodes);
    const reading = readSection(section.blocks, words, reader);
    if (reading.rows.length === 0) {
      leave(section, reader);
      continue;
    }
    const { text, notes } = reader.read(section.heading.nodes);
    phases.add({ words: text, anchor: section.heading.anchor }, general, notes, reading);
  }
  const found = phases.all();
  if (found.length === 0) throw new Problem('document-without-list', { name });
  const said = titled?.text ?? '';
  return {
    key: phaseKeys([said === '' ? nameOf(name) : { words: said, anchor: title?.anchor ?? null }])[0] ?? '',
    title: said || (page.metadata.title ?? name.replace(/\.\w+$/, '')),
    language,
    introduction: [...(titled?.notes ?? []), ...top.introduction].join('\n'),
    notices: top.notices,
    phases: found,
    leftOut: ledger.leftOut(),
  };
}

function elements({ tree }: Page) {
  return tree.children.filter((node) => node.type !== 'doctype');
}

function nameOf(words: string): Named {
  return { words, anchor: null };
}

/** Phases as they are found: sections with rows of their own, and those that rows of a table name. */
class Phases {
  readonly #found: { named: Named; title: string; phase: Omit<Phase, 'key' | 'title'> }[] = [];
  readonly #byName = new Map<string, Phase['responsibilities']>();

  add(named: Named, general: string, notes: readonly string[], { introduction, notices, rows }: SectionReading): void {
    const own = rows.filter(({ phase }) => phase === null).map(({ row }) => row);
    if (own.length > 0) this.#open(named, general, [...notes, ...notices, ...introduction], own);
    for (const { phase, row } of rows) {
      if (phase === null) continue;
      const key = slug(phase);
      const there = this.#byName.get(key);
      if (there) there.push(row);
      else this.#byName.set(key, this.#open(nameOf(phase), general, [], [row]));
    }
  }

  #open(named: Named, general: string, introduction: readonly string[], responsibilities: Phase['responsibilities']) {
    const phase = { introduction: introduction.join('\n'), responsibilities };
    this.#found.push({ named, title: named.words || general, phase });
    return responsibilities;
  }

  all(): Phase[] {
    const keys = phaseKeys(this.#found.map(({ named }) => named));
    return this.#found.map(({ title, phase }, index) => ({ key: keys[index] ?? '', title, ...phase }));
  }
}
