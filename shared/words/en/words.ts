import { paneInEnglish } from './pane';
import { problemsInEnglish } from './problems';
import { rowsInEnglish } from './rows';
import { plural } from '../plural';
import { en as worksheet } from '../worksheet/en';

export const words = {
  language: 'en',
  later: {
    meeting: async () => (await import(/* webpackChunkName: "meeting-en" */ './meeting')).meetingInEnglish,
    settings: async () => (await import(/* webpackChunkName: "settings-en" */ './settings')).settingsInEnglish,
    commandLine: async () => (await import('./command-line')).commandLineInEnglish,
  },
  /** The task pane. */
  pane: paneInEnglish,
  rows: rowsInEnglish,
  status: worksheet.status,
  priority: worksheet.priority,
  problem: problemsInEnglish,
  /** Why a line of a document is nowhere in what was read. */
  leftOut: {
    comment: 'a comment',
    decoration: 'only markup',
    elsewhere: 'only points elsewhere',
    'no-list': 'under a heading without a list',
    navigation: 'around the main content',
    hidden: 'not shown on the page',
    'unknown-table': 'a table without a column of responsibilities',
    columns: 'headings of columns',
    'source-text': 'the language it was translated from',
    repeated: 'read elsewhere',
  },
  /** What a sync would do and did, told by sync/describe and sync/report. */
  proposal: {
    nothing: 'Nothing to do: the sheet and Planner say the same.',
    row: (number: string, title: string) => (number ? `${number} “${title}”` : `“${title}”`),
    none: 'none',
    change: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
    moved: 'Moved within the phase',
    /** An owner who is not assigned yet. */
    waitingOwner: (name: string) => `${name} (waiting)`,
    /** Assignments that were held back and are made now. */
    assign: (name: string, others: number) =>
      others === 0 ? `Assign ${name}` : `Assign ${name} and ${plural('en', others, 'other', 'others')}`,
    waiting: (count: number) =>
      `${plural('en', count, 'assignment is', 'assignments are')} held back, so nobody gets mail yet.`,
    field: {
      responsibility: 'Responsibility',
      owners: 'Owner',
      status: 'Status',
      completedOn: 'Completed on',
      completedBy: 'Completed by',
      start: 'Start',
      due: 'Due',
      priority: 'Priority',
      phase: 'Phase',
      order: 'Order within the phase',
      steps: 'Steps',
      notes: 'Notes',
      workstream: 'Workstream',
      party: 'Party',
    },
    step: {
      added: (text: string) => `“${text}” added`,
      removed: (text: string) => `“${text}” removed`,
      ticked: (text: string) => `“${text}” ticked`,
      unticked: (text: string) => `“${text}” no longer ticked`,
      reworded: (from: string, to: string) => `“${from}” is now “${to}”`,
    },
    counts: {
      'create-bucket': (count: number) => `${plural('en', count, 'bucket', 'buckets')} to create in Planner`,
      'create-label': (count: number) => `${plural('en', count, 'label', 'labels')} to name in Planner`,
      'create-task': (count: number) => `${plural('en', count, 'task', 'tasks')} to create in Planner`,
      'update-task': (count: number) => `${plural('en', count, 'task', 'tasks')} to change in Planner`,
      'remove-task': (count: number) => `${plural('en', count, 'task', 'tasks')} to remove from Planner`,
      'add-row': (count: number) => `${plural('en', count, 'row', 'rows')} to add to the sheet`,
      'update-row': (count: number) => `${plural('en', count, 'row', 'rows')} to change in the sheet`,
      'remove-row': (count: number) => `${plural('en', count, 'row', 'rows')} to remove from the sheet`,
    },
    done: {
      'create-bucket': (count: number) => `${plural('en', count, 'bucket', 'buckets')} created in Planner`,
      'create-label': (count: number) => `${plural('en', count, 'label', 'labels')} named in Planner`,
      'create-task': (count: number) => `${plural('en', count, 'task', 'tasks')} created in Planner`,
      'update-task': (count: number) => `${plural('en', count, 'task', 'tasks')} changed in Planner`,
      'remove-task': (count: number) => `${plural('en', count, 'task', 'tasks')} removed from Planner`,
      'add-row': (count: number) => `${plural('en', count, 'row', 'rows')} added to the sheet`,
      'update-row': (count: number) => `${plural('en', count, 'row', 'rows')} changed in the sheet`,
      'remove-row': (count: number) => `${plural('en', count, 'row', 'rows')} removed from the sheet`,
    },
    operation: {
      'create-bucket': (name: string) => `Planner: create the bucket “${name}”.`,
      'create-label': (name: string) => `Planner: name a label “${name}”.`,
      'create-task': (row: string) => `Planner: create the task ${row}.`,
      'create-again': (row: string) => `Planner: create the task ${row} again; it was removed there.`,
      'update-task': (row: string, changes: string) => `Planner: change ${row}. ${changes}`,
      'describe-task': (row: string) => `Planner: bring the description of ${row} up to date.`,
      'mark-task': (row: string) => `Planner: tie ${row} to this workbook.`,
      'remove-task': (row: string) => `Planner: remove the task ${row}.`,
      'remove-second-row': (row: string) =>
        `Worksheet: remove the second row of ${row}, which was added twice. Nothing is lost with it.`,
      'remove-double': (row: string) =>
        `Planner: remove the second task of ${row}, which was created twice. Nothing is lost with it.`,
      'add-row': (row: string) => `Sheet: add ${row}.`,
      'bring-back': (row: string) => `Sheet: bring ${row} back; it was removed here.`,
      'update-row': (row: string, changes: string) => `Sheet: change ${row}. ${changes}`,
      'remove-row': (row: string) => `Sheet: remove ${row}.`,
    },
    ask: {
      'row-gone': (row: string) => `${row} is no longer in the sheet. Remove its task, or bring the row back?`,
      'task-gone': (row: string) =>
        `The task of ${row} is no longer in Planner. Remove the row, or make the task again?`,
      'not-applicable': (row: string) => `${row} is not applicable. Remove its task, or leave it?`,
      'task-made': (row: string) =>
        `The sync created the task of ${row}. Remove it again? Its comments and attachments go with it.`,
      'task-made-changed': (row: string) =>
        `The sync created the task of ${row}, which has been changed since. Remove it all the same? Those changes, its comments and attachments go with it.`,
      'row-added': (row: string) => `The sync added ${row} to the sheet. Remove the row again?`,
      'row-added-changed': (row: string) =>
        `The sync added ${row} to the sheet, and the row has been changed since. Remove it all the same? Those changes go with it.`,
    },
    conflict: (row: string, field: string, sheet: string, planner: string, snapshot: string) =>
      `${row}, ${field}: both sides changed it. Sheet: ${sheet}. Planner: ${planner}. Before: ${snapshot}. Which one?`,
    undoConflict: (row: string, field: string, written: string, sheet: string, planner: string, before: string) =>
      `${row}, ${field}: changed since the sync wrote ${written}. Sheet: ${sheet}. Planner: ${planner}. Before the sync: ${before}. Leave it, or take it back?`,
    /** What an undo does not take back. */
    undoKeeps: (names: string) => `Buckets and labels stay in Planner: ${names}.`,
    refusal: {
      'no-title': (row: string) => `${row} has no responsibility text, and a task must have a title. Write one.`,
      'no-phase': (row: string) =>
        `${row} has no worksheet to go to: that of its phase is gone. Restore it, or move the task in Planner.`,
    },
    /** What a plan has no room for; the number is Planner’s. */
    limit: {
      tasks: (row: string, limit: number) =>
        `${row}: the plan is full (${plural('en', limit, 'task', 'tasks')}). Remove tasks that are not needed, or connect another plan.`,
      activeTasks: (row: string, limit: number) =>
        `${row}: the plan may have ${plural('en', limit, 'task', 'tasks')} that are not completed, and has them. Complete or remove some first.`,
      buckets: (row: string, limit: number) =>
        `${row}: the plan has ${plural('en', limit, 'bucket', 'buckets')}, which is all it may have. Remove one to make room for this phase.`,
    },
    /** Names of owners that may mean people. */
    name: {
      several: (name: string, people: string, rows: number) =>
        `${name} (${plural('en', rows, 'row', 'rows')}) is the name of several people: ${people}. Who is meant?`,
      near: (name: string, people: string, rows: number) =>
        `Nobody in the plan’s group is called ${name} (${plural('en', rows, 'row', 'rows')}). Is one of these meant: ${people}?`,
    },
    warning: {
      'title-cut': (row: string) =>
        `${row} is longer than a Planner title may be. The title is shortened; the description holds the full text.`,
      'steps-cut': (row: string) =>
        `${row} has a step that is longer than a line of Planner’s checklist may be. It is shortened there; the sheet keeps all of it.`,
      'steps-over-limit': (row: string, count: number) =>
        `${row}: Planner’s checklist has room for 20 steps. ${plural('en', count, 'step stays', 'steps stay')} in the sheet alone.`,
      'notes-too-long': (row: string) =>
        `The notes of the task ${row} are longer than a cell may be. The row does not get them; shorten them in Planner.`,
      'owner-unknown': (row: string, name: string) =>
        `${row}: ${name} is not a member of the plan’s group. The task’s description names this owner.`,
      'owner-homonym': (row: string, name: string, people: string) =>
        `${row}: ${name} may be ${people}. Write the mail address to say who; until then the task’s description names this owner.`,
      'owner-too-many': (row: string, name: string, limit: number) =>
        `${row}: a task has room for ${limit} assignees. The task’s description names ${name} instead.`,
      'start-after-due': (row: string) =>
        `${row} starts after it is due, which Planner does not accept. Correct one of the dates.`,
      unreadable: (row: string, field: string, text: string) =>
        `${row}, ${field}: “${text}” cannot be read. The cell is left as it is; correct it to sync it.`,
      computed: (row: string, field: string) =>
        `${row}, ${field}: the cell holds a formula, so Planner’s change is not written over it.`,
      'no-free-label': (row: string, label: string) =>
        `${row}: the plan has no free label for “${label}”. Free one in Planner, then sync again.`,
      'other-bucket': (row: string) =>
        `The task of ${row} is in a bucket that is not a phase of this workbook. The row stays in its phase.`,
      'other-plan': (row: string) => `The task of ${row} is in another plan now. The row stays as it is.`,
      'description-kept': (row: string) =>
        `Somebody rewrote the description of the task ${row}. It is kept, so it may not name all owners or the full text.`,
      'task-anew': (row: string) =>
        `${row} becomes a new task in Planner: the comments and attachments of the old one are gone, and its owners get mail again.`,
      'mail-again': (row: string) => `${row}: Planner writes once more to whoever is assigned again.`,
      'row-anew': (row: string) =>
        `${row} comes back at the end of its worksheet with a new number. Its remark, and what your own columns said, do not come back.`,
      'undo-task-gone': (row: string) => `The task of ${row} is no longer there. Nothing is taken back in Planner.`,
      'undo-row-gone': (row: string) => `${row} is no longer in the sheet. Nothing is taken back in the row.`,
      'undo-task-back': (row: string) => `${row} has a task again, so none is made.`,
      'undo-row-back': (row: string) => `${row} is in the sheet again, so no row is added.`,
      'undo-order': (row: string) =>
        `${row} stays where it stands, in the sheet and in Planner. Sort or move the row, and the next sync has its task follow.`,
    },
    guard: {
      sheet: (seen: number, remembered: number) =>
        `The sheet has only ${seen} of ${plural('en', remembered, 'row', 'rows')} that were synced. Nothing was changed. Undo it in Excel or open an earlier version of the workbook; if it is meant, say so and continue.`,
      planner: (seen: number, remembered: number) =>
        `Planner has only ${seen} of ${plural('en', remembered, 'task', 'tasks')} that were synced. Nothing was changed. Look whether the plan or its buckets were emptied, or try again later; if it is meant, say so and continue.`,
      removals: (count: number, remembered: number) =>
        `${plural('en', count, 'removal', 'removals')} among ${plural('en', remembered, 'synced row', 'synced rows')}: more than this workbook allows at once. None is made until you confirm it once more; everything else goes on. Take back those that are not meant, or say that all are.`,
    },
    leftOut: (operation: string) => `Left out this time: ${operation}`,
    offers: (count: number) =>
      plural(
        'en',
        count,
        'task of the plan is in another bucket and left alone. Choose a phase to take it in.',
        'tasks of the plan are in other buckets and left alone. Choose a phase to take one in.',
      ),
    doubt: {
      elsewhere: (was: string, now: string) =>
        now === ''
          ? `This workbook was last synced as ${was}, and is now open as one that was not saved yet. Nothing was changed.`
          : `This workbook was last synced as ${was}, and is now ${now}. Nothing was changed.`,
      'taken-over': (at: string) =>
        at === ''
          ? 'Another copy of this workbook has taken over the plan. Nothing was changed, on either side.'
          : `Another copy of this workbook, ${at}, has taken over the plan. Nothing was changed, on either side.`,
    },
    left: {
      moved: (row: string) => `${row} changed while it was being synced. It waits for the next sync.`,
      busy: (row: string) => `Somebody is working on ${row} just now. It waits for the next sync.`,
      gone: (row: string) => `${row} disappeared while it was being synced. The next sync asks what to do.`,
      computed: (row: string) => `${row} holds a formula where the change belongs. It was left as it is.`,
      refused: (row: string, why: string) => `${row} was refused. ${why}`,
      uncertain: (row: string) => `${row}: no answer came. The next sync looks whether it was done.`,
      cancelled: (row: string) => `${row} was not reached. The next sync continues there.`,
    },
  },
};
