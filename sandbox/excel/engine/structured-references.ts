/**
 * The names in structured references (`Plan[Status]`, `Plan[[#All],[Due date]]`, `Plan[@Status]`), changed where tables and
 * columns are renamed. https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e
 */
export function renameColumn(formula: string, table: string, from: string, to: string): string {
  return mapReferences(formula, (name, inside) =>
    name.toLowerCase() === table.toLowerCase() ? name + renameInside(inside, from, to) : name + inside,
  );
}

export function renameTable(formula: string, from: string, to: string): string {
  return mapReferences(formula, (name, inside) => (name.toLowerCase() === from.toLowerCase() ? to : name) + inside);
}

const reference = /([\p{L}_\\][\p{L}\p{N}_.\\]*)(\[)/uy;

/** Goes through a formula, past its texts and quoted sheet names, and hands over every `Name[…]`. */
export function mapReferences(formula: string, change: (name: string, inside: string) => string): string {
  let result = '';
  let at = 0;
  while (at < formula.length) {
    const character = formula.charAt(at);
    if (character === '"' || character === "'") {
      const end = endOfQuote(formula, at);
      result += formula.slice(at, end);
      at = end;
      continue;
    }
    reference.lastIndex = at;
    const found = startsWord(formula, at) ? reference.exec(formula) : null;
    if (found?.[1] === undefined) {
      result += character;
      at += 1;
      continue;
    }
    const inside = at + found[1].length;
    const end = endOfBrackets(formula, inside);
    result += change(found[1], formula.slice(inside, end));
    at = end;
  }
  return result;
}

function startsWord(formula: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}_.\\]/u.test(formula.charAt(at - 1));
}

function endOfQuote(formula: string, start: number): number {
  const end = formula.indexOf(formula.charAt(start), start + 1);
  return end < 0 ? formula.length : end + 1;
}

function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']' && (depth -= 1) === 0) return at + 1;
  }
  return formula.length;
}

/** A column's name stands in brackets of its own, or after `@`; some characters in it are escaped. */
function renameInside(inside: string, from: string, to: string): string {
  const old = escaped(from).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return inside
    .replace(new RegExp(`\\[(@?)${old}\\]`, 'gi'), (_, at: string) => `[${at}${escaped(to)}]`)
    .replace(new RegExp(`^\\[@${old}\\]$`, 'i'), () => (/^\w+$/.test(to) ? `[@${to}]` : `[@[${escaped(to)}]]`));
}

function escaped(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}
