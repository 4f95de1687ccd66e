import { apiNotFound, ExcelError, invalidArgument } from './excel-error';
import type { Kept } from './kept';
import { isHostObject, nullObject, type HostObject } from './objects/host-object';
import {
  actionType,
  PathReference,
  pathType,
  type Action,
  type Batch,
  type BatchAnswer,
  type Json,
  type ObjectPath,
  isObject,
} from './wire';

/** What the evaluator needs of the host for one client's batch. */
export interface Surroundings {
  /** The workbook, as this client sees it. */
  root: HostObject;
  /** What is not in the workbook but of Office itself, by its name on the wire. */
  services: Record<string, HostObject>;
  /** What the client keeps between batches. */
  kept: Kept;
  /** Resolves when results of formulas are current. */
  settled: () => Promise<void>;
  /** Runs one step as this client's own. */
  asClient: <T>(step: () => T) => T;
}

/** What formulas have a say in; asked for, they are calculated first. */
const calculated = new Set(['Values', 'Text', 'ValueTypes', 'Formulas', 'Value']);

/** Does a batch's actions in order. What was done before a refusal stays done, as in Excel. */
export async function evaluate(batch: Batch, surroundings: Surroundings): Promise<BatchAnswer> {
  const answer: BatchAnswer = { Results: [], TraceIds: [] };
  const run = new Run(batch, surroundings);
  for (const [index, action] of batch.actions.entries()) {
    if (action.type === actionType.trace) {
      answer.TraceIds.push(action.id);
      answer.Results.push({ ActionId: action.id, Value: null });
      continue;
    }
    try {
      answer.Results.push({ ActionId: action.id, Value: await run.value(action) });
    } catch (error) {
      const { code, message } = refusal(error);
      answer.Error = { Code: code, Message: message, ActionIndex: index, Location: run.location(action) };
      break;
    }
  }
  return answer;
}

function refusal(error: unknown): { code: string; message: string } {
  if (error instanceof ExcelError) return error;
  return { code: 'GeneralException', message: error instanceof Error ? error.message : String(error) };
}

class Run {
  private readonly objects = new Map<number, HostObject>();

  constructor(
    private readonly batch: Batch,
    private readonly around: Surroundings,
  ) {}

  async value(action: Action): Promise<unknown> {
    const object = await this.object(action.path);
    if (object === nullObject) return null;
    switch (action.type) {
      case actionType.instantiate:
        return this.identity(object);
      case actionType.query:
        if (needsResults(action.select)) await this.around.settled();
        return { ...this.identity(object), ...query(object, action.select) };
      case actionType.method:
        return this.call(object, action);
      case actionType.set:
        this.around.asClient(() => object.write(action.name, this.argument(action.arguments[0])));
        return null;
      case actionType.ensureUnchanged:
        return null;
      default:
        throw apiNotFound(`actions of type ${action.type}`);
    }
  }

  /** `Worksheet.getRange`, the way Excel says where it refused. */
  location(action: Action): string {
    const path = this.batch.paths.get(action.path);
    const made = this.objects.get(action.path);
    const name = [action.name, path?.name ?? '', 'getItem'].find((part) => part !== '') ?? '';
    const owner = made && action.name ? made.kind : (this.parentKind(path) ?? 'Workbook');
    return `${owner}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  private parentKind(path: ObjectPath | undefined): string | undefined {
    return path?.parent === undefined ? undefined : this.objects.get(path.parent)?.kind;
  }

  private identity(object: HostObject): Json {
    const id = this.around.kept.idOf(object);
    return { ...object.identity(), ...(id !== undefined && { _ReferenceId: id }) };
  }

  private async call(object: HostObject, action: Action): Promise<unknown> {
    if (action.name === '_KeepReference') {
      this.around.kept.keep(object);
      return null;
    }
    if (action.name === '_RemoveReference') {
      this.around.kept.drop(String(action.arguments[0]));
      return null;
    }
    const parameters = action.arguments.map((value) => this.argument(value));
    const result = await this.around.asClient(() => object.call(action.name, parameters));
    return isHostObject(result) ? this.identity(result) : (result ?? null);
  }

  private async object(id: number): Promise<HostObject> {
    const known = this.objects.get(id);
    if (known) return known;
    const path = this.batch.paths.get(id);
    if (!path) throw invalidArgument(`object path ${id}`);
    for (const reference of references(path.arguments)) await this.object(reference);
    const object = await this.make(path);
    this.objects.set(id, object);
    return object;
  }

  private async make(path: ObjectPath): Promise<HostObject> {
    if (path.type === pathType.root) return this.around.root;
    if (path.type === pathType.reference) return this.around.kept.get(path.name) ?? this.around.root;
    if (path.type === pathType.create) return this.service(path.name);
    if (path.parent === undefined) throw invalidArgument(`object path ${path.id}`);
    const parent = await this.object(path.parent);
    if (parent === nullObject) return nullObject;
    const parameters = path.arguments.map((value) => this.argument(value));
    if (path.type === pathType.property) return parent.part(path.name);
    if (path.type === pathType.item) return parent.item(parameters[0]);
    const result = await this.around.asClient(() => parent.call(path.name, parameters));
    if (!isHostObject(result)) throw apiNotFound(`${parent.kind}.${path.name} as an object`);
    return result;
  }

  private service(name: string): HostObject {
    const service = this.around.services[name];
    if (!service) throw apiNotFound(name);
    return service;
  }

  private argument(value: unknown): unknown {
    if (value instanceof PathReference) return this.objects.get(value.path);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.argument(inner)]));
  }
}

function references(value: unknown): number[] {
  if (value instanceof PathReference) return [value.path];
  if (Array.isArray(value)) return value.flatMap(references);
  return isObject(value) ? Object.values(value).flatMap(references) : [];
}

function needsResults(select: string[]): boolean {
  return select.length === 0 || select.some((path) => path.split('/').some((part) => calculated.has(capital(part))));
}

/** The loaded properties, nested as the client expects them: `format/fill/color` answers `{Format: {Fill: {Color}}}`. */
function query(object: HostObject, select: string[]): Json {
  const items = object.items();
  if (items !== undefined) {
    const own = select.filter((path) => object.reads(capital(path)));
    const inner = select.filter((path) => !own.includes(path)).map((path) => path.replace(/^items\/?/, ''));
    const fields = inner.filter((path) => path !== '');
    return {
      ...Object.fromEntries(own.map((path) => [capital(path), object.read(capital(path))])),
      _Items: items.map((item) => ({ ...item.identity(), ...query(item, fields) })),
    };
  }
  if (select.length === 0) return Object.fromEntries(object.readable.map((name) => [name, object.read(name)]));
  const result: Json = {};
  for (const [name, inner] of grouped(select)) {
    result[name] = object.hasPart(name) ? part(object.part(name), inner) : object.read(name);
  }
  return result;
}

function part(object: HostObject, select: string[]): Json | null {
  return object === nullObject ? null : { ...object.identity(), ...query(object, select) };
}

function grouped(select: string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of select) {
    const [first = '', ...rest] = path.split('/');
    if (first === '') continue;
    const inner = groups.get(capital(first)) ?? [];
    if (rest.length > 0) inner.push(rest.join('/'));
    groups.set(capital(first), inner);
  }
  return groups;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
