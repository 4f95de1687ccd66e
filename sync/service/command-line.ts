import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { isProblem } from '../../shared/errors';
import { languages, spokenLanguage } from '../../shared/language';
import type { Language } from '../../shared/language';
import { explain, wordsIn } from '../../shared/words/words';
import type { Words } from '../../shared/words/words';
import { create, manifest, outline } from './commands';
import type { CreateOptions, ManifestOptions, OutlineOptions } from './commands';
import { serveEmulator } from './emulator';
import { usageSentence } from './usage';
import type { World } from './world';

const fine = 0;
const failed = 1;
const wrongUsage = 2;

/**
 * Runs one command and answers the exit code: 0, 1 for what went wrong, 2 for wrong usage. What goes wrong is told in a
 * sentence on stderr, in the language of the environment (LC_ALL, LC_MESSAGES, LANG).
 */
export async function runCommandLine(parameters: readonly string[], world: World): Promise<number> {
  const language = languageOf(world.environment);
  const words = wordsIn(language);
  try {
    await commandsIn(words, world).parseAsync(parameters, { from: 'user' });
    return fine;
  } catch (error) {
    if (error instanceof CommanderError) return afterParsing(error, parameters, words, world);
    // A problem of ours says all there is to say; anything else is told as it was met, for the report of it.
    const details = isProblem(error) || !(error instanceof Error) ? '' : ` (${error.name}: ${error.message})`;
    world.stderr.write(`${explain(error, language)}${details}\n`);
    return failed;
  }
}

function afterParsing(error: CommanderError, parameters: readonly string[], words: Words, { stderr }: World): number {
  if (error.code === 'commander.helpDisplayed') return fine;
  // Without any command the help itself was printed.
  if (error.code !== 'commander.help') stderr.write(`${usageSentence(error, parameters, words.commandLine)}\n`);
  return wrongUsage;
}

function languageOf(environment: World['environment']): Language {
  const names = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name] ?? '');
  const locale = names.find((value) => value !== '') ?? '';
  return spokenLanguage(locale.replace(/[.@].*$/, ''));
}

function commandsIn(words: Words, world: World): Command {
  const text = words.commandLine;
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
  const command = (name: string, about: string) =>
    program.command(name).description(about).helpOption('-h, --help', text.help);
  const ofDocument = (name: string, about: string) =>
    command(name, about).argument(`<${text.file}>`, text.fileAbout).usage(`<${text.file}> ${text.usage.options}`);

  ofDocument('outline', text.outline)
    .option('--json', text.json)
    .action((file: string, options: OutlineOptions) => outline(file, options, words, world));

  ofDocument('create', text.create)
    .requiredOption(`--out <${text.file}>`, text.out)
    .addOption(new Option('--lang <xx>', text.lang(languages.join(', '))).argParser(parseLanguage))
    .option('--force', text.force)
    .action((file: string, options: CreateOptions) => create(file, options, words, world));

  command('manifest', text.manifest)
    .usage(text.usage.options)
    .requiredOption('--site <URL>', text.site)
    .option(`--out <${text.file}>`, text.out)
    .option('--force', text.force)
    .action((options: ManifestOptions) => manifest(options, words, world));

  command('emulator', text.emulator)
    .usage(text.usage.options)
    .addOption(new Option('--port <N>', text.port).argParser(parsePort))
    .action(({ port }: { port?: number }) => serveEmulator(port, world));

  return program;
}

function parseLanguage(value: string): Language {
  const language = languages.find((known) => known === value.toLowerCase());
  if (language === undefined) throw new InvalidArgumentError(value);
  return language;
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError(value);
  return port;
}
