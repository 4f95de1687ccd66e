import { canConnect, connecting, otherPlans, unconnected } from '../../../../addin/taskpane/plan/connecting';
import type { PaneEvent } from '../../../../addin/taskpane/state';

const groups = [
  { id: 'mail', name: 'Mail migration' },
  { id: 'rooms', name: 'Meeting rooms' },
];
const plans = [
  { id: 'p1', title: 'Mail 2026', groupId: 'mail' },
  { id: 'p2', title: 'Mail 2027', groupId: 'mail' },
];

const after = (...events: PaneEvent[]) => events.reduce(connecting, unconnected);
const asked: PaneEvent[] = [{ type: 'groups-asked' }, { type: 'groups-read', groups }];

describe('Luis connects a plan', () => {
  it('that was shared with him, or by its address, where his groups cannot be read', () => {
    const unread: PaneEvent[] = [
      { type: 'groups-asked' },
      { type: 'groups-read', groups: [], unread: true },
      { type: 'group-chosen', group: otherPlans },
    ];
    const shared = after(...unread, { type: 'plans-read', group: otherPlans, plans, current: null });
    expect([shared.plan, canConnect(shared)]).toEqual([null, false]);
    const none = after(...unread, { type: 'plans-read', group: otherPlans, plans: [], current: null });
    expect([none.plan, canConnect(none)]).toEqual(['at-link', false]);
    expect(canConnect(connecting(none, { type: 'link-typed', link: 'https://planner.example/' }))).toBe(true);
  });

  it('from those of the group that he chose', () => {
    const chosen = after(
      ...asked,
      { type: 'group-chosen', group: 'mail' },
      { type: 'plans-read', group: 'mail', plans, current: null },
    );
    expect(canConnect(chosen)).toBe(false);
    expect(canConnect(connecting(chosen, { type: 'plan-chosen', plan: { id: 'p2' } }))).toBe(true);
  });

  it('and finds the one that is connected already chosen', () => {
    const state = after(
      ...asked,
      { type: 'group-chosen', group: 'mail' },
      { type: 'plans-read', group: 'mail', plans, current: 'p2' },
    );
    expect(state.plan).toEqual({ id: 'p2' });
  });

  it('creates one where there is none, which needs a title', () => {
    const empty = after(
      ...asked,
      { type: 'group-chosen', group: 'rooms' },
      { type: 'plans-read', group: 'rooms', plans: [], current: null },
    );
    expect(empty.plan).toBe('new');
    expect(canConnect(connecting(empty, { type: 'title-typed', title: '  ' }))).toBe(false);
    expect(canConnect(connecting(empty, { type: 'title-typed', title: 'Rooms 2027' }))).toBe(true);
  });

  it('is not shown the plans of a group that he has left', () => {
    const state = after(
      ...asked,
      { type: 'group-chosen', group: 'mail' },
      { type: 'group-chosen', group: 'rooms' },
      { type: 'plans-read', group: 'mail', plans, current: null },
    );
    expect(state.plans).toBeNull();
  });

  it('is asked to sign in again when the groups cannot be read, and keeps his choice when connecting fails', () => {
    expect(after({ type: 'groups-asked' }, { type: 'failed', error: null }).step).toBe('signed-out');
    const failed = after(
      ...asked,
      { type: 'group-chosen', group: 'mail' },
      { type: 'plans-read', group: 'mail', plans, current: 'p1' },
      { type: 'connecting-began' },
      { type: 'failed', error: null },
    );
    expect(failed).toMatchObject({ step: 'choosing', group: 'mail', plan: { id: 'p1' } });
  });
});
