import { plural } from '../plural';

/** The texts of what is decided on a proposal. */
export const decidingInEnglish = {
  show: 'Show',
  filter: {
    all: (count: number) => `Everything (${count})`,
    creations: (count: number) => `New (${count})`,
    updates: (count: number) => `Changed (${count})`,
    removals: (count: number) => `Removed (${count})`,
    conflicts: (count: number) => `Changed on both sides (${count})`,
  },
  typed: 'Something else',
  typedLabel: (field: string) => `Another value for ${field}`,
  choose: 'Choose …',
  unreadable: {
    responsibility: 'Write a text; a task must have a title.',
    owners: 'Several people have one of these names. Write the mail address instead.',
    status: 'Choose one of the statuses that Planner knows.',
    start: 'This is no day that can be read. Write it like 2026-12-01 or 1 Dec 2026.',
    due: 'This is no day that can be read. Write it like 2026-12-01 or 1 Dec 2026.',
    priority: 'Choose one of the four priorities.',
    workstream: 'Planner would read a label of this name as a status. Write another name.',
    party: 'Planner would read a label of this name as a status. Write another name.',
    notes: 'Write a text.',
  },
  rowFrom: { sheet: 'All of this row from the sheet', planner: 'All of this row from Planner' },
  allFrom: { sheet: 'Take all from the sheet', planner: 'Take all from Planner' },
  believeRemovals: (count: number) => `Yes, remove ${plural('en', count, 'row or task', 'rows and tasks')}`,
  offers: 'Other tasks of this plan',
  offersHint: 'They are in buckets that are no phase of this workbook, and stay as they are unless you choose a phase.',
  inBucket: (bucket: string) => `In the bucket “${bucket}”`,
  leaveAlone: 'Leave alone',
  more: (count: number) => `${plural('en', count, 'more task', 'more tasks')}: search to find them.`,
  search: 'Search the other tasks',
  unasked: 'What was done without asking',
};
