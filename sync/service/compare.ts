import type { Document } from '../../shared/model';
import { compareRevision } from '../../shared/revision/compare-revision';
import { noCorrections } from '../../shared/revision/comparison';
import type {
  AddedEntry,
  ComparisonEntry,
  DetailsChange,
  MetEntry,
  RevisionComparison,
  WithdrawnEntry,
} from '../../shared/revision/comparison';
import { proposeKind } from '../../shared/revision/kind';
import type { DocumentKind } from '../../shared/revision/kind';
import { mappingOf, mapSections } from '../../shared/revision/mapping';
import { replacementsIn } from '../../shared/revision/replacements';
import { wordDifference } from '../../shared/revision/word-difference';
import type { DifferencePiece } from '../../shared/revision/word-difference';
import type { CommandLineWords } from '../../shared/words/languages';
import type { SavedWorkbook } from '../../shared/worksheet/xlsx-reading';
import { onOneLine } from './one-line';

/** A workbook beside a document, and what the document looks like to be. */
export interface Compared {
  comparison: RevisionComparison;
  kind: DocumentKind;
}

/** Compares the rows of the document in the workbook that the new one is likest to, as its revision. */
export function compareFiles(workbook: SavedWorkbook, document: Document): Compared {
  const { rows, phases } = workbook;
  const { kind, of } = proposeKind(document, workbook);
  const mapping = mappingOf(mapSections(document, phases, rows));
  return { kind, comparison: compareRevision({ document, of, rows, phases, mapping, corrections: noCorrections }) };
}

/** The comparison as JSON: what other programs read. */
export function comparisonInJson({ comparison: { entries } }: Compared): string {
  const details = met(entries, 'details');
  const answer = {
    added: [...added(entries), ...met(entries, 'returned')].map((entry) => ({
      phase: 'toPhase' in entry ? entry.toPhase : entry.phase,
      text: entry.responsibility.text,
    })),
    reworded: met(entries, 'reworded').map((entry) => ({
      phase: entry.phase,
      from: entry.rewording?.from,
      to: entry.rewording?.to,
      certainty: rounded(entry),
    })),
    moved: met(entries, 'moved').map((entry) => ({
      from: entry.phase,
      to: entry.toPhase,
      text: entry.row.wording,
      ...(entry.rewording && { rewordedTo: entry.rewording.to, certainty: rounded(entry) }),
    })),
    withdrawn: withdrawn(entries).map(({ phase, row }) => ({ phase, text: row.wording })),
    unchanged: met(entries, 'unchanged').length + details.length,
    ...(details.length > 0 && {
      details: details.map((entry) => ({
        phase: entry.phase,
        text: entry.row.wording,
        changed: Object.keys(entry.details ?? {}),
      })),
    }),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** The comparison as people read it in a terminal: what is gone in `[-…-]`, what is new in `{+…+}`, as git does it. */
export function comparisonInWords(
  { comparison, kind }: Compared,
  words: CommandLineWords['commandLine']['compared'],
): string {
  const { entries } = comparison;
  const { headings } = words;
  const unchanged = met(entries, 'unchanged').length + met(entries, 'details').length;
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', `${heading}: ${lines.length}`, ...lines.map((line) => `  ${onOneLine(line)}`)];
  const lines = [
    ...(kind === 'same' || kind === 'revision' ? [] : [words.looksLike[kind]]),
    words.unchanged(unchanged),
    ...part(headings.added, [
      ...added(entries).map(({ phase, responsibility }) => `+ [${phase}] ${responsibility.text}`),
      ...met(entries, 'returned').map(({ row, toPhase }) => `+ ${row.number} [${toPhase}] ${row.wording}`),
    ]),
    ...part(
      headings.replacements,
      replacementsIn(comparison).map(({ from, to, rowIds }) => `[-${from}-]{+${to}+} (${words.rows(rowIds.length)})`),
    ),
    ...part(
      headings.reworded,
      met(entries, 'reworded').map(
        (entry) => `~ ${entry.row.number} [${entry.phase}] ${percent(entry)} ${told(entry)}`,
      ),
    ),
    ...part(
      headings.moved,
      met(entries, 'moved').map(
        (entry) => `> ${entry.row.number} [${entry.phase}] → [${entry.toPhase}] ${percent(entry)} ${told(entry)}`,
      ),
    ),
    ...part(
      headings.withdrawn,
      withdrawn(entries).map(({ phase, row }) => `- ${row.number} [${phase}] ${row.wording}`),
    ),
    ...part(
      headings.details,
      met(entries, 'details').map(
        ({ phase, row, details }) => `= ${row.number} [${phase}] ${row.wording} (${detailsTold(details, words)})`,
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function met(entries: readonly ComparisonEntry[], kind: MetEntry['kind']): MetEntry[] {
  return entries.filter((entry): entry is MetEntry => entry.kind === kind);
}

function added(entries: readonly ComparisonEntry[]): AddedEntry[] {
  return entries.filter((entry) => entry.kind === 'added');
}

function withdrawn(entries: readonly ComparisonEntry[]): WithdrawnEntry[] {
  return entries.filter((entry) => entry.kind === 'withdrawn');
}

function rounded({ certainty }: MetEntry): number {
  return Math.round(certainty * 100) / 100;
}

function percent({ certainty }: MetEntry): string {
  return `${Math.round(certainty * 100)} %`;
}

function told({ rewording, row }: MetEntry): string {
  return rewording ? wordDifference(rewording.from, rewording.to).map(pieceTold).join('') : row.wording;
}

function pieceTold({ kind, text }: DifferencePiece): string {
  const marked = { same: text, gone: `[-${text}-]`, new: `{+${text}+}` };
  return marked[kind];
}

function detailsTold(
  details: DetailsChange | null,
  { details: names }: CommandLineWords['commandLine']['compared'],
): string {
  const keys = ['steps', 'notes', 'link', 'workstream'] as const;
  return keys
    .filter((key) => details?.[key])
    .map((key) => names[key])
    .join(', ');
}
