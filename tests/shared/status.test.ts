import { inPlanner, statuses, statusLabels, statusOfTask } from '../../shared/status';
import type { Status, StatusLabel } from '../../shared/status';

describe('a status and its task', () => {
  const kept = statuses.filter((status) => inPlanner[status] !== null);

  it.each(kept)('%s comes back from Planner as it went', (status) => {
    const { percentComplete, label } = inPlanner[status] ?? { percentComplete: 0 };
    expect(statusOfTask(percentComplete, label ? [label] : [])).toBe(status);
  });

  it('asks for no task when a responsibility does not apply or was withdrawn', () => {
    expect(statuses.filter((status) => inPlanner[status] === null)).toEqual(['notApplicable', 'withdrawn']);
  });

  it.each<[number, StatusLabel[], Status]>([
    [0, [], 'notStarted'],
    [1, [], 'inProgress'],
    [99, [], 'inProgress'],
    [100, [], 'completed'],
    [100, ['blocked', 'ongoing'], 'completed'],
    [0, ['blocked'], 'blocked'],
    [50, ['ongoing', 'blocked'], 'blocked'],
    [50, ['ongoing', 'deferred'], 'deferred'],
  ])('reads %i %% with labels %j as %s', (percentComplete, labels, status) => {
    expect(statusOfTask(percentComplete, labels)).toBe(status);
  });

  it('has a label for each status that percent alone cannot tell', () => {
    const used = statuses.flatMap((status) => inPlanner[status]?.label ?? []);
    expect([...used].sort()).toEqual([...statusLabels].sort());
  });
});
