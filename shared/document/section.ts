import type { Link } from '../model';
import type { Block, Heading, Paragraph } from './blocks';
import type { Reader } from './passage';
import { pointersAmong } from './pointers';
import { responsibilitiesOf } from './points';
import { rowsOfTable } from './table';
import type { RowOfTable } from './table';
import { wordsOf } from './words-of';

/** What one section says. */
export interface SectionReading {
  introduction: string[];
  /** Callouts of the section as a whole. */
  notices: string[];
  /** A row of a table may name its phase itself. */
  rows: RowOfTable[];
}

/** A part under a heading that is deeper than those of phases: a workstream. */
interface Part {
  heading: Heading | null;
  blocks: Block[];
}

/** Reads what stands under one heading. `title` is that of the phase, which headings below it often repeat. */
export function readSection(blocks: readonly Block[], title: string, reader: Reader): SectionReading {
  const reading: SectionReading = { introduction: [], notices: [], rows: [] };
  const parts = partsOf(blocks);
  // Nobody's duties: what else such a section says is not taken either.
  for (const part of parts)
    if (holdsRows(part) || part.heading === null) readPart(part, title, reading, reader);
    else leave(part, reader);
  return reading;
}

/** Leaves a section out that has no rows. */
export function leave(
  { heading, blocks }: { heading: Heading | null; blocks: readonly Block[] },
  reader: Reader,
): void {
  const said = blocks.filter(({ kind }) => kind !== 'heading');
  const pointers = said.length > 0 && pointersAmong(said).size === said.length;
  const nodes = [...(heading?.nodes ?? []), ...blocks.flatMap((block) => block.nodes)];
  reader.ledger.leave(nodes, pointers ? 'elsewhere' : 'no-list');
}

function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push({ heading: block, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

function holdsRows({ blocks }: Part): boolean {
  const pointers = pointersAmong(blocks);
  return blocks.some((block) => (block.kind === 'list' || block.kind === 'table') && !pointers.has(block));
}

function readPart({ heading, blocks }: Part, title: string, reading: SectionReading, reader: Reader): void {
  const named = heading && reader.read(heading.nodes);
  const around = {
    workstream: named ? shortTitle(named.text, title) : '',
    notes: [...(named?.notes ?? [])],
    links: [...(named?.links ?? [])],
  };
  const first = reading.rows.length;
  let leadIn: { notes: string[]; links: Link[] } | null = null;
  let afterRows = false;
  const behind: string[] = [];

  const pointers = pointersAmong(blocks);

  blocks.forEach((block, index) => {
    if (pointers.has(block)) {
      reader.ledger.leave(block.nodes, 'elsewhere');
      return;
    }
    if (block.kind === 'list' || block.kind === 'table') {
      const surrounding = {
        workstream: around.workstream,
        notes: [...(leadIn?.notes ?? []), ...around.notes],
        links: [...(leadIn?.links ?? []), ...around.links],
      };
      if (block.kind === 'table') reading.rows.push(...rowsOfTable(block, surrounding, reader));
      else for (const row of responsibilitiesOf(block, surrounding, reader)) reading.rows.push({ phase: null, row });
      leadIn = null;
      afterRows = true;
      return;
    }
    const { text, notes, links } = reader.readBlock(block);
    const said = text === '' ? notes : [text, ...notes];
    if (block.kind === 'paragraph' && introducesList(block, blocks.slice(index + 1, index + 4), afterRows))
      leadIn = { notes: said, links };
    else if (heading && !afterRows) {
      around.notes.push(...said);
      around.links.push(...links);
    } else if (heading) behind.push(...said);
    else if (block.kind === 'callout' && !afterRows && reading.rows.length === 0) reading.notices.push(...said);
    else reading.introduction.push(...said);
  });
  for (const { row } of reading.rows.slice(first)) row.notes.push(...behind);
}

const colon = /[:：﹕︰]$/u;

/** A sentence that ends in a colon, or that stands between two lists, right before the list. */
function introducesList(block: Paragraph, next: readonly Block[], afterRows: boolean): boolean {
  const follower = next.find(({ kind }) => kind !== 'callout');
  if (follower?.kind !== 'list' && follower?.kind !== 'table') return false;
  return colon.test(wordsOf(block.nodes)) || (afterRows && next[0] === follower);
}

/** “Enable phase - Intune” in the phase “Enable phase” is “Intune”. */
function shortTitle(words: string, title: string): string {
  const own = words.replace(colon, '').trim();
  if (!own.toLowerCase().startsWith(title.toLowerCase()) || title === '') return own;
  const rest = /^\s*[-–—:：|/›>·,.]+\s*(.+)$/u.exec(own.slice(title.length));
  return rest?.[1] ?? own;
}
