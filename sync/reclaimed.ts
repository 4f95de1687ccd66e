import type { RowId } from '../shared/model';
import type { Adoption } from './adoption';
import { isOwnMark } from './doubt';
import type { FieldContext } from './fields';
import { likeOrphans, orphansOf } from './lost-ids';
import type { Orphan } from './lost-ids';
import { tasksByNumber } from './numbered';
import type { PlannerTask } from './ports/planner';
import type { Readings } from './readings';
import type { rivalsIn } from './rivals';
import { omit } from './snapshot';

/** Tasks of ours that have no row, for rows that nobody knows yet: by the row's number, or what it says or nearly says. */
export function reclaimedTasks(
  { sheet, memory, planner }: Readings,
  adopted: ReadonlyMap<RowId, Adoption>,
  { linkedTo, keptOf }: ReturnType<typeof rivalsIn>,
  { phaseOfBucket }: Pick<FieldContext, 'phaseOfBucket'>,
): Map<RowId, Orphan> {
  const inSheet = new Set(sheet.rows.map(({ id }) => id));
  const links = new Map(memory.rows.map((row) => [row.rowId, row]));
  const intents = new Map(memory.intents.map((intent) => [intent.rowId, intent]));
  const isFresh = (id: RowId) => !links.has(id) && !adopted.has(id) && keptOf(id) === undefined;
  const fresh = sheet.rows.filter(({ id }) => isFresh(id));
  if (fresh.length === 0) return new Map();
  const gone = [...new Set([...links.keys(), ...intents.keys()])].filter((id) => !inSheet.has(id));
  const orphans = gone.flatMap((rowId): Orphan[] => {
    const task = linkedTo(rowId) ?? adopted.get(rowId)?.task;
    const snapshot = links.get(rowId)?.snapshot ?? intents.get(rowId)?.values ?? null;
    // What is known again by what it says stands where it stands.
    return task && task.planId === memory.plan?.planId
      ? [{ task, snapshot: snapshot && omit(snapshot, ['order']) }]
      : [];
  });
  const linked = new Set([...memory.rows.map(({ taskId }) => taskId), ...orphans.map(({ task }) => task.id)]);
  const unlinked = planner.tasks.filter(({ id }) => !linked.has(id));
  const strays = unlinked.filter(({ details }) => {
    const mark = details?.mark;
    return isOwnMark(mark, memory) && !inSheet.has(mark.rowId) && !links.has(mark.rowId);
  });
  // Created by a run that was cut off before it could mark them, and whose memory is lost.
  const adoptedIds = new Set([...adopted.values()].map(({ task }) => task.id));
  const unmarked = unlinked.filter(
    ({ id, details, bucketId }) =>
      details?.mark === null && !adoptedIds.has(id) && phaseOfBucket(bucketId) !== undefined,
  );
  const strayOf = (task: PlannerTask): Orphan => ({ task, snapshot: null });
  const known = new Map(orphans.map((orphan) => [orphan.task, orphan]));
  // Begun for this row, by a client that knew it by another id than whoever read the task first.
  const nonceOf = ({ details }: PlannerTask) => details?.mark?.creation?.nonce;
  const begun = new Map(
    fresh.flatMap(({ id }) => {
      const nonces = memory.intents.flatMap(({ rowId, nonce }) => (rowId === id ? nonce : []));
      const task = [...known.keys()].find((one) => nonces.some((nonce) => nonce === nonceOf(one)));
      return task ? [[id, task] as const] : [];
    }),
  );
  const begunTasks = new Set(begun.values());
  const byNumber = tasksByNumber(
    fresh.filter(({ id }) => !begun.has(id)),
    [...strays, ...known.keys()].filter((task) => !begunTasks.has(task)),
  );
  const numbered = new Map([...begun, ...byNumber].map(([rowId, task]) => [rowId, known.get(task) ?? strayOf(task)]));
  const met = new Set([...numbered.values()].map(({ task }) => task));
  const others = [...strays.filter((task) => !met.has(task)), ...unmarked].filter(({ isOurs }) => isOurs);
  const said = orphansOf(
    fresh.filter(({ id }) => !numbered.has(id)),
    [...orphans.filter(({ task }) => !met.has(task)), ...others.map(strayOf)],
    ({ bucketId }) => phaseOfBucket(bucketId),
  );
  const taken = new Set([...said.values()].map(({ task }) => task));
  const alike = likeOrphans(
    fresh.filter(({ id }) => !numbered.has(id) && !said.has(id)),
    others.filter((task) => !taken.has(task)),
    ({ bucketId }) => phaseOfBucket(bucketId),
  );
  return new Map([...numbered, ...said, ...[...alike].map(([id, task]): [RowId, Orphan] => [id, strayOf(task)])]);
}
