import { matchTexts, sideOf } from './matching';
import { tidyText } from './normal-text';

/** A line of the row, of the document, or of both, by its position in each. */
export interface MergedLine {
  row: number | null;
  document: number | null;
}

/**
 * The lines of a row together with those that the document has now: in the document's order, each line that only the
 * row has behind the one that it follows there, because nobody knows that no person wrote it. `null` where the
 * document says nothing that the row does not.
 */
export function mergeLines(row: readonly string[], document: readonly string[]): MergedLine[] | null {
  const side = (text: string, at: number) => ({ ...sideOf(text, null), at });
  const matches = matchTexts(row.map(side), document.map(side), () => false);
  const rowOf = new Map(matches.map(({ left, right }) => [right.at, left.at]));
  const isSaid = (text: string, at: number) => {
    const opposite = rowOf.get(at);
    return opposite !== undefined && tidyText(row[opposite] ?? '') === tidyText(text);
  };
  if (document.every(isSaid)) return null;

  const met = new Set(rowOf.values());
  const following = (at: number): MergedLine[] =>
    at + 1 < row.length && !met.has(at + 1) ? [{ row: at + 1, document: null }, ...following(at + 1)] : [];
  return [
    ...following(-1),
    ...document.flatMap((_, at) => {
      const opposite = rowOf.get(at);
      return [{ row: opposite ?? null, document: at }, ...(opposite === undefined ? [] : following(opposite))];
    }),
  ];
}

/** The lines of a cell that say something. */
export function linesOf(cell: string): string[] {
  return cell.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
}
