import { sheetExtras } from '../engine/extras';
import { isObject } from '../wire';
import { existing, hostObject, orNull, type HostObject, type Verbs } from './host-object';
import { text } from './parameters';
import type { SheetRef } from './worksheet';

interface Property {
  ref: SheetRef;
  key: string;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcustomproperty; keys do not tell case apart. */
const property: Verbs<Property> = {
  kind: 'WorksheetCustomProperty',
  identity: ({ key }) => ({ Key: key }),
  read: {
    Key: ({ key }) => key,
    Value: ({ ref, key }) => propertiesOf(ref)[key] ?? '',
  },
  write: { Value: ({ ref, key }, value) => put(ref, key, text(value)) },
  call: {
    Delete({ ref, key }) {
      const others = Object.entries(propertiesOf(ref)).filter(([known]) => known !== key);
      sheetExtras(ref.book.sheet(ref.id)).write('properties', Object.fromEntries(others));
    },
  },
};

const verbs: Verbs<SheetRef> = {
  kind: 'WorksheetCustomPropertyCollection',
  items: (ref) => Object.keys(propertiesOf(ref)).map((key) => hostObject(property, { ref, key })),
  item: (ref, key) => byKey(ref, text(key)),
  call: {
    Add(ref, [key, value]) {
      const name = keyOf(ref, text(key)) ?? text(key);
      put(ref, name, text(value));
      return hostObject(property, { ref, key: name });
    },
    GetCount: (ref) => Object.keys(propertiesOf(ref)).length,
    GetItem: (ref, [key]) => byKey(ref, text(key)),
    GetItemOrNullObject: (ref, [key]) => orNull(() => byKey(ref, text(key))),
  },
};

export function customPropertiesOf(ref: SheetRef): HostObject {
  return hostObject(verbs, ref);
}

function byKey(ref: SheetRef, key: string): HostObject {
  return hostObject(property, { ref, key: existing(keyOf(ref, key), `custom property "${key}"`) });
}

function keyOf(ref: SheetRef, key: string): string | undefined {
  return Object.keys(propertiesOf(ref)).find((known) => known.toLowerCase() === key.toLowerCase());
}

function put(ref: SheetRef, key: string, value: string): void {
  sheetExtras(ref.book.sheet(ref.id)).write('properties', { ...propertiesOf(ref), [key]: value });
}

function propertiesOf(ref: SheetRef): Record<string, string> {
  const found = sheetExtras(ref.book.sheet(ref.id)).read('properties');
  if (!isObject(found)) return {};
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
