import type { Element } from './element';
import type { Finding } from './finding';
import type { Part } from './shape';

/** Elements that are unknown, repeated, missing or out of order. */
export function structureFindings(element: Element, part: Part, where = part.name): Finding[] {
  const parts = part.inside(element);
  const places = element.children.map(({ name }) => parts.findIndex((each) => each.name === name));
  const inside = element.children.flatMap((child, index) => {
    const place = places[index] ?? -1;
    const known = parts[place];
    const path = `${where}/${child.name}`;
    if (known === undefined)
      return [{ rule: 'unknown' as const, where: path, says: `${child.name} is not known in ${element.name}` }];
    const before = places.slice(0, index);
    const late = before.some((earlier) => earlier > place);
    return [
      ...(late ? [{ rule: 'order' as const, where: path, says: orderOf(child, parts) }] : []),
      ...(!late && before.includes(place) && (known.times === 'one' || known.times === 'maybe')
        ? [{ rule: 'repeated' as const, where: path, says: `${child.name} may stand only once in ${element.name}` }]
        : []),
      ...structureFindings(child, known, path),
    ];
  });
  const missing = parts
    .filter(({ name, times }) => needed[times] && !element.children.some((child) => child.name === name))
    .map(({ name }) => ({
      rule: 'missing' as const,
      where: `${where}/${name}`,
      says: `${element.name} has no ${name}`,
    }));
  return [...inside, ...missing];
}

const needed: Record<Part['times'], boolean> = { one: true, many: true, maybe: false, any: false };

function orderOf({ name }: Element, parts: Part[]): string {
  const later = parts.slice(parts.findIndex((part) => part.name === name) + 1).map((part) => part.name);
  return `${name} must come before ${later.join(', ')}`;
}
