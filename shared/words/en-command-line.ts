import { plural } from './plural';

/** The texts of the command line. */
export const commandLineInEnglish = {
  about: 'Turns a document of responsibilities into worksheets, phase by phase.',
  outline: 'Print the phases and responsibilities of a document.',
  create: 'Write the worksheets of a document to a new .xlsx file.',
  manifest: 'Write the manifest for the site that serves the add-in.',
  emulator: 'Serve an emulated Planner on this machine until interrupted, and print how to reach it as JSON.',
  file: 'FILE',
  fileAbout: 'the document: a Markdown or text file',
  json: 'print JSON',
  createOut: 'the .xlsx file to write',
  manifestOut: 'the file to write; printed unless given',
  lang: (languages: string) => `language of the worksheets (${languages}); the document's own unless given`,
  force: 'replace the file if it is there',
  site: 'https address under which the add-in is served',
  port: 'port to listen on; a free one unless given',
  help: 'show this help',
  /** Headings of the help. */
  headings: { usage: 'Usage:', options: 'Options:', arguments: 'Arguments:', commands: 'Commands:' },
  usage: { options: '[options]', command: '<command>' },
  more: 'phaseboard <command> --help tells more about a command.',

  counts: (phases: number, responsibilities: number) =>
    `${plural('en', phases, 'phase', 'phases')}, ${plural('en', responsibilities, 'responsibility', 'responsibilities')}`,
  written: (name: string) => `${name} written`,

  /** Wrong usage, each with the command whose help tells more. */
  wrong: {
    unknownOption: (name: string) => `There is no option ${name}.`,
    unknownCommand: (name: string) => `There is no command ${name}.`,
    missingArgument: (name: string) => `${name} is missing.`,
    missingOption: (name: string) => `The option ${name} is missing.`,
    missingValue: (name: string) => `The option ${name} needs a value.`,
    notALanguage: (value: string, known: string) => `“${value}” is not a language of the worksheets (${known}).`,
    notAPort: (value: string) => `“${value}” is not a port, a whole number from 0 to 65535.`,
    tooMany: 'There are more arguments than the command takes; names with spaces need quotes.',
    other: 'The command is not used like this.',
    seeHelp: (command: string) => `See ${command} --help.`,
  },
};
