import { attribute, escaped, relationsOf, unescaped } from './xlsx-package';
import type { XlsxPackage } from './xlsx-package';

const workbook = 'xl/workbook.xml';

/** The part of each worksheet, by the worksheet's name, in the order of the workbook. */
export function worksheetParts(file: XlsxPackage): Map<string, string> {
  const relations = file.relations(workbook);
  const tags = file.read(workbook).match(/<(?:\w+:)?sheet\s[^>]*?>/g) ?? [];
  return new Map(tags.map((tag) => [attribute(tag, 'name'), relations.get(attribute(tag, '\\w+:id')) ?? '']));
}

/** Takes worksheets out, with the names that are theirs or lead to them. */
export function removeWorksheets(file: XlsxPackage, isRemoved: (name: string) => boolean) {
  const parts = worksheetParts(file);
  const names = [...parts.keys()];
  const left = names.filter((name) => !isRemoved(name));
  const place = (index: number) => left.indexOf(names[index] ?? '');
  const gone = names.filter(isRemoved);
  for (const name of gone) file.remove(parts.get(name) ?? '');
  const ids = new Map([...file.relations(workbook)].map(([id, part]) => [part, id]));
  const goneIds = gone.map((name) => ids.get(parts.get(name) ?? ''));
  file.change(relationsOf(workbook), (xml) =>
    xml.replace(/<Relationship\b[^>]*?\/>/g, (tag) => (goneIds.includes(attribute(tag, 'Id')) ? '' : tag)),
  );
  file.change(workbook, (xml) =>
    xml
      .replace(/<(?:\w+:)?sheet\s[^>]*?\/>/g, (tag) => (isRemoved(attribute(tag, 'name')) ? '' : tag))
      .replace(/<((?:\w+:)?definedName)\s[^>]*>[^<]*<\/\1>/g, (tag) => {
        const local = attribute(tag, 'localSheetId');
        if (gone.some((name) => tag.includes(name)) || (local !== '' && place(Number(local)) < 0)) return '';
        return tag.replace(/ localSheetId="(\d+)"/, (_, index: string) => ` localSheetId="${place(Number(index))}"`);
      })
      .replace(/<((?:\w+:)?definedNames)>\s*<\/\1>/, '')
      .replace(/ (activeTab|firstSheet)="(\d+)"/g, (_, name: string, index: string) => {
        return ` ${name}="${Math.max(0, place(Number(index)))}"`;
      }),
  );
  // It lists the names of all worksheets, and may be without.
  file.change('docProps/app.xml', (xml) => xml.replace(/<(HeadingPairs|TitlesOfParts)>.*?<\/\1>/gs, ''));
}

/** Empties cells of a worksheet; how they look stays. `isEmptied` is asked with letters and a row. */
export function emptyCells(file: XlsxPackage, part: string, isEmptied: (column: string, row: number) => boolean) {
  file.change(part, (xml) =>
    xml.replace(/<((?:\w+:)?c)\s([^>]*?)(?:\/>|>.*?<\/\1>)/gs, (cell, tag: string, attributes: string) => {
      const [, column = '', row = '0'] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
      if (!isEmptied(column, Number(row))) return cell;
      return `<${tag} ${attributes.replace(/\s?\bt="\w+"/, '').trim()}/>`;
    }),
  );
}

/** Formulas of a worksheet become others, where `change` has one for them; what they showed last stays. */
export function changeFormulas(file: XlsxPackage, part: string, change: (formula: string) => string | null) {
  file.change(part, (xml) =>
    xml.replace(/(<((?:\w+:)?f)(?:\s[^>]*)?>)([^<]*)(?=<\/\2>)/g, (whole, tag: string, _name, text: string) => {
      const changed = change(unescaped(text));
      return changed === null ? whole : `${tag}${escaped(changed)}`;
    }),
  );
}

/** Texts are kept apart from the cells that show them: those that no cell shows any more go. */
export function forgetTexts(file: XlsxPackage) {
  const shown = new Set<number>();
  for (const part of worksheetParts(file).values()) {
    for (const [cell] of file.read(part).matchAll(/<((?:\w+:)?c)\s[^>]*\bt="s"[^>]*>.*?<\/\1>/gs)) {
      shown.add(Number(/<(?:\w+:)?v>(\d+)</.exec(cell)?.[1]));
    }
  }
  let index = -1;
  file.change('xl/sharedStrings.xml', (xml) =>
    xml.replace(/<((?:\w+:)?)si>.*?<\/\1si>|<((?:\w+:)?)si\/>/gs, (text, prefix = '') => {
      index += 1;
      return shown.has(index) ? text : `<${prefix}si><${prefix}t></${prefix}t></${prefix}si>`;
    }),
  );
}
