import type { GroupChoice, PlanChoice } from '../../sync/ports/planner';
import type { PaneEvent } from './state';

/** The screen that connects a plan. `null` lists were not read yet; `plan` is the id of one, or a new one. */
export interface Connecting {
  step: 'signed-out' | 'asking' | 'choosing' | 'connecting';
  groups: GroupChoice[] | null;
  group: string | null;
  plans: PlanChoice[] | null;
  plan: { id: string } | 'new' | null;
  title: string;
}

export type ConnectingEvent =
  | { type: 'groups-asked' }
  | { type: 'groups-read'; groups: GroupChoice[] }
  | { type: 'group-chosen'; group: string }
  | { type: 'plans-read'; group: string; plans: PlanChoice[]; current: string | null }
  | { type: 'plan-chosen'; plan: { id: string } | 'new' }
  | { type: 'title-typed'; title: string }
  | { type: 'connecting-began' }
  | { type: 'signed-out' };

export const unconnected: Connecting = {
  step: 'signed-out',
  groups: null,
  group: null,
  plans: null,
  plan: null,
  title: '',
};

export function connecting(state: Connecting, event: PaneEvent): Connecting {
  switch (event.type) {
    case 'groups-asked':
      return { ...unconnected, step: 'asking', title: state.title };
    case 'groups-read':
      return { ...state, step: 'choosing', groups: event.groups };
    case 'group-chosen':
      return { ...state, group: event.group, plans: null, plan: null };
    case 'plans-read':
      // The person went on to another group in the meantime.
      if (event.group !== state.group) return state;
      return { ...state, plans: event.plans, plan: firstChoice(event.plans, event.current) };
    case 'plan-chosen':
      return { ...state, plan: event.plan };
    case 'title-typed':
      return { ...state, title: event.title };
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

/** True once a plan, or the title of a new one, says what to connect. */
export function canConnect({ step, plan, title }: Connecting): boolean {
  return step === 'choosing' && (plan === 'new' ? title.trim() !== '' : plan !== null);
}

function firstChoice(plans: readonly PlanChoice[], current: string | null): Connecting['plan'] {
  if (plans.length === 0) return 'new';
  const known = plans.find(({ id }) => id === current) ?? (plans.length === 1 ? plans[0] : undefined);
  return known ? { id: known.id } : null;
}
