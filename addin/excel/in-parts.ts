/** Something to queue, and about how many characters it takes in the request. */
export interface Piece {
  size: number;
  queue: () => void;
}

/** Excel on the web refuses requests over 5 MB; a character of text may take three bytes, and every cell has a frame. */
const largestRequest = 1_000_000;

/** Groups items, in their order, so that each group fits in one request; nearly always that is one group. */
export function cutBySize<T>(items: readonly T[], sizeOf: (item: T) => number, largest = largestRequest): T[][] {
  const parts: T[][] = [];
  let total = Infinity;
  for (const item of items) {
    const size = sizeOf(item);
    if (total + size > largest) {
      parts.push([]);
      total = 0;
    }
    parts.at(-1)?.push(item);
    total += size;
  }
  return parts;
}

/** Queues pieces in their order and sends all requests but the last, which travels with what is queued afterwards. */
export async function queueInParts(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  const parts = cutBySize(pieces, ({ size }) => size);
  for (const [index, part] of parts.entries()) {
    // As many requests as the size asks for, whatever the number of rows.
    if (index > 0) await context.sync();
    for (const { queue } of part) queue();
  }
}
