import type { TaskRecord } from '../../sandbox/graph/state';
import type { Content } from './coauthored-workbook';
import type { Facts } from './facts';
import type { Broken } from './oracle';
import { completedDays, notApplicable, notesOf, saidFields, saidKeys, wordOf } from './said';
import type { SaidKey, SaidWorld } from './said';
import type { Sides } from './sides';

type Row = NonNullable<ReturnType<Content['row']>>;

/**
 * What the two sides do not agree on once everybody has synced until quiet, what stands twice and what is gone. `open`:
 * fields of rows for which a conflict is open, as `#7 due`.
 */
export function* disagreements(
  sides: Sides,
  content: Content,
  known: Pick<Facts, 'born' | 'removed' | 'twice'>,
  open: ReadonlySet<string>,
): Generator<Broken> {
  const state = sides.state();
  sides.learnRememberedBuckets(content);
  const world = sides.world(state);
  const rows = content.all().flatMap((key) => content.row(key) ?? []);
  const tasks = Object.values(state.tasks).filter(({ planId }) => planId === sides.planId);
  const words = new Set([...known.born, ...rows.map(wordOfRow), ...tasks.map(({ title }) => wordOf(title))]);
  const labels = { workstream: namedIn('workstream', rows, world), party: namedIn('party', rows, world) };
  for (const word of words) {
    if (word === '' || known.twice.has(word)) continue;
    const ofSheet = rows.filter((row) => wordOfRow(row) === word);
    const ofPlanner = tasks.filter(({ title }) => wordOf(title) === word);
    if (ofSheet.length > 1 || ofPlanner.length > 1) {
      const detail = `${word}: ${ofSheet.length} rows, ${ofPlanner.length} tasks`;
      yield { invariant: 'no row has two tasks and no task two rows', detail };
    }
    const [row, task] = [ofSheet[0], ofPlanner[0]];
    if (!row && !task) {
      if (known.born.has(word) && !known.removed.has(word))
        yield { invariant: 'nothing is deleted that nobody deleted', detail: `${word} is gone` };
      continue;
    }
    const isOurs = task && sides.phases.has(task.bucketId ?? '');
    if (row ? !task && asksForNone(row) : !isOurs) continue;
    const differing =
      row && task
        ? differencesOf(row, task, world, labels).filter(([field]) => !open.has(`${word} ${field}`))
        : [['', `is only ${row ? 'in the sheet' : 'in Planner'}`] as const];
    for (const [field, how] of differing)
      yield { invariant: 'both sides agree or a conflict is open', detail: `${word} ${field} ${how}` };
  }
}

/** Edits of people that are nowhere once everybody has synced until quiet. */
export function* lostEdits(
  sides: Sides,
  content: Content,
  { unreached, removed }: Pick<Facts, 'unreached' | 'removed'>,
  open: ReadonlySet<string>,
): Generator<Broken> {
  const tasks = sides.tasksIn(sides.state());
  const rows = sides.rowsIn(content);
  for (const { word, field, value, sign, side } of unreached) {
    if (open.has(`${word} ${field}`) || sign === '-' || removed.has(word)) continue;
    // A row to which it does not apply says what it says to nobody.
    if (!tasks.has(word) && rows.get(word)?.get('status')?.includes(notApplicable)) continue;
    // Planner cannot say that it does not apply, nor which phase a bucket of people's own would be.
    const isElsewhere = field === 'phase' && tasks.get(word)?.every((said) => said.get(field) === null);
    if (value === notApplicable || isElsewhere) continue;
    // What agrees and is there has not been lost: a label may mean nothing to the sheet.
    if (side === 'planner' && tasks.get(word)?.some((said) => said.get(field)?.includes(value))) continue;
    const detail = `${word} ${field}: ${value} of the ${side} is nowhere`;
    yield { invariant: 'an edit survives until a later one of the same field', detail };
  }
}

/** A label is a workstream as long as some row has it; after that it is a label like any other. */
function namedIn(field: 'workstream' | 'party', rows: readonly Row[], world: SaidWorld) {
  const named = new Set(rows.flatMap((row) => saidFields[field].ofRow(row, world)));
  return (names: readonly string[]) => {
    const left = names.filter((name) => named.has(name));
    return left.length > 0 ? left : [''];
  };
}

/** The fields of which row and task say something else, and what. */
function differencesOf(
  row: Row,
  task: TaskRecord,
  world: SaidWorld,
  labels: Record<'workstream' | 'party', (names: readonly string[]) => string[]>,
): [SaidKey, string][] {
  const [completed, inPlanner] = completedDays(row.cells, task);
  const days: [SaidKey, string][] =
    completed === inPlanner ? [] : [['status', `completed on ${completed} in the sheet, on ${inPlanner} in Planner`]];
  const fields = saidKeys.flatMap((field): [SaidKey, string][] => {
    const here = saidFields[field].ofRow(row, world);
    const said = field === 'notes' ? notesOf(task, here) : saidFields[field].ofTask(task, world);
    const there = field === 'workstream' || field === 'party' ? said && labels[field](said) : said;
    if (!there || sorted(here) === sorted(there)) return [];
    return [[field, `${sorted(here)} in the sheet, ${sorted(there)} in Planner`]];
  });
  const differing = [...days, ...fields];
  return asksForNone(row) ? differing.filter(([field]) => field !== 'status') : differing;
}

function asksForNone({ cells }: Row): boolean {
  return cells.status === notApplicable;
}

function wordOfRow({ cells }: Row): string {
  return wordOf(String(cells.responsibility ?? ''));
}

function sorted(values: readonly string[]): string {
  return values.length === 0 ? 'nothing' : [...values].sort().join(', ');
}
