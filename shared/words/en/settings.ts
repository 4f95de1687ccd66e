import { decidingInEnglish } from './deciding';

/** The texts of the settings, loaded with their screen. */
export const settingsInEnglish = {
  deciding: decidingInEnglish,
  title: 'Settings',
  intro: 'They belong to this workbook and count for everybody who syncs it. Each change is kept at once.',
  reading: 'Reading the settings …',
  directions: 'Who decides each column',
  directionsHint: 'What the other side says is set back, and that is shown before it is done.',
  direction: { both: 'Both ways', sheet: 'The sheet', planner: 'Planner' },
  order: { sheet: 'The sheet’s', planner: 'Each its own' },
  conflicts: 'When both sides changed the same',
  conflict: { ask: 'Ask me each time', sheet: 'The sheet counts', planner: 'Planner counts' },
  unasked: 'Done without asking',
  unaskedHint: 'What you tick is done as soon as you sync, if nothing else has to be decided, and reported afterwards.',
  unaskedKind: {
    updates: 'Changes of rows and tasks',
    creations: 'New rows and tasks',
    removals: 'Removals of what is gone on the other side',
  },
  removals: 'Many removals',
  removalsHint: 'More than the lesser of these have to be confirmed once more.',
  rows: 'Rows at once',
  percent: 'Percent of the synced rows',
  wholeNumber: (most: string) => `Write a whole number from 0 to ${most}.`,
  quiet: 'Assignments',
  quietSwitch: 'Hold assignments back, so that nobody gets mail yet',

  /** What is the person's own and not the workbook's. */
  own: {
    language: 'Language of the pane',
    languageHint: 'On this computer. Worksheets keep the language of their document.',
    asExcel: (language: string) => `As Excel (${language})`,
    account: 'Account',
    nobody: 'Nobody has signed in since the pane was opened.',
    signOut: 'Sign out',
    signOutHint: 'Forgets who signed in here. Excel itself stays signed in.',
    diagnosis: 'Diagnostics',
    diagnosisHint: 'Versions, counts and codes for whoever helps you; no names and no texts.',
    showDiagnosis: 'Show the diagnostics',
  },
};
