import { invalidArgument, itemAlreadyExists } from '../excel-error';
import type { Book } from './book';

export interface NamedFormula {
  name: string;
  /** With its `=`. */
  formula: string;
}

/** How Univer says that a name holds in the whole workbook. */
const everywhere = 'AllDefaultWorkbook';

export function namesIn(book: Book): NamedFormula[] {
  const names = book.facade.getWorkbook(book.unitId)?.getDefinedNames() ?? [];
  return names.map((name) => ({
    name: name.getName(),
    formula: `=${name.getFormulaOrRefString().replace(/^=/, '')}`,
  }));
}

export function findName(book: Book, name: string): NamedFormula | undefined {
  return namesIn(book).find((known) => known.name.toLowerCase() === name.toLowerCase());
}

export function addName(book: Book, name: string, formula: string, comment: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`name "${name}"`);
  if (findName(book, name)) throw itemAlreadyExists(`name "${name}"`);
  const formulaOrRefString = formula.replace(/^=/, '');
  const parameters = { id: name.toLowerCase(), name, formulaOrRefString, comment, localSheetId: everywhere };
  book.run('formula.mutation.set-defined-name', parameters);
}

/** The name itself comes back as it was. */
export function setNameFormula(book: Book, name: string, formula: string): void {
  deleteName(book, name);
  addName(book, name, formula, '');
}

export function deleteName(book: Book, name: string): void {
  book.facade.getWorkbook(book.unitId)?.deleteDefinedName(name);
}
