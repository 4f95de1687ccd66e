import { readDocument } from '../shared/document/read';
import { compareRevision } from '../shared/revision/compare-revision';
import { noCorrections } from '../shared/revision/comparison';
import { mappingOf, mapSections } from '../shared/revision/mapping';
import { replacementsIn } from '../shared/revision/replacements';
import { describeWorkbook } from '../shared/worksheet/workbook';
import { standingOf } from '../tests/shared/revision/standing';
import { createSyncing } from '../tests/support/syncing';
import { meetingOpenings } from './meeting';
import { readBoth } from '../sync/sync';
import { propose } from '../sync/propose';

/**
 * `npm run bench`: how time grows with size. Each line is a ratio measured in this one run: ten times the rows should
 * take about ten times as long. Nothing here fails on a slow machine.
 */
const runs = 5;

function documentOf(rows: number): string {
  const points = Array.from({ length: rows }, (_, at) => `- Responsibility number ${at + 1} of this long document`);
  return `# Long document\n\n## <a name="initiate-phase"></a>Initiate\n\n${points.join('\n')}\n`;
}

/** Several timings, in milliseconds. */
async function timesOf(work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

async function compare(name: string, small: () => unknown, large: () => unknown): Promise<void> {
  report(name, await timesOf(small), await timesOf(large));
}

function report(name: string, small: readonly number[], large: readonly number[]): void {
  const [few, many] = [median(small), median(large)];
  const ratio = (many / few).toFixed(1);
  process.stdout.write(
    `${name.padEnd(34)} ${few.toFixed(1).padStart(8)} ms ${many.toFixed(1).padStart(9)} ms   x${ratio}\n`,
  );
}

async function proposal(rows: number) {
  const { workbook, ports } = createSyncing();
  for (let at = 1; at <= rows; at += 1) workbook.type('initiate-phase', `Responsibility ${at}`);
  return readBoth(ports, 'en');
}

process.stdout.write(`${''.padEnd(34)} ${'1 x'.padStart(8)}    ${'10 x'.padStart(9)}\n`);

const [short, long] = [documentOf(1_000), documentOf(10_000)];
const read = (text: string) => readDocument({ name: 'long.md', text });
await compare(
  'read 1,000 and 10,000 rows',
  () => read(short),
  () => read(long),
);

const describe = (document: Awaited<ReturnType<typeof read>>) => {
  let ids = 0;
  return describeWorkbook(document, {
    language: 'en',
    workbookId: 'bench',
    newRowId: () => `row${++ids}`,
    now: new Date(2026, 11, 10, 9, 30),
  });
};
const [shortDocument, longDocument] = [await read(short), await read(long)];
await compare(
  'describe 1,000 and 10,000 rows',
  () => describe(shortDocument),
  () => describe(longDocument),
);

/** Every row reworded: the most that there can be to compare. */
const revised = async (document: Awaited<ReturnType<typeof read>>, text: string) => {
  const { rows, phases } = standingOf(document);
  const revision = await read(text.replaceAll('of this long document', 'in this much longer document'));
  return () => {
    const mapping = mappingOf(mapSections(revision, phases, rows));
    replacementsIn(compareRevision({ document: revision, of: '1', rows, phases, mapping, corrections: noCorrections }));
  };
};
await compare('compare 1,000 and 10,000 rows', await revised(shortDocument, short), await revised(longDocument, long));

// Each time as if just read: what was found out about a reading is remembered with it.
const proposeAnew = (readings: Awaited<ReturnType<typeof readBoth>>) => propose({ ...readings });
const [few, many] = [await proposal(900), await proposal(9_000)];
await compare(
  'propose for 900 and 9,000 rows',
  () => proposeAnew(few),
  () => proposeAnew(many),
);

/** Both sides of a plan that is synced, of whose rows and tasks one in fifty has been edited since. */
async function synced(rows: number) {
  const syncing = createSyncing();
  const { workbook, ports, tenant } = syncing;
  for (let at = 1; at <= rows; at += 1) {
    // Most of so many tasks are completed: a plan has room for 3,000 that are not.
    workbook.type('initiate-phase', `Responsibility ${at}`, { status: at % 4 > 0 ? 'completed' : 'inProgress' });
  }
  await syncing.run();
  workbook.content.rows.forEach((row, at) => {
    if (at % 50 === 0) row.due = '2026-12-01';
  });
  for (const { id } of syncing.tasks().filter((_, at) => at % 50 === 25)) {
    const { body } = await tenant.luis.get(`planner/tasks/${id}`);
    await tenant.luis.patch(`planner/tasks/${id}`, String(body['@odata.etag']), { title: 'Renamed on the board' });
  }
  return readBoth(ports, 'en');
}

const [fewTasks, manyTasks] = [await synced(900), await synced(9_000)];
await compare(
  'propose for 900 and 9,000 tasks',
  () => proposeAnew(fewTasks),
  () => proposeAnew(manyTasks),
);

// The rest of the work happens in the page, over the spreadsheet engine and its grid.
report(
  'open a meeting, 100 and 1,000 rows',
  await meetingOpenings(documentOf(100), runs),
  await meetingOpenings(documentOf(1_000), runs),
);
