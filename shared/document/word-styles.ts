import { XMLParser } from 'fast-xml-parser';

/** What paragraphs of a style are, where Word itself has another name for it. */
export interface WordStyle {
  /** 1 to 6 for a heading. */
  heading: number | null;
  /** 1 for the points of a list, more for deeper ones. */
  list: number | null;
}

/**
 * The styles of a Word document (`word/styles.xml`) by their ids. A heading is one by the level at which its style stands
 * in Word’s outline, which holds for styles of people’s own and for those that other programs name in their language.
 *
 * https://learn.microsoft.com/dotnet/api/documentformat.openxml.wordprocessing.outlinelevel
 */
export function wordStyles(xml: string): Map<string, WordStyle> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    processEntities: false,
    isArray: (name) => name === 'style',
  });
  const found = entry(entry(parser.parse(xml), 'styles'), 'style');
  const byId = new Map((Array.isArray(found) ? found : []).map((style: unknown) => [value(style, 'styleId'), style]));
  return new Map([...byId.keys()].map((id) => [id, styleFrom(id, byId)]));
}

function styleFrom(id: string, byId: ReadonlyMap<string, unknown>): WordStyle {
  const name = value(entry(byId.get(id), 'name'), 'val');
  const level = inherited(id, byId, (style) => value(entry(entry(style, 'pPr'), 'outlineLvl'), 'val'));
  const named = headingNames.exec(name)?.[1];
  const outlined = /^[0-5]$/.test(level) ? Number(level) + 1 : null;
  const inList = inherited(id, byId, (style) => value(entry(entry(entry(style, 'pPr'), 'numPr'), 'numId'), 'val'));
  const listed = /^List (?:Bullet|Number)(?: ([2-5]))?$/i.exec(name);
  const points = listed !== null || !['', '0'].includes(inList);
  const heading = named === undefined ? outlined : Number(named);
  return { heading, list: heading === null && points ? Number(listed?.[1] ?? 1) : null };
}

/** Names of the first levels’ headings in programs that translate them and give them no place in the outline. */
const headingNames =
  /^(?:heading|überschrift|título|titre|titolo|kop|nagłówek|rubrik|overskrift|otsikko|başlık|заголовок|見出し|标题|標題|제목|عنوان) ?([1-6])$/iu;

/** What a style or, failing that, one that it is based on says. */
function inherited(id: string, byId: ReadonlyMap<string, unknown>, read: (style: unknown) => string): string {
  const seen = new Set<string>();
  for (let at = id; at !== '' && !seen.has(at); at = value(entry(byId.get(at), 'basedOn'), 'val')) {
    seen.add(at);
    const said = read(byId.get(at));
    if (said !== '') return said;
  }
  return '';
}

function entry(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null
    ? (Object.entries(node).find(([key]) => key === name)?.[1] ?? null)
    : null;
}

function value(node: unknown, name: string): string {
  const found = entry(node, name);
  return typeof found === 'string' ? found : '';
}
