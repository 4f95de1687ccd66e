import { apiNotFound, itemNotFound } from '../excel-error';
import type { Json } from '../wire';

/**
 * What Excel lets an add-in do with one kind of object: tables of verbs by the names that travel (`Values`, `GetRange`).
 * A verb that is in no table is one the host does not know.
 */
export interface Verbs<T> {
  kind: string;
  /** What the client needs to find the same object again: an id, a name or a key. */
  identity?: (target: T) => Json;
  read?: Record<string, (target: T) => unknown>;
  write?: Record<string, (target: T, value: unknown) => void>;
  part?: Record<string, (target: T) => HostObject>;
  call?: Record<string, (target: T, parameters: unknown[]) => unknown>;
  items?: (target: T) => HostObject[];
  item?: (target: T, key: unknown) => HostObject;
}

/** An object of the host's as the evaluator sees it. What a verb throws is an ExcelError, or a mistake of ours. */
export interface HostObject {
  readonly kind: string;
  readonly target: object;
  identity(): Json;
  /** The names of what can be read, for a load that names nothing. */
  readonly readable: string[];
  reads(name: string): boolean;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  hasPart(name: string): boolean;
  part(name: string): HostObject;
  call(name: string, parameters: unknown[]): unknown;
  /** Undefined where the object is no collection. */
  items(): HostObject[] | undefined;
  item(key: unknown): HostObject;
}

export function hostObject<T extends object>(verbs: Verbs<T>, target: T): HostObject {
  const unknown = (name: string) => apiNotFound(`${verbs.kind}.${name}`);
  return {
    kind: verbs.kind,
    target,
    identity: () => verbs.identity?.(target) ?? {},
    readable: Object.keys(verbs.read ?? {}),
    reads: (name) => verbs.read?.[name] !== undefined,
    read(name) {
      const verb = verbs.read?.[name];
      if (verb === undefined) throw unknown(name);
      return verb(target);
    },
    write(name, value) {
      const verb = verbs.write?.[name];
      if (verb === undefined) throw unknown(name);
      verb(target, value);
    },
    hasPart: (name) => verbs.part?.[name] !== undefined,
    part(name) {
      const verb = verbs.part?.[name];
      if (verb === undefined) throw unknown(name);
      return verb(target);
    },
    call(name, parameters) {
      const verb = verbs.call?.[name];
      if (verb === undefined) throw unknown(name);
      return verb(target, parameters);
    },
    items: () => verbs.items?.(target),
    item(key) {
      if (verbs.item === undefined) throw unknown('getItem');
      return verbs.item(target, key);
    },
  };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'kind' in value && 'identity' in value && 'target' in value;
}

/** What `getItemOrNullObject` answers where there is nothing: whatever is asked of it is null. */
export const nullObject: HostObject = hostObject({ kind: 'NullObject' }, {});

/** The object, or null where it is not there; any other refusal stays one. */
export function orNull(find: () => HostObject): HostObject {
  try {
    return find();
  } catch (error) {
    if (isItemNotFound(error)) return nullObject;
    throw error;
  }
}

export function existing<T>(item: T | undefined | null, what: string): T {
  if (item === undefined || item === null) throw itemNotFound(what);
  return item;
}

function isItemNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ItemNotFound';
}
