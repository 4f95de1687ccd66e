import { Problem } from '../../shared/errors';
import type { Lease, MemoryReading } from '../ports/workbook';
import type { SyncPorts } from './run';

/** A holder whose beat stands still for so long is gone, in milliseconds on one's own clock. */
const patience = 30_000;
/** How often a lease that is waited for is looked at. */
const pause = 5000;

/**
 * Takes the lease of the workbook for one run, and gives the memory as it was then. A lease is advice: cells have no
 * compare-and-swap, and what two runs do at the same moment all the same is set right by the next reading.
 * Errors: `sync-under-way`, where somebody else is at it; `cancelled`.
 */
export async function takeLease(
  { memory, random, sleep }: Pick<SyncPorts, 'memory' | 'random' | 'sleep'>,
  by: string,
  signal?: AbortSignal,
): Promise<{ lease: Lease; memory: MemoryReading }> {
  const lease: Lease = { holder: Math.floor(random() * 2 ** 32).toString(36), by, beat: 0 };
  let now = await memory.read();
  for (let waited = 0; now.lease !== null && waited < patience; waited += pause) {
    const { holder, by: other, beat } = now.lease;
    await sleep(pause);
    if (signal?.aborted) throw new Problem('cancelled', {});
    now = await memory.read();
    const isMoving = now.lease !== null && (now.lease.holder !== holder || now.lease.beat !== beat);
    if (isMoving) throw new Problem('sync-under-way', { by: other });
  }
  await memory.write({ lease });
  const after = await memory.read();
  // Two took it at the same moment: the workbook holds one of them.
  if (after.lease?.holder !== lease.holder) throw new Problem('sync-under-way', { by: after.lease?.by ?? by });
  return { lease, memory: after };
}
