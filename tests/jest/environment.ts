import { ModuleMocker } from 'jest-mock';

/** Tests run among Node's own globals, where Jest's usual environments make a context of copies for each file. */
export default class OwnGlobals {
  readonly global = globalThis;
  readonly moduleMocker = new ModuleMocker(globalThis);
  readonly fakeTimers = null;
  readonly fakeTimersModern = null;
  /** Jest and test files add to these and change them. */
  readonly #putBack = [globalThis, process].map(rememberProperties);

  getVmContext(): null {
    return null;
  }

  exportConditions(): string[] {
    return ['node', 'node-addons'];
  }

  setup(): void {
    // Nothing is missing.
  }

  teardown(): void {
    for (const putBack of this.#putBack) putBack();
  }
}

/** What is given makes the object's properties what they are now. */
function rememberProperties(object: object): () => void {
  const before: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(object);
  return () => {
    for (const key of Reflect.ownKeys(object)) {
      const was = before[key];
      const is = Reflect.getOwnPropertyDescriptor(object, key);
      if (was === undefined) Reflect.deleteProperty(object, key);
      else if (was.value !== is?.value || was.get !== is?.get) Reflect.defineProperty(object, key, was);
    }
  };
}
