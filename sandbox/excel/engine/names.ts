import { ExcelError, invalidArgument } from '../excel-error';
import type { Book } from './book';

export interface NamedFormula {
  id: string;
  name: string;
  /** With its `=`. */
  formula: string;
}

const everywhere = 'AllDefaultWorkbook';

export function namesIn(book: Book): NamedFormula[] {
  const names = book.facade.getWorkbook(book.unitId)?.getDefinedNames() ?? [];
  return names.map((name) => ({
    id: name.toBuilder().build().id,
    name: name.getName(),
    formula: `=${name.getFormulaOrRefString().replace(/^=/, '')}`,
  }));
}

export function findName(book: Book, name: string): NamedFormula | undefined {
  return namesIn(book).find((known) => known.name.toLowerCase() === name.toLowerCase());
}

export function addName(book: Book, name: string, formula: string, comment: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`name "${name}"`);
  if (findName(book, name)) throw new ExcelError('ItemAlreadyExists', `The name "${name}" is taken.`);
  put(book, { id: name.toLowerCase(), name, formula }, comment);
}

export function setNameFormula(book: Book, name: string, formula: string): void {
  const known = findName(book, name);
  if (known) put(book, { ...known, formula }, '');
}

export function deleteName(book: Book, name: string): void {
  book.facade.getWorkbook(book.unitId)?.deleteDefinedName(name);
}

function put(book: Book, { id, name, formula }: NamedFormula, comment: string): void {
  const parameters = { id, name, formulaOrRefString: formula.replace(/^=/, ''), comment, localSheetId: everywhere };
  book.run('formula.mutation.set-defined-name', parameters);
}
