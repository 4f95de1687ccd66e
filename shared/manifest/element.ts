import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of the manifest, its name with its prefix as written (`bt:Image`). */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** The root of a well-formed XML text, or the parser's sentence about what is wrong with it. */
export function parseXml(xml: string): Element | string {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is a package of its own, of the same code
  const validity = XMLValidator.validate(xml);
  if (validity !== true) return `line ${validity.err.line}: ${validity.err.msg}`;
  const parsed: unknown = parser.parse(xml);
  return elements(parsed)[0] ?? 'there is no element';
}

/** Everything of that name below an element, in document order. */
export function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** The first child of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((each) => each.name === name);
}

// The parser gives a node as `{ NAME: [children], ':@': attributes }` and text as `{ '#text': TEXT }`.
function elements(nodes: unknown): Element[] {
  return entries(nodes)
    .filter(([name]) => name !== '#text')
    .map(([name, inside, attributes]) => ({ name, attributes, children: elements(inside), text: textOf(inside) }));
}

function textOf(nodes: unknown): string {
  return entries(nodes)
    .map(([name, text]) => (name === '#text' && typeof text === 'string' ? text : ''))
    .join('')
    .trim();
}

function entries(nodes: unknown): [name: string, inside: unknown, attributes: Record<string, string>][] {
  if (!Array.isArray(nodes)) return [];
  return nodes.filter(isRecord).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    return name === undefined ? [] : [[name, node[name], strings(node[':@'])]];
  });
}

function strings(value: unknown): Record<string, string> {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
    : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
