import { Problem } from '../../shared/errors';
import { withPlace } from '../place';
import type { Operation, Proposal } from '../proposal';
import { countsOf } from '../propose';
import { withBuckets } from '../readings';
import type { Readings } from '../readings';
import type { Left, Report } from '../report';
import { isPast } from '../creation';
import { createBuckets, nameLabels } from './buckets';
import { confirmTasks } from './confirm';
import { createTasks } from './creations';
import { removeTasks } from './removals';
import { markTasks, writeRows } from './rows';
import { writeWhatFollows } from './follow';
import type { RunOptions, SyncPorts } from './run';
import { asProblem, Run } from './run';
import { leaveWhatWasMade } from './since';
import { updateTasks } from './updates';

/**
 * Does what a proposal of these readings says: buckets, labels, creations, updates, moves and removals in Planner, then
 * the rows. The memory is written after every twenty, so that a run which is cancelled or cut off is continued by the
 * next one. Never rejects for what goes wrong on the way: the report says it.
 */
export async function apply(
  ports: SyncPorts,
  readings: Readings,
  proposal: Proposal,
  options: RunOptions = {},
): Promise<Report> {
  const { plan } = readings.memory;
  if (!plan) throw new Problem('plan-gone', {});
  const run = new Run(ports, plan, withBuckets(readings, proposal.decisions.buckets), proposal, options);
  let problem: Problem | null = null;
  try {
    const memory = await run.begin();
    leaveWhatWasMade(run, memory);
    await run.keepSettings(memory);
    await createBuckets(run);
    await nameLabels(run);
    await createTasks(run);
    await updateTasks(run);
    await removeTasks(run);
    await writeRows(run);
    await markTasks(run);
    const fresh = await confirmTasks(run);
    if (fresh) await writeWhatFollows(run, fresh);
    run.ledger.settle(
      readings.memory.intents.filter((intent) => isPast(intent, ports.now())).map(({ nonce }) => nonce),
    );
    const { place, places } = readings.memory;
    const known = place === '' ? places : withPlace(places, place);
    await run.end({
      lastSync: { at: ports.now().toISOString(), by: readings.planner.me.name },
      ...(known !== places && { places: known }),
    });
  } catch (error) {
    problem = asProblem(error);
    await run.end({}).catch((later: unknown) => {
      problem ??= asProblem(later);
    });
  }
  return reportOf(run, problem);
}

function reportOf(run: Run, problem: Problem | null): Report {
  const { operations } = run.proposal;
  const isDone = (operation: Operation) => run.outcomes.get(operation) === 'done';
  const left = operations.flatMap((operation): Left[] => {
    const why = run.outcomes.get(operation) ?? 'cancelled';
    return why === 'done' ? [] : [{ operation, why, problem: run.problems.get(operation) ?? null }];
  });
  return {
    done: countsOf(operations.filter(isDone)),
    left,
    problem,
    idle: false,
    unasked: false,
    runId: run.journal.writtenAs,
    proposal: run.proposal,
  };
}
