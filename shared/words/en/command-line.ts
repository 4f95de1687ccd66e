import { plural } from '../plural';

/** The texts of the command line. */
export const commandLineInEnglish = {
  about: 'Turns a document of responsibilities into worksheets, phase by phase.',
  outline: 'Print the phases and responsibilities of a document.',
  create: 'Write the worksheets of a document to a new .xlsx file.',
  compare: 'Show what a document would change in a saved workbook, without changing anything.',
  share: 'Write a copy of a saved workbook without memory and hidden history, to be given away.',
  status: 'Print where a saved workbook stands: counts by phase and owner, and what is most urgent.',
  manifest: 'Write the manifest for the site that serves the add-in.',
  emulator: 'Serve an emulated Planner on this machine until interrupted, and print how to reach it as JSON.',
  file: 'FILE',
  fileAbout: 'the document: .md, .txt, .html, .docx, .csv or .xlsx',
  json: 'print JSON',
  markdown: 'print Markdown, for a mail or a page',
  today: 'the day to count from, such as 2026-12-01; this day unless given',
  since: 'also print what changed since a meeting: its title, or the day until which it is the latest',
  workbook: 'WORKBOOK',
  workbookAbout: 'a saved workbook of Phaseboard: an .xlsx file',
  createOut: 'the .xlsx file to write',
  manifestOut: 'the file to write; printed unless given',
  lang: (languages: string) => `language of the worksheets (${languages}); the document's own unless given`,
  force: 'replace the file if it is there',
  site: 'https address under which the add-in is served',
  port: 'port to listen on; a free one unless given',
  seed: 'whom and what to begin with: a saved state, or people, groups and plans by name',
  state: 'where to go on from, and where to keep what changes',
  latency: 'milliseconds that every request takes',
  faults: (known: string) => `requests that go wrong by chance, such as throttle=0.05 (${known})`,
  https: 'serve over https; the certificate is printed',
  control: 'serve an address for switches and edits as well',
  help: 'show this help',
  /** Headings of the help. */
  headings: { usage: 'Usage:', options: 'Options:', arguments: 'Arguments:', commands: 'Commands:' },
  usage: { options: '[options]', command: '<command>' },
  more: 'phaseboard <command> --help tells more about a command.',

  counts: (phases: number, responsibilities: number) =>
    `${plural('en', phases, 'phase', 'phases')}, ${plural('en', responsibilities, 'responsibility', 'responsibilities')}`,
  outlined: {
    leftOut: (lines: number) => `Left out: ${plural('en', lines, 'line', 'lines')}`,
    markup: (lines: number) =>
      `${plural('en', lines, 'line', 'lines')} of markup or headings of columns, or read elsewhere`,
  },
  written: (name: string) => `${name} written`,

  /** What a comparison of a workbook with a document found. */
  compared: {
    more: [
      'The JSON names phases by their keys. A row that moved and was reworded is among the moved ones, with',
      '"rewordedTo" and "certainty". A row whose wording stayed is unchanged; those with other steps, notes, links or',
      'workstream are also listed under "details". A withdrawn row that the document has again is among the added ones.',
    ].join('\n'),
    unchanged: (rows: number) => `${plural('en', rows, 'row', 'rows')} unchanged`,
    headings: {
      added: 'Added',
      reworded: 'Reworded',
      moved: 'Moved',
      withdrawn: 'Withdrawn',
      details: 'Same wording, other details',
      replacements: 'Runs through many rows',
    },
    details: { steps: 'steps', notes: 'notes', link: 'link', workstream: 'workstream' },
    rows: (rows: number) => plural('en', rows, 'row', 'rows'),
    /** When the document does not look like a revision of what the workbook holds. */
    looksLike: {
      translation: 'The document looks like a translation of the one in the workbook.',
      'other-party': 'The document looks like the other party’s duties in the same phases.',
      another: 'The document looks like another one than the workbook was made from.',
    },
  },

  /** Wrong usage, each with the command whose help tells more. */
  wrong: {
    unknownOption: (name: string) => `There is no option ${name}.`,
    unknownCommand: (name: string) => `There is no command ${name}.`,
    missingArgument: (name: string) => `${name} is missing.`,
    missingOption: (name: string) => `The option ${name} is missing.`,
    missingValue: (name: string) => `The option ${name} needs a value.`,
    notALanguage: (value: string, known: string) => `“${value}” is not a language of the worksheets (${known}).`,
    notADay: (value: string) => `“${value}” is not a day; write it like 2026-12-01.`,
    jsonOrMarkdown: '--json and --markdown exclude each other.',
    notMilliseconds: (value: string) => `“${value}” is not a whole number of milliseconds.`,
    notFaults: (value: string) =>
      `“${value}” does not say what goes wrong; write it like throttle=0.05,lost-answer=0.01.`,
    notAPort: (value: string) => `“${value}” is not a port, a whole number from 0 to 65535.`,
    tooMany: 'There are more arguments than the command takes; names with spaces need quotes.',
    other: 'The command is not used like this.',
    seeHelp: (command: string) => `See ${command} --help.`,
  },
};
