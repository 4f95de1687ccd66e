const { createRequire, isBuiltin } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** What a file was compiled from, and what came of it. */
const compiled = new Map();

/**
 * Loads the modules of this project anew for each test file, as Jest does, but packages once for all of them, by Node
 * itself. Both live among Node's own globals, because what one context makes is no instance of the classes of another.
 */
module.exports = class extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    executor.compile = (source, filename) => {
      const known = compiled.get(filename);
      if (known?.source === source) return known.run;
      const run = compileFunction(source, executor.injectedModuleParameters, { filename });
      compiled.set(filename, { source, run });
      return run;
    };
  }

  requireModule(from, name, options, isActual) {
    if (name === undefined || name.startsWith('.') || isBuiltin(name) || options?.isInternalModule)
      return super.requireModule(from, name, options, isActual);
    const file = this._resolution.resolveCjs(from, name);
    return createRequire(file)(file);
  }
};
