import type { ProblemFacts, ProblemKind } from '../../errors';
import { plannerLimitsInEnglish } from './planner-limits';
import { plural } from '../plural';

export type ProblemSentences = { [K in ProblemKind]: (facts: ProblemFacts[K]) => string };

/** What went wrong, and what to do about it. */
export const problemsInEnglish: ProblemSentences = {
  'document-empty': ({ name }) => `${name} is empty. Choose a document with lists or a table of responsibilities.`,
  'document-binary': ({ name }) =>
    `${name} is not a document that can be read. Save it as a Word document (.docx), web page (.html), Markdown or plain text (.md, .txt) or list (.xlsx, .csv) and open that.`,
  'document-damaged': ({ name }) =>
    `${name} is damaged, so it cannot be read. Open it in the program it was made with, save it again and retry.`,
  'document-old-format': ({ name }) =>
    `${name} is in a form that is not read (.doc, .xls, .pdf or .rtf, or protected by a password). Save it as .docx, .xlsx, .html or .md and open that.`,
  'document-without-list': ({ name }) =>
    `${name} has no list under a heading and no table with a column of responsibilities, so there is nothing to make rows of. Each responsibility must be a list point or a row of such a table.`,
  'document-too-large': ({ name, megabytes, limit }) =>
    `${name} is ${plural('en', megabytes, 'MB', 'MB')}; the limit is ${limit} MB. Choose the document itself, not an archive of it.`,
  'document-missing': ({ name }) => `There is no file ${name}. Check the path.`,
  'document-folder': ({ name }) => `${name} is a folder. Give the path of the document itself.`,
  'document-unreadable': ({ name }) => `${name} cannot be read. Check that you may open it.`,
  'worksheet-exists': ({ name }) =>
    `The workbook already has a worksheet named “${name}”. Rename or remove it, or use a new workbook. Nothing was changed.`,
  'nothing-chosen': () => 'Nothing is ticked. Tick at least one responsibility.',
  'file-exists': ({ name }) => `${name} is already there. Choose another name, or add --force to replace it.`,
  'file-is-folder': ({ name }) => `${name} is a folder. Add the name of the file to write in it.`,
  'file-is-device': ({ name }) => `${name} is no ordinary file and stays as it is. Choose another name.`,
  'file-is-source': ({ name }) => `${name} is the file this is made from and stays as it is. Choose another name.`,
  'file-not-written': ({ name }) =>
    `${name} could not be written. Check that you may write there, that there is room, and that no program has it open.`,
  'folder-missing': ({ name }) => `There is no folder ${name}. Create it first, or choose another one.`,
  'workbook-foreign': ({ name }) =>
    `${name} is not an .xlsx workbook. Save it in Excel as an .xlsx file without a password.`,
  'workbook-damaged': ({ name }) => `${name} is damaged and cannot be read. Open it in Excel, save it again and retry.`,
  'workbook-not-ours': ({ name }) =>
    `${name} was not made by Phaseboard. Give a workbook that has its phase worksheets.`,
  'meeting-unknown': ({ meant, known }) =>
    known === ''
      ? 'The workbook remembers no meeting. The first is kept when one is started in the task pane.'
      : `The workbook remembers no meeting “${meant}”. It remembers: ${known}.`,
  'workbook-busy': () => 'Excel is busy: a cell is being edited. Press Enter in the sheet and try again.',
  'workbook-protected': ({ worksheets }) =>
    worksheets === ''
      ? 'The workbook or a worksheet is protected. Remove the protection and try again.'
      : `What is written to is protected: ${worksheets}. Choose Review > Unprotect Sheet there and try again.`,
  'workbook-read-only': () =>
    'This workbook is open for reading only, so what is written would be lost. Choose Edit Workbook or save a copy, then try again. Nothing was changed.',
  'meeting-led-by': ({ by }) =>
    by === ''
      ? 'This meeting was finished elsewhere, so nothing was noted.'
      : `${by} leads this meeting by now, so nothing was noted. Take it over to go on.`,
  'sync-under-way': ({ by }) => `${by} is syncing this workbook at the moment. Try again when that is done.`,
  'workbook-without-phases': () => 'This workbook has no phase worksheets yet. Open a document first.',
  'table-unreadable': ({ worksheet }) =>
    `The table on “${worksheet}” cannot be read: a column that Phaseboard needs is missing. Undo its removal, then try again. Nothing was changed.`,
  'memory-unreadable': ({ worksheet }) =>
    `Phaseboard's own worksheet “${worksheet}” cannot be read. Restore an earlier version of the workbook. Nothing was changed.`,
  'host-too-old': ({ requirement }) =>
    `This Excel is too old for Phaseboard (it lacks ${requirement}). Use Excel 2021, Microsoft 365 or Excel on the web.`,
  'host-trouble': ({ code }) => `Excel refused the request (${code}). Save the workbook, open it again and retry.`,
  'signed-out': () => 'You are not signed in. Sign in and try again.',
  'sign-in-refused': () => 'The sign-in was cancelled or refused. Try again when you are ready; nothing is lost.',
  'consent-missing': ({ permission }) =>
    `Your organisation has not allowed Phaseboard the permission ${permission}. Ask your administrator to grant it.`,
  'not-a-member': () =>
    'You may not use this plan: only members of its group can. Ask an owner of the group to add you, or choose another plan.',
  'plan-gone': () =>
    'The plan is not there any more, or it is a premium plan, which Planner does not open to add-ins. Choose another plan or create a new one.',
  'not-a-plan-link': () =>
    'This is not the address of a Planner plan. Open the plan in Planner, copy the address of the page and paste it here.',
  'limit-reached': ({ limit }) =>
    plannerLimitsInEnglish[limit] ??
    `Planner refused: a limit is reached (${limit}). Remove what is not needed in Planner and sync again.`,
  throttled: ({ seconds }) =>
    `Planner asks us to wait. Try again in ${plural('en', seconds, 'second', 'seconds')}; nothing is lost.`,
  offline: ({ host }) => `${host} does not answer. Check the connection and try again; nothing is lost.`,
  'reading-incomplete': ({ seen, count }) =>
    `Planner showed only ${seen} of ${count} entries of a list. Nothing was changed. Try again in a few minutes.`,
  'service-trouble': ({ status: code }) => `Planner has trouble at the moment (${code}). Try again in a few minutes.`,
  'not-configured': ({ setting }) =>
    `Phaseboard is not set up yet: “${setting}” is missing or wrong in config.json. Ask whoever deployed it.`,
  'run-not-kept': () => 'This sync is no longer kept, or only in part, so it cannot be undone.',
  cancelled: () => 'Cancelled. What was done so far is kept; the next sync continues from there.',
  'port-taken': ({ port }) => `Port ${port} is in use or reserved. Choose another one with --port, or leave it out.`,
  'seed-unreadable': ({ name }) =>
    `${name} is neither a saved state of the emulator nor a description of people, groups and plans.`,
  'manifest-missing': () =>
    'The program lies outside its package, so manifest.xml is missing. Run it as npx phaseboard in the package.',
  'output-lost': () => 'The output could not be written. Check that there is room where it goes.',
  'site-invalid': ({ site }) =>
    `“${site}” is not the https address of a site. Give one such as https://example.org/phaseboard, without ? or #.`,
  unexpected: () => 'Something unexpected happened. Try again; if it happens again, report it with the details below.',
};
