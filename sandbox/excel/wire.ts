/**
 * The requests of Office.js: one batch per `context.sync()`, read off what the client of package version 1.1.110 sends.
 * A batch names objects by paths (how to reach them from the workbook) and lists actions on them, in order.
 */
export const pathType = { root: 1, create: 2, method: 3, property: 4, item: 5, reference: 6 } as const;
export const actionType = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, ensureUnchanged: 8 } as const;

export interface ObjectPath {
  id: number;
  type: number;
  name: string;
  parent: number | undefined;
  arguments: unknown[];
}

export interface Action {
  id: number;
  type: number;
  name: string;
  path: number;
  arguments: unknown[];
  select: string[];
}

/** Stands for the object of another path, wherever it occurs in arguments. */
export class PathReference {
  constructor(readonly path: number) {}
}

export interface Batch {
  actions: Action[];
  paths: Map<number, ObjectPath>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface BatchError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
}

export interface BatchAnswer {
  Results: ActionResult[];
  TraceIds: number[];
  Error?: BatchError;
}

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const numberIn = (object: Json, key: string): number => (typeof object[key] === 'number' ? object[key] : 0);
const textIn = (object: Json, key: string): string => (typeof object[key] === 'string' ? object[key] : '');

/** Reads a request's body. Throws a TypeError where it is none. */
export function readBatch(body: string): Batch {
  const request: unknown = JSON.parse(body);
  if (!isObject(request) || !Array.isArray(request['Actions']) || !isObject(request['ObjectPaths']))
    throw new TypeError('This is not a request of Office.js.');
  const paths = Object.values(request['ObjectPaths']).filter(isObject).map(readPath);
  return {
    actions: request['Actions'].filter(isObject).map(readAction),
    paths: new Map(paths.map((path) => [path.id, path])),
  };
}

function readPath(path: Json): ObjectPath {
  return {
    id: numberIn(path, 'Id'),
    type: numberIn(path, 'ObjectPathType'),
    name: textIn(path, 'Name'),
    parent: typeof path['ParentObjectPathId'] === 'number' ? path['ParentObjectPathId'] : undefined,
    arguments: readArguments(path['ArgumentInfo']),
  };
}

function readAction(action: Json): Action {
  return {
    id: numberIn(action, 'Id'),
    type: numberIn(action, 'ActionType'),
    name: textIn(action, 'Name'),
    path: numberIn(action, 'ObjectPathId'),
    arguments: readArguments(action['ArgumentInfo']),
    select: readSelect(action['QueryInfo']),
  };
}

/** An object given as an argument is the number of its path beside a list that marks it, or sits inside a plain object. */
function readArguments(info: unknown): unknown[] {
  if (!isObject(info) || !Array.isArray(info['Arguments'])) return [];
  const marks: unknown[] = Array.isArray(info['ReferencedObjectPathIds']) ? info['ReferencedObjectPathIds'] : [];
  return info['Arguments'].map((value: unknown, index) => {
    const path = marks[index];
    return typeof path === 'number' && path !== 0 ? new PathReference(path) : withReferences(value);
  });
}

function withReferences(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (typeof value['_ObjectPathId'] === 'number') return new PathReference(value['_ObjectPathId']);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withReferences(inner)]));
}

function readSelect(info: unknown): string[] {
  if (!isObject(info)) return [];
  const list = (value: unknown) => (Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []);
  return [...list(info['Select']), ...list(info['Expand'])];
}
