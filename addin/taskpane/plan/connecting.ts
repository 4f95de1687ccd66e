import type { GroupChoice, PlanChoice } from '../../../sync/ports/planner';
import type { PaneEvent } from '../state';

/** Stands for the plans that are found without a group: shared with the person, or by the address of their page. */
export const otherPlans = 'other';

/**
 * The screen that connects a plan. `null` lists were not read yet; `group` is the id of one, or `otherPlans`; `plan` is the
 * id of one, a new one, or one whose address is typed. `unread`: the organisation does not let groups be read.
 */
export interface Connecting {
  step: 'signed-out' | 'asking' | 'choosing' | 'connecting';
  groups: GroupChoice[] | null;
  group: string | null;
  plans: PlanChoice[] | null;
  plan: { id: string } | 'new' | 'at-link' | null;
  title: string;
  link: string;
  unread: boolean;
}

export type ConnectingEvent =
  | { type: 'groups-asked' }
  | { type: 'groups-read'; groups: GroupChoice[]; unread?: boolean }
  | { type: 'group-chosen'; group: string }
  | { type: 'plans-read'; group: string; plans: PlanChoice[]; current: string | null }
  | { type: 'plan-chosen'; plan: { id: string } | 'new' | 'at-link' }
  | { type: 'title-typed'; title: string }
  | { type: 'link-typed'; link: string }
  | { type: 'connecting-began' }
  | { type: 'signed-out' };

export const unconnected: Connecting = {
  step: 'signed-out',
  groups: null,
  group: null,
  plans: null,
  plan: null,
  title: '',
  link: '',
  unread: false,
};

export function connecting(state: Connecting, event: PaneEvent): Connecting {
  switch (event.type) {
    case 'groups-asked':
      return { ...unconnected, step: 'asking', title: state.title };
    case 'groups-read':
      return { ...state, step: 'choosing', groups: event.groups, unread: event.unread === true };
    case 'group-chosen':
      return { ...state, group: event.group, plans: null, plan: null };
    case 'plans-read':
      // The person went on to another group in the meantime.
      if (event.group !== state.group) return state;
      return { ...state, plans: event.plans, plan: firstChoice(event.group, event.plans, event.current) };
    case 'plan-chosen':
      return { ...state, plan: event.plan };
    case 'title-typed':
      return { ...state, title: event.title };
    case 'link-typed':
      return { ...state, link: event.link };
    case 'connecting-began':
      return { ...state, step: 'connecting' };
    case 'signed-out':
      return unconnected;
    case 'failed': {
      const step = state.groups === null ? 'signed-out' : 'choosing';
      // Plans that could not be read are asked for again by choosing their group again.
      return { ...state, step, group: state.plans === null ? null : state.group };
    }
    default:
      return state;
  }
}

/** True once a plan, the title of a new one or an address says what to connect. */
export function canConnect({ step, plan, title, link }: Connecting): boolean {
  if (step !== 'choosing' || plan === null) return false;
  return plan === 'new' ? title.trim() !== '' : plan !== 'at-link' || link.trim() !== '';
}

function firstChoice(group: string, plans: readonly PlanChoice[], current: string | null): Connecting['plan'] {
  if (plans.length === 0) return group === otherPlans ? 'at-link' : 'new';
  const known =
    plans.find(({ id }) => id === current) ?? (plans.length === 1 && group !== otherPlans ? plans[0] : undefined);
  return known ? { id: known.id } : null;
}
