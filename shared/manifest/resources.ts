import { descendants, type Element } from './element';
import type { Finding } from './finding';
import type { Part, ResourceList } from './shape';

interface Reference {
  where: string;
  list: ResourceList;
  id: string;
}

/** References that lead nowhere, and resources that nothing refers to or that share an id. */
export function resourceFindings(root: Element, shape: Part): Finding[] {
  const references = referencesOf(root, shape, shape.name);
  const lists = descendants(root, 'Resources').flatMap(({ children }) => children);
  const defined = lists.flatMap((list) =>
    list.children.map(({ attributes }) => ({ list: list.name, id: attributes['id'] ?? '' })),
  );
  const same = (one: { list: string; id: string }) => (other: { list: string; id: string }) =>
    one.list === other.list && one.id === other.id;
  const dangling = references
    .filter((reference) => !defined.some(same(reference)))
    .map(({ where, list, id }) => ({ rule: 'resource-missing' as const, where, says: `${list} has no “${id}”` }));
  const idle = defined
    .filter((resource) => !references.some(same(resource)))
    .map(({ list, id }) => ({ rule: 'resource-unused' as const, where: list, says: `nothing refers to “${id}”` }));
  const twice = defined
    .filter((resource, index) => defined.findIndex(same(resource)) < index)
    .map(({ list, id }) => ({ rule: 'repeated' as const, where: list, says: `“${id}” is defined twice` }));
  return [...dangling, ...idle, ...twice];
}

function referencesOf(element: Element, part: Part, where: string): Reference[] {
  const id = element.attributes['resid'];
  const own = part.resid === undefined || id === undefined ? [] : [{ where, list: part.resid, id }];
  const parts = part.inside(element);
  const inside = element.children.flatMap((child) => {
    const known = parts.find(({ name }) => name === child.name);
    return known === undefined ? [] : referencesOf(child, known, `${where}/${child.name}`);
  });
  return [...own, ...inside];
}
