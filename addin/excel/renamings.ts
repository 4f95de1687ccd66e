/** One of several names to be changed; the position is that of the name in the list. */
export interface Renaming {
  at: number;
  name: string;
}

/**
 * In which order names can be changed so that no two of the list are ever the same, whatever their case; those that
 * never can are left out.
 */
export function renamingOrder(names: readonly string[], wishes: ReadonlyMap<number, string>): Renaming[] {
  const now = names.map(fold);
  const left = new Map([...wishes].filter(([at, name]) => names[at] !== name));
  const order: Renaming[] = [];
  for (let before = -1; before !== order.length;) {
    before = order.length;
    for (const [at, name] of left) {
      if (now.some((other, position) => position !== at && other === fold(name))) continue;
      now[at] = fold(name);
      order.push({ at, name });
      left.delete(at);
    }
  }
  return order;
}

/** The same where names may be exchanged: one that stands in the way goes aside for a while. */
export function exchanges(names: readonly string[], wishes: ReadonlyMap<number, string>): Renaming[] {
  const order = renamingOrder(names, wishes);
  const now = [...names];
  for (const { at, name } of order) now[at] = name;
  const kept = new Set(names.filter((_, at) => !wishes.has(at)).map(fold));
  const blocked = [...wishes].find(([at, name]) => now[at] !== name && !kept.has(fold(name)));
  if (!blocked) return order;
  const [at] = blocked;
  let aside = 1;
  while (now.some((name) => fold(name) === String(aside))) aside++;
  now[at] = String(aside);
  return [...order, { at, name: String(aside) }, ...exchanges(now, wishes)];
}

function fold(name: string): string {
  return name.toLowerCase();
}
