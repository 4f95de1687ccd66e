import { matchTexts, sideOf } from './matching';
import { tidyText } from './normal-text';

/** A line of the row, of the document, or of both, by its position in each; it says what the document says if that has it. */
export interface MergedLine {
  row: number | null;
  document: number | null;
}

/** Tells whether the document said a line when it was last taken in. */
export type WasSaid = (text: string) => boolean;

/**
 * The lines of a row together with those that the document has now: in the document's order, each line that only the
 * row has behind the one that it follows there. A line that the document said before is as people left it, reworded or
 * removed, unless the document dropped it. `null` where the document says nothing new.
 */
export function mergeLines(row: readonly string[], document: readonly string[], wasSaid: WasSaid): MergedLine[] | null {
  const side = (text: string, at: number) => ({ ...sideOf(text, null), at });
  const matches = matchTexts(row.map(side), document.map(side), () => false);
  const rowOf = new Map(matches.map(({ left, right }) => [right.at, left.at]));
  const isNew = (text: string, at: number) => {
    const opposite = rowOf.get(at);
    const isThere = opposite !== undefined && tidyText(row[opposite] ?? '') === tidyText(text);
    return !isThere && !wasSaid(text);
  };
  const met = new Set(rowOf.values());
  const isDropped = (text: string, at: number) => !met.has(at) && wasSaid(text);
  if (!document.some(isNew) && !row.some(isDropped)) return null;

  const following = (at: number): MergedLine[] => {
    const text = row[at + 1];
    if (text === undefined || met.has(at + 1)) return [];
    return [...(isDropped(text, at + 1) ? [] : [{ row: at + 1, document: null }]), ...following(at + 1)];
  };
  return [
    ...following(-1),
    ...document.flatMap((text, at): MergedLine[] => {
      const opposite = rowOf.get(at);
      if (opposite === undefined) return isNew(text, at) ? [{ row: null, document: at }] : [];
      return [{ row: opposite, document: isNew(text, at) ? at : null }, ...following(opposite)];
    }),
  ];
}
