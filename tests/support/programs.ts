import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Other programs that open our files, where this machine has them. */

function answers(program: string, parameters: string[]): boolean {
  try {
    execFileSync(program, parameters, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

const office = ['soffice', 'libreoffice'].find((name) => answers('which', [name]));
const python = ['python3', '/usr/bin/python3'].find((name) => answers(name, ['-c', 'import openpyxl']));
const pdf = answers('which', ['pdfinfo']);

export const describeWithLibreOffice = office ? describe : describe.skip;
export const hasOpenpyxl = python !== undefined;
export const describeWithOpenpyxl = python ? describe : describe.skip;
export const itWithPdf = pdf ? it : it.skip;

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'phaseboard-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files as LibreOffice saves them again, calculated anew. It takes long to start, and not long for a file. */
export function savedByLibreOffice(files: readonly Uint8Array[], format: 'xlsx' | 'pdf'): Buffer[] {
  return inFolder((folder) => {
    const after = path.join(folder, 'saved');
    const before = files.map((file, at) => {
      const place = path.join(folder, `plan-${at}.xlsx`);
      writeFileSync(place, file);
      return place;
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(office ?? '', [profile, '--headless', '--convert-to', format, '--outdir', after, ...before], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    return files.map((_, at) => readFileSync(path.join(after, `plan-${at}.${format}`)));
  });
}

/** How many pages a PDF has. */
export function pagesOf(file: Buffer): number {
  return inFolder((folder) => {
    const place = path.join(folder, 'plan.pdf');
    writeFileSync(place, file);
    return Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [place], { encoding: 'utf8' }))?.[1]);
  });
}

/** What a Python program prints about a file, as JSON; `workbook` is the file as openpyxl reads it. */
export function askOpenpyxl(file: Uint8Array, program: string): unknown {
  return inFolder((folder) => {
    const place = path.join(folder, 'plan.xlsx');
    writeFileSync(place, file);
    const opening = `import json, warnings, openpyxl\nwarnings.simplefilter('error')\nworkbook = openpyxl.load_workbook(${JSON.stringify(place)})\n`;
    const printed: unknown = JSON.parse(execFileSync(python ?? '', ['-c', opening + program], { encoding: 'utf8' }));
    return printed;
  });
}
