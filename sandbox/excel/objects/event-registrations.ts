/**
 * Handlers live in the client, which drops what nobody there waits for; so the host sends what happens to everybody and
 * has only to say which events it knows. `names` are those of the wire: `DataChanged` is `onChanged`.
 */
export function eventRegistrations(names: string[]): Record<string, () => null> {
  return Object.fromEntries(names.flatMap((name) => spellings(name).map((verb) => [verb, () => null])));
}

/** The client has two ways to spell them. */
function spellings(name: string): string[] {
  return ['_Register', '_Unregister'].flatMap((verb) => [`${verb}${name}Event`, `${verb}Event${name}`]);
}
