import type { WorksheetLanguage } from '../../../shared/language';
import type { SyncPorts } from '../../../sync/sync';
import { once } from '../once';
import type { Services } from '../services';

/** The engine, loaded when it is first needed, over these ports. `language` is that of labels and descriptions. */
export function syncServices(
  ports: () => Promise<SyncPorts>,
  language: () => Promise<WorksheetLanguage>,
): Pick<Services, 'readBothSides' | 'begin' | 'propose' | 'findPeople' | 'apply' | 'journal' | 'readToUndo'> {
  const engine = once(async () => ({
    ...(await import('../../../sync/sync')),
    ...(await import('../../../sync/propose')),
    ...(await import('../../../sync/unasked')),
    ...(await import('../../../sync/apply/apply')),
    ...(await import('../../../sync/likely-people')),
  }));
  return {
    readBothSides: async (signal) => (await engine()).readBoth(await ports(), await language(), signal),
    begin: async (readings, decisions) => (await engine()).openingOf(readings, decisions),
    propose: async (readings, decisions, undoes) => (await engine()).propose(readings, decisions, undoes),
    async findPeople(text, { memory, planner }, signal) {
      const { plan } = memory;
      // Only members of its group can be given tasks of a plan.
      if (plan?.groupId != null) return (await engine()).peopleFound(text, planner.members);
      return (await ports()).planner.searchPeople(text, signal);
    },
    journal: async () => (await ports()).memory.journal(),
    readToUndo: async (run, signal) => (await engine()).readToUndo(await ports(), await language(), run, signal),
    apply: async (readings, proposal, run) => (await engine()).apply(await ports(), readings, proposal, run),
  };
}
