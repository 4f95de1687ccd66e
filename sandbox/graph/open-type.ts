import { invalidRequest } from './errors';
import { isJsonObject, type JsonObject } from './json';
import { isGuid } from './world';

/**
 * Open types: objects whose keys are data. What a change names is merged into what is there, the rest stays; null or
 * false takes an entry away (https://learn.microsoft.com/graph/api/resources/plannerassignments and its siblings).
 */

/** What a change says of the entries of an open type. Errors: 400 for anything but an object with entries. */
function entriesOf(field: string, type: string, value: unknown): [string, unknown][] {
  if (!isJsonObject(value)) throw invalidType();
  refuseOtherType(value, type);
  const entries = Object.entries(value).filter(([name]) => !name.startsWith('@'));
  // "or they don't contain any properties": planner-overview, Common Planner error conditions.
  if (entries.length === 0) throw invalidRequest(`The open type property '${field}' does not contain any properties.`);
  return entries;
}

/** Entries that are objects: each must declare its type, and say something; null removes. Errors: 400. */
export function objectEntries(
  field: string,
  type: string,
  entryType: string,
  value: unknown,
): [string, JsonObject | null][] {
  return entriesOf(field, type, value).map(([key, entry]) => {
    if (entry === null) return [key, null];
    // The type's name is compulsory, and its plural is another type: microsoft-graph-docs issue 8147.
    if (!isJsonObject(entry) || entry['@odata.type'] === undefined) throw invalidType();
    refuseOtherType(entry, entryType);
    const members = Object.entries(entry).filter(([name]) => !name.startsWith('@'));
    if (members.length === 0) throw invalidRequest(`An entry of '${field}' does not contain any properties.`);
    return [key, Object.fromEntries(members)];
  });
}

/** Entries that are true or false; false removes. Errors: 400. */
export function flagEntries(field: string, type: string, value: unknown): [string, boolean][] {
  return entriesOf(field, type, value).map(([key, entry]) => {
    if (typeof entry !== 'boolean') throw invalidType();
    return [key, entry];
  });
}

/** Errors: 400 unless the key is a GUID, as user ids and checklist items are. */
export function refuseOtherThanGuid(field: string, key: string): void {
  if (!isGuid(key))
    throw invalidRequest(`The property '${key}' of '${field}' is not in a valid format: a GUID is expected.`);
}

/** `category1` to `category25`: the labels that the schema has (plannerCategoryDescriptions). Errors: 400. */
export function refuseOtherThanCategory(field: string, key: string): void {
  if (!/^category([1-9]|1\d|2[0-5])$/.test(key)) {
    throw invalidRequest(`The property '${key}' does not exist on type 'microsoft.graph.${field}'.`);
  }
}

/** The open types of Planner and what is in them; a wrong one is another refusal than one that there is not. */
const TYPES = new Set([
  'plannerAppliedCategories',
  'plannerAssignment',
  'plannerAssignments',
  'plannerChecklistItem',
  'plannerChecklistItems',
  'plannerExternalReference',
  'plannerExternalReferences',
  'plannerOrderHintsByAssignee',
  'plannerUserIds',
]);

/** The words for a name that the model has not, with the service's own prefix: msgraph-sdk-dotnet issue 1026. */
function refuseOtherType(value: JsonObject, type: string): void {
  const declared = value['@odata.type'];
  if (declared === undefined) return;
  const [, name] = typeof declared === 'string' ? (/^#?microsoft\.graph\.(.+)$/.exec(declared) ?? []) : [];
  if (name === type) return;
  if (name === undefined || TYPES.has(name)) throw invalidType();
  throw invalidRequest(
    `A type named 'microsoft.taskServices.${name}' could not be resolved by the model. When a model is available, each type name must resolve to a valid type.`,
  );
}

function invalidType(): Error {
  return invalidRequest('An open type property has an invalid type.');
}
