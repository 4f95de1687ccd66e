import { Command, CommanderError } from 'commander';
import { isProblem } from '../../shared/errors';
import { worksheetLanguages } from '../../shared/language';
import { explain } from '../../shared/words/explain';
import { loadWords } from '../../shared/words/languages';
import type { CommandLineWords } from '../../shared/words/languages';
import { compare, create, manifest, outline, share, status } from './commands';
import type {
  CompareOptions,
  CreateOptions,
  ManifestOptions,
  OutlineOptions,
  ShareOptions,
  StatusOptions,
} from './commands';
import { faultSharesIn, FAULTS, serveEmulator } from './emulator';
import type { EmulatorCommand } from './emulator';
import { languageOf } from './reader';
import { usageSentence, WrongUsage } from './usage';
import { valuesIn } from './values';
import type { World } from './world';

const fine = 0;
const failed = 1;
const wrongUsage = 2;

/**
 * Runs one command and answers the exit code: 0, 1 for what went wrong, 2 for wrong usage. What goes wrong is told in a
 * sentence on stderr, in the language of the environment (LC_ALL, LC_MESSAGES, LANG).
 */
export async function runCommandLine(parameters: readonly string[], world: World): Promise<number> {
  const spoken = await loadWords(languageOf(world.environment));
  const words: CommandLineWords = { ...spoken, commandLine: await spoken.later.commandLine() };
  try {
    await commandsIn(words, world).parseAsync(parameters, { from: 'user' });
    return fine;
  } catch (error) {
    if (error instanceof CommanderError || error instanceof WrongUsage)
      return afterParsing(error, parameters, words, world);
    // A problem of ours says all there is to say; anything else is told as it was met, for the report of it.
    const details = isProblem(error) || !(error instanceof Error) ? '' : ` (${error.name}: ${error.message})`;
    world.stderr.write(`${explain(error, words)}${details}\n`);
    return failed;
  }
}

function afterParsing(
  error: CommanderError | WrongUsage,
  parameters: readonly string[],
  words: CommandLineWords,
  { stderr }: World,
): number {
  const code = error instanceof WrongUsage ? '' : error.code;
  if (code === 'commander.helpDisplayed') return fine;
  // Without any command the help itself was printed.
  if (code !== 'commander.help') stderr.write(`${usageSentence(error, parameters, words.commandLine)}\n`);
  return wrongUsage;
}

function commandsIn(words: CommandLineWords, world: World): Command {
  const text = words.commandLine;
  const values = valuesIn(text.wrong);
  const titles = new Map([
    ['Usage:', text.headings.usage],
    ['Options:', text.headings.options],
    ['Arguments:', text.headings.arguments],
    ['Commands:', text.headings.commands],
  ]);
  const program = new Command('phaseboard')
    .description(text.about)
    .usage(`${text.usage.command} ${text.usage.options}`)
    .helpOption('-h, --help', text.help)
    .helpCommand(false)
    .addHelpText('after', `\n${text.more}`)
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({
      writeOut: (help) => world.stdout.write(help),
      writeErr: (help) => world.stderr.write(help),
      outputError: () => undefined,
    })
    .exitOverride();

  const file = `<${text.file}>`;
  const out = `--out ${file}`;
  const fileName = values.given(text.wrong.missingArgument(text.file));
  const outName = values.given(text.wrong.missingValue(out));
  const command = (name: string, about: string, needed: string) =>
    program
      .command(name)
      .description(about)
      .usage(`${needed}${text.usage.options}`)
      .helpOption('-h, --help', text.help);

  command('outline', text.outline, `${file} `)
    .argument(file, text.fileAbout, fileName)
    .option('--json', text.json)
    .action((name: string, options: OutlineOptions) => outline(name, options, words, world));

  command('create', text.create, `${file} ${out} `)
    .argument(file, text.fileAbout, fileName)
    .requiredOption(out, text.createOut, outName)
    .option('--lang <xx>', text.lang(worksheetLanguages.join(', ')), values.language)
    .option('--force', text.force)
    .action((name: string, options: CreateOptions) => create(name, options, words, world));

  const workbook = `<${text.workbook}>`;
  const workbookName = values.given(text.wrong.missingArgument(text.workbook));
  command('compare', text.compare, `${workbook} ${file} `)
    .argument(workbook, text.workbookAbout, workbookName)
    .argument(file, text.fileAbout, fileName)
    .option('--json', text.json)
    .addHelpText('after', `\n${text.compared.more}`)
    .action((plan: string, name: string, options: CompareOptions) => compare(plan, name, options, words, world));

  command('share', text.share, `${workbook} ${out} `)
    .argument(workbook, text.workbookAbout, workbookName)
    .requiredOption(out, text.createOut, outName)
    .option('--force', text.force)
    .option('--json', text.json)
    .action((plan: string, options: ShareOptions) => share(plan, options, words, world));

  const since = '--since <MEETING>';
  command('status', text.status, `${workbook} `)
    .argument(workbook, text.workbookAbout, workbookName)
    .option('--json', text.json)
    .option('--markdown', text.markdown)
    .option('--today <DATE>', text.today, values.day)
    .option(since, text.since, values.given(text.wrong.missingValue(since)))
    .action((plan: string, options: StatusOptions) => {
      if (options.json && options.markdown) throw new WrongUsage(text.wrong.jsonOrMarkdown);
      return status(plan, options, world);
    });

  command('manifest', text.manifest, '--site <URL> ')
    .requiredOption('--site <URL>', text.site)
    .option(out, text.manifestOut, outName)
    .option('--force', text.force)
    .action((options: ManifestOptions) => manifest(options, words, world));

  command('emulator', text.emulator, '')
    .option('--port <N>', text.port, values.port)
    .option('--seed <FILE>', text.seed)
    .option('--state <FILE>', text.state)
    .option('--latency <MS>', text.latency, values.milliseconds)
    .option('--faults <SPEC>', text.faults(FAULTS.join(', ')), (value) => {
      const shares = faultSharesIn(value);
      if (shares === null) throw new WrongUsage(text.wrong.notFaults(value));
      return shares;
    })
    .option('--https', text.https)
    .option('--control', text.control)
    .action((options: EmulatorCommand) => serveEmulator(options, world));

  return program;
}
