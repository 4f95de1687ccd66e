import { diffWords } from 'diff';

/** A piece of two texts side by side: what both have, what only the first has, what only the second has. */
export interface DifferencePiece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Words as the language of a text divides them, which also holds where words have no spaces between them. */
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The difference of two texts, word by word. What takes another's place stands right behind it. */
export function wordDifference(from: string, to: string): DifferencePiece[] {
  const pieces = diffWords(from, to, { intlSegmenter: words }).map(({ value, added, removed }): DifferencePiece => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }));
  return inOrder(drawnTogether(pieces));
}

/**
 * Of “Ask Ana the way” and “Ask the team the way” the same “the” may be found before what is new or behind it. Behind it,
 * “Ana” becomes “the team”; before it, “Ana” is gone and “team the” is new, which nobody would say.
 */
function drawnTogether(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  const drawn: DifferencePiece[] = [];
  for (const piece of pieces) {
    const [before, between] = [drawn.at(-2), drawn.at(-1)];
    const isBetween = before && between?.kind === 'same' && before.kind !== 'same' && piece.kind !== 'same';
    if (isBetween && before.kind !== piece.kind && piece.text.endsWith(between.text)) {
      const rest = piece.text.slice(0, piece.text.length - between.text.length);
      drawn.splice(-1, 1, { kind: piece.kind, text: between.text + rest }, between);
    } else if (isBetween && before.kind !== piece.kind && before.text.startsWith(between.text)) {
      const rest = before.text.slice(between.text.length);
      drawn.splice(-2, 2, between, { kind: before.kind, text: rest + between.text }, piece);
    } else drawn.push(piece);
  }
  return drawn;
}

/** Each stretch that both have in one piece, and what is gone before what came instead. */
function inOrder(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  const ordered: DifferencePiece[] = [];
  for (const { kind, text } of pieces.filter((piece) => piece.text !== '')) {
    const last = ordered.at(-1);
    if (last?.kind === kind) ordered.splice(-1, 1, { kind, text: last.text + text });
    else if (last?.kind === 'new' && kind === 'gone') ordered.splice(-1, 1, { kind, text }, last);
    else ordered.push({ kind, text });
  }
  return ordered;
}
