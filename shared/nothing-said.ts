import type { Fields } from './model';

/** The fields of which nothing was said. */
export const nothingSaid: Fields = {
  responsibility: '',
  owners: { people: [], others: [] },
  status: 'notStarted',
  completedOn: null,
  completedBy: '',
  start: null,
  due: null,
  priority: null,
  phase: '',
  order: 0,
  steps: [],
  notes: '',
  workstream: '',
  party: '',
};
