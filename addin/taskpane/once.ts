/** Does the work when it is first asked for and keeps what came of it; after a failure it is done anew. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    const current = (kept ??= work());
    current.catch(() => {
      if (kept === current) kept = null;
    });
    return current;
  };
}
