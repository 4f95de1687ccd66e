import type { CommanderError } from 'commander';
import type { CommandLineWords } from '../../shared/words/languages';

/** Wrong usage that commander does not know of, told already. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';

  constructor(readonly told: string) {
    super(told);
  }
}

/** Wrong usage in a sentence, and where to read on. commander's own messages are in English only. */
export function usageSentence(
  error: CommanderError | WrongUsage,
  parameters: readonly string[],
  { wrong }: CommandLineWords['commandLine'],
): string {
  const code = error instanceof WrongUsage ? '' : error.code;
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const sentence = error instanceof WrongUsage ? error.told : told(code, name, wrong);
  return `${sentence} ${wrong.seeHelp(commandFor(code, parameters))}`;
}

function told(code: string, name: string, wrong: CommandLineWords['commandLine']['wrong']): string {
  switch (code) {
    case 'commander.unknownOption':
      return wrong.unknownOption(name);
    case 'commander.unknownCommand':
      return wrong.unknownCommand(name);
    case 'commander.missingArgument':
      return wrong.missingArgument(name);
    case 'commander.missingMandatoryOptionValue':
      return wrong.missingOption(name);
    case 'commander.optionMissingArgument':
      return wrong.missingValue(name);
    case 'commander.excessArguments':
      return wrong.tooMany;
    default:
      return wrong.other;
  }
}

/** The command that was meant, unless there is none of that name. */
function commandFor(code: string, [first = '']: readonly string[]): string {
  return code === 'commander.unknownCommand' || first.startsWith('-') ? 'phaseboard' : `phaseboard ${first}`;
}
