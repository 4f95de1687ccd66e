import { localDay } from '../../shared/dates';
import { readDocument } from '../../shared/document/read';
import { Problem } from '../../shared/errors';
import { worksheetLanguage } from '../../shared/language';
import type { WorksheetLanguage } from '../../shared/language';
import type { CalendarDate } from '../../shared/model';
import { manifestForSite } from '../../shared/manifest/site';
import type { CommandLineWords } from '../../shared/words/languages';
import { shareCopy } from '../../shared/worksheet/share-copy';
import { describeWorkbook } from '../../shared/worksheet/workbook';
import { writeXlsx } from '../../shared/worksheet/xlsx';
import { readWorkbookFile } from '../../shared/worksheet/xlsx-reading';
import { compareFiles, comparisonInJson, comparisonInWords } from './compare';
import { documentAt, fileAbove, textAt, writeWhole } from './files';
import { standingInJson, standingInMarkdown, standingInWords, standingOf } from './status';
import { outlineInJson, outlineInWords } from './outline';
import type { World } from './world';

export interface OutlineOptions {
  json?: true;
}

/** `phaseboard outline`: prints a document's phases. */
export async function outline(file: string, { json }: OutlineOptions, words: CommandLineWords, { stdout }: World) {
  const document = await readDocument(await documentAt(file));
  stdout.write(json ? outlineInJson(document) : outlineInWords(document, words));
}

export interface CreateOptions {
  out: string;
  lang?: WorksheetLanguage;
  force?: true;
}

/** `phaseboard create`: writes a document's worksheets to a file, and says how much there is of them. */
export async function create(file: string, { out, lang, force }: CreateOptions, words: CommandLineWords, world: World) {
  const document = await readDocument(await documentAt(file));
  const language = lang ?? worksheetLanguage(document.language);
  const workbook = describeWorkbook(document, {
    language,
    workbookId: world.newId(),
    newRowId: world.newId,
    now: world.now(),
  });
  const content = await writeXlsx(workbook);
  // From here on an interruption waits: the file is written whole, not left half-made beside its place.
  world.interruption();
  await writeWhole(out, content, { force: force === true, source: file });
  const rows = document.phases.reduce((sum, { responsibilities }) => sum + responsibilities.length, 0);
  const { written, counts } = words.commandLine;
  world.stdout.write(`${written(out)} (${counts(document.phases.length, rows)}).\n`);
}

export interface CompareOptions {
  json?: true;
}

/** `phaseboard compare`: prints what a document would change in a saved workbook. Nothing is written. */
export async function compare(
  plan: string,
  file: string,
  { json }: CompareOptions,
  words: CommandLineWords,
  { stdout }: World,
) {
  const workbook = await readWorkbookFile(await documentAt(plan));
  const document = await readDocument(await documentAt(file));
  const compared = compareFiles(workbook, document);
  stdout.write(json ? comparisonInJson(compared) : comparisonInWords(compared, words.commandLine.compared));
}

export interface StatusOptions {
  json?: true;
  markdown?: true;
  today?: CalendarDate;
  since?: string;
}

/** `phaseboard status`: prints where a saved workbook stands. Nothing is written. */
export async function status(plan: string, { json, markdown, today, since }: StatusOptions, world: World) {
  const workbook = await readWorkbookFile(await documentAt(plan));
  const standing = standingOf(workbook, {
    today: today ?? localDay(world.now()),
    ...(since !== undefined && { since }),
  });
  const told = json ? standingInJson : markdown ? standingInMarkdown : standingInWords;
  world.stdout.write(told(standing));
}

export interface ShareOptions {
  out: string;
  json?: true;
  force?: true;
}

/** `phaseboard share`: writes a copy of a saved workbook that tells nothing but what people see in it. */
export async function share(plan: string, { out, json, force }: ShareOptions, words: CommandLineWords, world: World) {
  const content = await shareCopy(await documentAt(plan));
  world.interruption();
  await writeWhole(out, content, { force: force === true, source: plan });
  world.stdout.write(
    json
      ? `${JSON.stringify({ file: out, bytes: content.length }, null, 2)}\n`
      : `${words.commandLine.written(out)}.\n`,
  );
}

export interface ManifestOptions {
  site: string;
  out?: string;
  force?: true;
}

/** `phaseboard manifest`: the manifest for a site, printed or written to a file. */
export async function manifest({ site, out, force }: ManifestOptions, words: CommandLineWords, world: World) {
  const source = await fileAbove(world.program, 'manifest.xml');
  if (source === undefined) throw new Problem('manifest-missing', {});
  const xml = manifestForSite(await textAt(source), site);
  if (out === undefined) world.stdout.write(xml);
  else {
    world.interruption();
    await writeWhole(out, xml, { force: force === true, source });
    world.stdout.write(`${words.commandLine.written(out)}.\n`);
  }
}
