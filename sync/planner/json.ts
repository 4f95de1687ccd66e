/** Guards on what the service sends: nothing of it is believed before it is looked at. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member as an object; an empty one where it is anything else. */
export function objectIn(value: unknown, key: string): JsonObject {
  const member = isObject(value) ? value[key] : undefined;
  return isObject(member) ? member : {};
}

/** The objects of a member that is a list. */
export function listIn(value: unknown, key: string): JsonObject[] {
  const member = isObject(value) ? value[key] : undefined;
  return Array.isArray(member) ? member.filter(isObject) : [];
}

export function textIn(value: unknown, key: string): string | null {
  const member = isObject(value) ? value[key] : undefined;
  return typeof member === 'string' ? member : null;
}

export function numberIn(value: unknown, key: string, otherwise = 0): number {
  const member = isObject(value) ? value[key] : undefined;
  return typeof member === 'number' ? member : otherwise;
}
