import { isProblem } from '../../../shared/errors';
import { canConnect, otherPlans } from './connecting';
import type { GivingUp } from '../giving-up';
import type { Services } from '../services';
import type { PaneEvent, State } from '../state';

interface ConnectingTools {
  services: Services;
  state: () => State;
  dispatch: (event: PaneEvent) => void;
  attempt: (work: () => Promise<void>, isWanted?: () => boolean) => Promise<void>;
  refresh: () => Promise<void>;
  reading: GivingUp;
}

/** What people do to connect the workbook to a plan. */
export function connectingActions({ services, state, dispatch, attempt, refresh, reading }: ConnectingTools) {
  const read = (work: (signal: AbortSignal) => Promise<void>) => {
    const signal = reading.begin();
    return attempt(
      () => work(signal),
      () => !signal.aborted,
    );
  };

  const chooseGroup = (group: string) =>
    read(async (signal) => {
      dispatch({ type: 'group-chosen', group });
      const plans = await (group === otherPlans ? services.sharedPlans(signal) : services.plans(group, signal));
      dispatch({ type: 'plans-read', group, plans, current: state().workbook?.plan?.planId ?? null });
    });

  const askForGroups = () =>
    read(async (signal) => {
      dispatch({ type: 'groups-asked' });
      const groups = await services.groups(signal).catch((error: unknown) => {
        // Without an administrator's consent there are still plans that were shared, or have an address.
        if (isProblem(error) && error.kind === 'consent-missing') return null;
        throw error;
      });
      if (signal.aborted) return;
      dispatch({ type: 'groups-read', groups: groups ?? [], unread: groups === null });
      const plan = state().workbook?.plan;
      const known = groups?.find(({ id }) => id === plan?.groupId);
      if (known) await chooseGroup(known.id);
      else if (!groups?.length || plan) await chooseGroup(otherPlans);
      else if (groups.length === 1 && groups[0]) await chooseGroup(groups[0].id);
    });

  const createPlan = async (group: string, title: string) => {
    const known = state().connecting.plans ?? [];
    // An earlier try may have made it although its answer was lost.
    const plans = await services.plans(group);
    const made = plans.find((one) => one.title === title && !known.some(({ id }) => id === one.id));
    const plan = made ?? (await services.createPlan(group, title));
    // Shown at once, so that a failure from here on does not lead to a second plan of the same title.
    dispatch({ type: 'plans-read', group, plans: [...known, plan], current: plan.id });
    return plan;
  };

  return {
    askForGroups,
    chooseGroup,
    connect: () =>
      attempt(async () => {
        const { group, plan, plans, title, link } = state().connecting;
        if (group === null || plan === null || !canConnect(state().connecting)) return;
        dispatch({ type: 'connecting-began' });
        const find = async () => {
          if (plan === 'new') return createPlan(group, title.trim());
          return plan === 'at-link' ? services.planAt(link) : plans?.find(({ id }) => id === plan.id);
        };
        const chosen = await find();
        if (!chosen) return;
        const groupId = group === otherPlans ? chosen.groupId : group;
        const people = await services.connect({ groupId, planId: chosen.id, planTitle: chosen.title });
        dispatch({ type: 'plan-connected', plan: chosen.title, people });
        await refresh();
      }),
    forgetAccount: () =>
      attempt(async () => {
        await services.forgetAccount();
        dispatch({ type: 'signed-out' });
      }),
  };
}
