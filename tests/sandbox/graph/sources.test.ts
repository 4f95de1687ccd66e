import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve('sandbox/graph');
const SOURCE = /https:\/\/|[\w-]+ issue \d+|github\.com\//;

/** The functions that answer requests, with what is written above them. */
const ANSWERS = readdirSync(folder).flatMap((file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const names = new Set(
    [...text.matchAll(/method: '[A-Z]+',.*?\banswer: (?:\(.*?=> )?(\w+)/gs)].map(([, name]) => name),
  );
  return [...names].map((name = ''): [where: string, said: string] => {
    const [, said = ''] =
      new RegExp(`/\\*\\*((?:(?!\\*/).)*)\\*/\\n(?:export )?function ${name}\\(`, 's').exec(text) ?? [];
    return [`${file}: ${name}`, said];
  });
});

test.each(ANSWERS)('%s has the page beside it that it imitates', (_, said) => {
  expect(said).toMatch(SOURCE);
});

test('all files of routes were looked at', () => {
  expect(new Set(ANSWERS.map(([where]) => where.split(':')[0])).size).toBe(
    readdirSync(folder).filter((file) => readFileSync(path.join(folder, file), 'utf8').includes('_ROUTES: ')).length,
  );
});
