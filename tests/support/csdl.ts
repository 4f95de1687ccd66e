import { XMLParser } from 'fast-xml-parser';
import { isJsonObject, type JsonObject } from '../../sandbox/graph/json';

/** What Graph's schema says of types, as far as a check of entities needs it: https://learn.microsoft.com/graph/traverse-the-graph#microsoft-graph-api-metadata */
export interface Schema {
  /** Where an entity differs from its type, such as `details.checklist.X.title: not a string`; nothing where it does not. */
  differences: (type: string, entity: unknown) => string[];
}

interface Type {
  base: string | undefined;
  isOpen: boolean;
  properties: Map<string, { type: string; nullable: boolean }>;
}

/** Types of the values of open types, which the schema leaves to the annotation beside them. */
const VALUES: Record<string, RegExp> = {
  plannerAppliedCategories: /^category([1-9]|1\d|2[0-5])$/,
  plannerUserIds: /^[0-9a-f-]{36}$/,
  plannerOrderHintsByAssignee: /^[0-9a-f-]{36}$/,
};

export function readSchema(xml: string): Schema {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => /^(EntityType|ComplexType|EnumType|Property|NavigationProperty|Member|Schema)$/.test(name),
  });
  const parsed: unknown = parser.parse(xml);
  const schema = listIn(memberOf(memberOf(parsed, 'edmx:Edmx'), 'edmx:DataServices'), 'Schema')[0];
  const enums = new Map(
    listIn(schema, 'EnumType').map((one) => [nameOf(one), listIn(one, 'Member').map((member) => nameOf(member))]),
  );
  const types = new Map(
    [...listIn(schema, 'EntityType'), ...listIn(schema, 'ComplexType')].map((one): [string, Type] => [
      nameOf(one),
      {
        base: typeof one['BaseType'] === 'string' ? short(one['BaseType']) : undefined,
        isOpen: one['OpenType'] === 'true',
        properties: new Map(
          [...listIn(one, 'Property'), ...listIn(one, 'NavigationProperty')].map((property) => [
            nameOf(property),
            { type: String(property['Type']), nullable: property['Nullable'] !== 'false' },
          ]),
        ),
      },
    ]),
  );

  function propertyOf(type: string, name: string): { type: string; nullable: boolean } | undefined {
    const { properties, base } = types.get(type) ?? { properties: new Map<string, never>(), base: undefined };
    return properties.get(name) ?? (base === undefined ? undefined : propertyOf(base, name));
  }

  function differences(type: string, entity: unknown, where: string): string[] {
    const known = types.get(type);
    if (known === undefined) return [`${where}: no type ${type}`];
    if (!isJsonObject(entity)) return [`${where}: not an object`];
    return Object.entries(entity).flatMap(([name, value]) => {
      const at = `${where}.${name}`;
      if (name.startsWith('@odata.')) return typeof value === 'string' || typeof value === 'number' ? [] : [at];
      const property = propertyOf(type, name);
      if (property !== undefined) return ofType(property.type, property.nullable, value, at);
      return known.isOpen ? ofOpen(type, name, value, at) : [`${at}: not in the schema`];
    });
  }

  function ofOpen(type: string, name: string, value: unknown, at: string): string[] {
    const keys = VALUES[type];
    if (keys !== undefined)
      return keys.test(name) && /^(boolean|string)$/.test(typeof value) ? [] : [`${at}: odd entry`];
    const declared = isJsonObject(value) ? value['@odata.type'] : undefined;
    return typeof declared === 'string' ? differences(short(declared), value, at) : [`${at}: no type given`];
  }

  function ofType(type: string, nullable: boolean, value: unknown, at: string): string[] {
    if (value === null) return nullable ? [] : [`${at}: null`];
    const [, item] = /^Collection\((.*)\)$/.exec(type) ?? [];
    if (item !== undefined) {
      return Array.isArray(value) ? value.flatMap((one, place) => ofType(item, false, one, `${at}[${place}]`)) : [at];
    }
    const members = enums.get(short(type));
    if (members) return members.some((member) => member === value) ? [] : [`${at}: not of ${type}`];
    switch (type) {
      case 'Edm.String':
        return typeof value === 'string' ? [] : [`${at}: not a string`];
      case 'Edm.Boolean':
        return typeof value === 'boolean' ? [] : [`${at}: not a boolean`];
      case 'Edm.Int32':
        return Number.isInteger(value) ? [] : [`${at}: not a whole number`];
      case 'Edm.DateTimeOffset':
        // Up to seven decimals, in UTC, as the reference pages show them.
        return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/.test(value)
          ? []
          : [`${at}: no moment`];
      default:
        return differences(short(type), value, at);
    }
  }

  return { differences: (type, entity) => differences(type, entity, type) };
}

function nameOf(one: JsonObject): string {
  return String(one['Name']);
}

function short(type: string): string {
  return type.replace(/^#?(microsoft\.)?graph\./, '');
}

function memberOf(value: unknown, name: string): unknown {
  return isJsonObject(value) ? value[name] : undefined;
}

function listIn(value: unknown, name: string): JsonObject[] {
  const member = memberOf(value, name);
  return Array.isArray(member) ? member.filter(isJsonObject) : [];
}
