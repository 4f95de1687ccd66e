import type { ColumnKey } from '../columns';
import type { ProblemFacts, ProblemKind } from '../errors';
import type { Status } from '../status';
import { plural } from './plural';

type Sentences = { [K in ProblemKind]: (facts: ProblemFacts[K]) => string };

const status: Record<Status, string> = {
  notStarted: 'Not started',
  inProgress: 'In progress',
  ongoing: 'Ongoing',
  blocked: 'Blocked',
  deferred: 'Deferred',
  completed: 'Completed',
  notApplicable: 'Not applicable',
  withdrawn: 'Withdrawn',
};

const column: Record<ColumnKey, string> = {
  number: 'No.',
  responsibility: 'Responsibility',
  owner: 'Owner',
  status: 'Status',
  due: 'Due',
  remark: 'Latest remark',
  start: 'Start',
  priority: 'Priority',
  steps: 'Steps',
  workstream: 'Workstream',
  party: 'Party',
  notes: 'Notes',
  completedOn: 'Completed on',
  completedBy: 'Completed by',
  link: 'Link',
  evidence: 'Evidence',
  rowId: 'Row id',
  wording: 'Document wording',
};

const problem: Sentences = {
  'document-empty': ({ name }) => `${name} is empty. Choose a document with headings and lists of responsibilities.`,
  'document-binary': ({ name }) => `${name} is not a text document. Choose a Markdown or text file, or paste its text.`,
  'document-without-list': ({ name }) =>
    `${name} has no list under a heading, so there is nothing to make rows of. Each responsibility must be a list point.`,
  'document-too-large': ({ name, megabytes, limit }) =>
    `${name} is ${plural('en', megabytes, 'MB', 'MB')}; the limit is ${limit} MB. Choose the document itself, not an archive of it.`,
  'document-missing': ({ name }) => `${name} cannot be read. Check the path and that you may open the file.`,
  'worksheet-exists': ({ name }) =>
    `The workbook already has a worksheet named “${name}”. Rename or remove it, or use a new workbook. Nothing was changed.`,
  'nothing-chosen': () => 'Nothing is ticked. Tick at least one responsibility.',
  'file-not-written': ({ name }) => `${name} could not be written. Check the folder and that the file is not open.`,
  'workbook-busy': () => 'Excel is busy: a cell is being edited. Press Enter in the sheet and try again.',
  'workbook-protected': () => 'The workbook or a worksheet is protected. Remove the protection and try again.',
  'workbook-without-phases': () => 'This workbook has no phase worksheets yet. Open a document first.',
  'table-unreadable': ({ worksheet }) =>
    `The table on “${worksheet}” cannot be read: a column that Phaseboard needs is missing. Undo its removal, then try again. Nothing was changed.`,
  'memory-unreadable': ({ worksheet }) =>
    `Phaseboard's own worksheet “${worksheet}” cannot be read. Restore an earlier version of the workbook. Nothing was changed.`,
  'host-too-old': ({ requirement }) =>
    `This Excel is too old for Phaseboard (it lacks ${requirement}). Use Excel 2021, Microsoft 365 or Excel on the web.`,
  'host-trouble': ({ code }) => `Excel refused the request (${code}). Save the workbook, open it again and retry.`,
  'signed-out': () => 'You are not signed in. Sign in and try again.',
  'sign-in-refused': () => 'The sign-in was cancelled or refused. Nothing was changed; try again when you are ready.',
  'consent-missing': ({ permission }) =>
    `Your organisation has not allowed Phaseboard the permission ${permission}. Ask your administrator to grant it.`,
  'not-a-member': () =>
    'You may not use this plan: only members of its group can. Ask an owner of the group to add you, or choose another plan.',
  'plan-gone': () => 'The plan is not there any more. Choose another plan or create a new one.',
  'limit-reached': ({ limit }) =>
    `Planner refused: a limit is reached (${limit}). Remove what is not needed in Planner and sync again.`,
  throttled: ({ seconds }) =>
    `Planner asks us to wait. Try again in ${plural('en', seconds, 'second', 'seconds')}; nothing is lost.`,
  offline: ({ host }) => `${host} does not answer. Check the connection and try again; nothing was changed.`,
  'service-trouble': ({ status: code }) => `Planner has trouble at the moment (${code}). Try again in a few minutes.`,
  'not-configured': ({ setting }) =>
    `Phaseboard is not set up yet: “${setting}” is missing in config.json. Ask whoever deployed it.`,
  cancelled: () => 'Cancelled. What was done so far is kept; the next sync continues from there.',
  'port-taken': ({ port }) => `Port ${port} is in use. Choose another one with --port, or leave it out.`,
  'site-invalid': ({ site }) =>
    `“${site}” is not an https address. Give the address of the site, such as https://example.org/phaseboard.`,
  unexpected: () => 'Something unexpected happened. Try again; if it happens again, report it with the details below.',
};

export const en = {
  status,
  column,
  problem,
  /** Names and texts of the worksheets themselves. */
  worksheet: {
    people: 'People',
    general: 'General',
    start: 'Start',
    target: 'Target',
    done: (done: string, all: string) => `${done} of ${all} done`,
    overdue: 'overdue',
    blocked: 'blocked',
    name: 'Name',
    mail: 'Mail',
    organisation: 'Organisation',
    role: 'Role',
    statusTitle: 'Status',
    statusMessage: 'Choose a status from the list.',
    ownerTitle: 'Owner',
    ownerMessage: 'This name is not in People. You may keep it; separate several owners with “; ”.',
    dueTitle: 'Date',
    dueMessage: 'Write a date, such as 1 Dec 2026.',
    dateFormat: '[$-409]d mmm yyyy',
  },
};
