import { plural } from './plural';

/** The texts of the task pane that only a meeting needs. */
export const meetingInEnglish = {
  title: 'Status meeting',
  reading: 'Reading the worksheets …',
  synced: 'Phones change tasks too. Sync first, so that the meeting sees what Planner says.',
  sync: 'Sync first',
  topics: {
    overdue: 'Overdue',
    blocked: 'Blocked',
    unowned: 'Without an owner',
    undated: 'Without a date',
    dueSoon: 'Due within 7 days',
  },
  phases: 'Phase by phase',
  count: (rows: number) => plural('en', rows, 'row', 'rows'),
  nothing: 'Nothing is open.',
  answer: (row: string) => `Answer for ${row}`,
  status: 'Status',
  owners: 'Owner',
  ownersHint: 'Separate several with “; ”.',
  due: 'Due',
  write: 'Write to the sheet',
  moved: 'Somebody changed this row in the meantime, so nothing was written. It is shown as it is now.',
};
