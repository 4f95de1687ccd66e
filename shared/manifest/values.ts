import type { Element } from './element';
import type { Finding, Rule } from './finding';
import type { Kind, Part } from './shape';

/** A text or attribute of the manifest with what it is to hold. */
export interface Value {
  where: string;
  kind: Kind;
  /** Undefined where an attribute is not there. */
  value: string | undefined;
}

/** Every text and attribute that the shape knows about. */
export function valuesOf(element: Element, part: Part, where = part.name): Value[] {
  const text = part.text === undefined ? [] : [{ where, kind: part.text, value: element.text }];
  const attributes = Object.entries(part.attributes ?? {}).map(([name, kind]) => ({
    where: `${where}@${name}`,
    kind,
    value: element.attributes[name],
  }));
  const resid: Value[] =
    part.resid === undefined ? [] : [{ where: `${where}@resid`, kind: 'name', value: element.attributes['resid'] }];
  const parts = part.inside(element);
  const inside = element.children.flatMap((child) => {
    const known = parts.find(({ name }) => name === child.name);
    return known === undefined ? [] : valuesOf(child, known, `${where}/${child.name}`);
  });
  return [...text, ...attributes, ...resid, ...inside];
}

/** Values that are not there, too long, or not of the form that their element asks for. */
export function valueFindings(values: Value[]): Finding[] {
  return values.flatMap(({ where, kind, value }): Finding[] => {
    if (value === undefined || value === '') return [{ rule: 'missing', where, says: 'there is no value' }];
    const limit = limits[kind];
    if (value.length > limit)
      return [{ rule: 'length', where, says: `${value.length} characters; the limit is ${limit}` }];
    const form = forms[kind];
    return form === undefined || form.pattern.test(value)
      ? []
      : [{ rule: form.rule, where, says: `“${value}” is not ${form.noun}` }];
  });
}

/** Most characters, from the manifest's reference (https://learn.microsoft.com/javascript/api/manifest/resources). */
const limits: Record<Kind, number> = {
  guid: 38,
  version: 23,
  locale: 20,
  name: 32,
  short: 125,
  long: 250,
  url: 2048,
  domain: 2048,
  permission: 20,
};

const https = { rule: 'https', pattern: /^https:\/\/[^\s/@]+(?:\/\S*)?$/i, noun: 'an https address' } as const;

const forms: Partial<Record<Kind, { rule: Rule; pattern: RegExp; noun: string }>> = {
  guid: { rule: 'format', pattern: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, noun: 'a GUID' },
  version: { rule: 'format', pattern: /^\d{1,5}(\.\d{1,5}){0,3}$/, noun: 'a version of one to four numbers' },
  locale: { rule: 'locale', pattern: /^[a-z]{2,3}(-[a-z]{4})?-[a-z]{2}$/i, noun: 'a full culture code such as es-ES' },
  url: https,
  domain: https,
  permission: {
    rule: 'format',
    pattern: /^(Restricted|(Read|ReadAll|Write|ReadWrite)Document)$/,
    noun: 'a permission of a task pane',
  },
};
