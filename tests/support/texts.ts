/** A text of a catalogue, or what makes one, and the way to it. */
export interface Leaf {
  path: string[];
  text: unknown;
}

export function leavesOf(texts: object, path: readonly string[] = []): Leaf[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]): Leaf[] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leavesOf(value, [...path, key])
      : [{ path: [...path, key], text: value }],
  );
}
