import type { Memory } from '../../../sync/ports/workbook';
import type { Services } from '../services';

/** How the workbook wants to be synced. Changes are made one after the other, each of what the memory says by then. */
export function settingsServices(memory: () => Promise<Memory>): Pick<Services, 'settings' | 'changeSettings'> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    settings: async () => (await (await memory()).read()).settings,
    changeSettings(change) {
      const changed = last
        .catch(() => undefined)
        .then(async () => {
          const kept = await memory();
          const settings = change((await kept.read()).settings);
          await kept.write({ settings });
          return settings;
        });
      last = changed;
      return changed;
    },
  };
}
