import type { Book } from '../engine/book';
import { addName, deleteName, findName, namesIn, setNameFormula } from '../engine/names';
import { invalidArgument } from '../excel-error';
import { existing, hostObject, nullObject, orNull, type HostObject, type Verbs } from './host-object';
import { optional, text } from './parameters';
import { rangeObject } from './range';
import { RangeRef, rangeAt } from './range-ref';

interface NameRef {
  book: Book;
  name: string;
}

const formulaOf = ({ book, name }: NameRef) => existing(findName(book, name), `name "${name}"`).formula;

/** https://learn.microsoft.com/javascript/api/excel/excel.nameditem */
const verbs: Verbs<NameRef> = {
  kind: 'NamedItem',
  identity: ({ name }) => ({ Name: name }),
  read: {
    Name: ({ name }) => name,
    Formula: formulaOf,
    Value: (ref) => formulaOf(ref).replace(/^=/, ''),
    Type: (ref) => (rangeOf(ref) ? 'Range' : 'String'),
    Scope: () => 'Workbook',
    Visible: () => true,
    Comment: () => '',
  },
  write: { Formula: ({ book, name }, value) => setNameFormula(book, name, text(value)) },
  call: {
    Delete: ({ book, name }) => deleteName(book, name),
    GetRange: (ref) => existing(rangeOf(ref), 'range'),
    GetRangeOrNullObject: (ref) => rangeOf(ref) ?? nullObject,
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection */
const collection: Verbs<{ book: Book }> = {
  kind: 'NamedItemCollection',
  items: ({ book }) => namesIn(book).map(({ name }) => hostObject(verbs, { book, name })),
  item: ({ book }, name) => byName(book, name),
  call: {
    Add({ book }, [name, reference, comment]) {
      addName(book, text(name), formulaFrom(reference), optional(comment, text, ''));
      return byName(book, name);
    },
    GetCount: ({ book }) => namesIn(book).length,
    GetItem: ({ book }, [name]) => byName(book, name),
    GetItemOrNullObject: ({ book }, [name]) => orNull(() => byName(book, name)),
  },
};

export function namesOf(book: Book): HostObject {
  return hostObject(collection, { book });
}

function byName(book: Book, name: unknown): HostObject {
  const found = existing(findName(book, text(name)), `name "${text(name)}"`);
  return hostObject(verbs, { book, name: found.name });
}

function rangeOf(ref: NameRef): HostObject | undefined {
  const front = ref.book.workbook.getActiveSheet().getSheetId();
  try {
    return rangeObject(rangeAt(ref.book, front, formulaOf(ref).replace(/^=/, '')));
  } catch {
    return undefined;
  }
}

function formulaFrom(reference: unknown): string {
  if (typeof reference === 'string') return reference.startsWith('=') ? reference : `=${reference}`;
  const target = typeof reference === 'object' && reference !== null && 'target' in reference ? reference.target : null;
  if (!(target instanceof RangeRef)) throw invalidArgument('what the name stands for');
  return `=${target.address.replace(/(!|:)([A-Z]+)(\d+)/g, '$1$$$2$$$3')}`;
}
