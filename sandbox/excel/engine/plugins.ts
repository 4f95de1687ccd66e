import type { PluginCtor, Univer } from '@univerjs/core';

/** A preset's plugins in its own order, which is the order they need. */
export function registerPlugins(univer: Univer, plugins: unknown[]): void {
  for (const listed of plugins) {
    if (isConstructor(listed)) univer.registerPlugin(listed);
    else if (Array.isArray(listed) && isConstructor(listed[0])) univer.registerPlugin(listed[0], listed[1]);
  }
}

function isConstructor(value: unknown): value is PluginCtor {
  return typeof value === 'function';
}
