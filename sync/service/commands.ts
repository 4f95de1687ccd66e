import { readDocument } from '../../shared/document/read';
import { spokenLanguage } from '../../shared/language';
import type { Language } from '../../shared/language';
import { manifestForSite } from '../../shared/manifest/site';
import type { Words } from '../../shared/words/words';
import { describeWorkbook } from '../../shared/worksheet/workbook';
import { writeXlsx } from '../../shared/worksheet/xlsx';
import { documentAt, readAbove, writeWhole } from './files';
import { outlineInJson, outlineInWords } from './outline';
import type { World } from './world';

export interface OutlineOptions {
  json?: true;
}

/** `phaseboard outline`: prints a document's phases. */
export async function outline(file: string, { json }: OutlineOptions, words: Words, { stdout }: World) {
  const document = readDocument(await documentAt(file));
  stdout.write(json ? outlineInJson(document) : outlineInWords(document, words.commandLine.counts));
}

export interface CreateOptions {
  out: string;
  lang?: Language;
  force?: true;
}

/** `phaseboard create`: writes a document's worksheets to a file, and says how much there is of them. */
export async function create(file: string, { out, lang, force }: CreateOptions, words: Words, world: World) {
  const document = readDocument(await documentAt(file));
  const language = lang ?? spokenLanguage(document.language);
  const workbook = describeWorkbook(document, { language, workbookId: world.newId(), newRowId: world.newId });
  await writeWhole(out, await writeXlsx(workbook), { force: force === true });
  const rows = document.phases.reduce((sum, { responsibilities }) => sum + responsibilities.length, 0);
  const { written, counts } = words.commandLine;
  world.stdout.write(`${written(out)} (${counts(document.phases.length, rows)}).\n`);
}

export interface ManifestOptions {
  site: string;
  out?: string;
  force?: true;
}

/** `phaseboard manifest`: the manifest for a site, printed or written to a file. */
export async function manifest({ site, out, force }: ManifestOptions, words: Words, { program, stdout }: World) {
  const xml = manifestForSite(await readAbove(program, 'manifest.xml'), site);
  if (out === undefined) stdout.write(xml);
  else {
    await writeWhole(out, xml, { force: force === true });
    stdout.write(`${words.commandLine.written(out)}.\n`);
  }
}
