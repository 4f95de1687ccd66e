import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDocument } from '../../shared/document/read';
import type { Document } from '../../shared/model';

/** A fixture of `tests/fixtures/documents`, as text. */
export function fixture(name: string): string {
  return readFileSync(path.join(process.cwd(), 'tests/fixtures/documents', name), 'utf8');
}

export function readFixture(name: string): Promise<Document> {
  return readDocument({ name, text: fixture(name) });
}

const corpus = path.join(process.cwd(), '../shared/corpus');

/** Real pages beside the project, where they are: `describe` with them, or skip and say so. */
export const corpusFiles = existsSync(corpus)
  ? readdirSync(corpus).filter((name) => name.endsWith('.md') && name !== 'README.md')
  : [];

export function corpusFile(name: string): string {
  return path.join(corpus, name);
}

export function readCorpus(name: string): Promise<Document> {
  return readDocument({ name, bytes: new Uint8Array(readFileSync(corpusFile(name))) });
}

export const describeWithCorpus = corpusFiles.length > 0 ? describe : describe.skip;
