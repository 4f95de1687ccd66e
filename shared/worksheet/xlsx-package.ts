import JSZip from 'jszip';

/**
 * An .xlsx file as the parts that it is made of, changed where it must be and left alone everywhere else: a library that
 * reads and writes the whole would drop what it does not know.
 * https://learn.microsoft.com/office/open-xml/spreadsheet/structure-of-a-spreadsheetml-document
 */
export class XlsxPackage {
  private constructor(
    private readonly zip: JSZip,
    private readonly parts: Map<string, string>,
  ) {}

  /** Rejects for what is no .xlsx file. */
  static async open(file: Uint8Array): Promise<XlsxPackage> {
    const zip = await JSZip.loadAsync(file);
    const texts = zip.file(/\.(?:xml|rels)$/i);
    const parts = await Promise.all(texts.map(async (part) => [part.name, await part.async('string')] as const));
    return new XlsxPackage(zip, new Map(parts));
  }

  get names(): string[] {
    return [...this.parts.keys()];
  }

  /** The text of a part; empty where there is none. */
  read(name: string): string {
    return this.parts.get(name) ?? '';
  }

  /** A part that says what it said stays as it is, byte for byte. */
  change(name: string, change: (xml: string) => string) {
    const before = this.parts.get(name);
    if (before === undefined) return;
    const after = change(before);
    if (after === before) return;
    this.parts.set(name, after);
    this.zip.file(name, after);
  }

  /** A part goes with what it says of its relations, and with the mention of its type. */
  remove(name: string) {
    for (const one of [name, relationsOf(name)]) {
      this.parts.delete(one);
      this.zip.remove(one);
    }
    this.change('[Content_Types].xml', (xml) =>
      xml.replace(/<Override\b[^>]*?\/>/g, (tag) => (attribute(tag, 'PartName') === `/${name}` ? '' : tag)),
    );
  }

  /** What a part relates to: the names of other parts by the ids under which it knows them. */
  relations(name: string): Map<string, string> {
    const folder = name.replace(/[^/]*$/, '');
    const tags = this.read(relationsOf(name)).match(/<Relationship\b[^>]*?>/g) ?? [];
    return new Map(tags.map((tag) => [attribute(tag, 'Id'), resolved(folder, attribute(tag, 'Target'))]));
  }

  write(): Promise<Uint8Array> {
    return this.zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  }
}

export function relationsOf(name: string): string {
  return name.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** The value of an attribute of a tag, without its escapes; empty where the tag has none. */
export function attribute(tag: string, name: string): string {
  const [, value = ''] = new RegExp(`\\s${name}="([^"]*)"`).exec(tag) ?? [];
  return unescaped(value);
}

/** A text of XML without its escapes. */
export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
