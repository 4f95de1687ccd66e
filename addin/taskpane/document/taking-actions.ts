import type { Document } from '../../../shared/model';
import type { ComparisonEntry, Corrections } from '../../../shared/revision/comparison';
import type { Decisions } from '../../../shared/revision/decisions';
import type { Mapping } from '../../../shared/revision/mapping';
import type { Services } from '../services';
import type { PaneEvent, State } from '../state';
import type { Arrival, ArrivalAnswer } from './taking-in';
import { correctionsOf } from './taking-in';

interface TakingTools {
  services: Services;
  state: () => State;
  dispatch: (event: PaneEvent) => void;
  attempt: (work: () => Promise<void>) => Promise<void>;
  refresh: () => Promise<void>;
  /** What the party of the rows here is called until somebody says otherwise. */
  ownParty: () => string;
}

/** Loaded when a document comes. */
const revision = async () => ({
  ...(await import('../../../shared/revision/decisions')),
  ...(await import('../../../shared/revision/document-record')),
  ...(await import('../../../shared/revision/mapping')),
});

/** What people can do with a document that comes into a workbook that holds one. */
export function takingActions({ services, state, dispatch, attempt, refresh, ownParty }: TakingTools) {
  const finish = async (taken: { done: number; left: number }) => {
    const { takingIn } = state();
    if (takingIn.step === 'nothing') return;
    const { answer, arrival } = takingIn;
    dispatch({ type: 'document-taken', as: answer.kind, language: arrival.document.language, ...taken });
    await refresh();
  };

  const compare = (corrections: Corrections) =>
    attempt(async () => {
      const { takingIn } = state();
      if (takingIn.step === 'nothing') return;
      const { arrival, answer } = takingIn;
      switch (answer.kind) {
        case 'revision': {
          const { decideEach, takenBefore } = await revision();
          const compared = await services.compareRevision(arrival, answer, corrections);
          const { comparison } = compared;
          const kept = takingIn.step === 'comparing' ? takingIn.decisions : {};
          const known = arrival.holding.documents.find(({ id }) => id === comparison.document);
          const wasTaken = known ? takenBefore(known) : () => false;
          const isMeant = (entry: ComparisonEntry) => entry.kind !== 'added' || !wasTaken(entry.responsibility.text);
          // Ticked at first is everything but what a person must decide, and rows that people removed or did not want;
          // what was decided stays decided.
          const decisions = { ...decideEach(comparison, {}, isMeant, 'accept'), ...kept };
          dispatch({ type: 'compared', ...compared, decisions });
          break;
        }
        case 'translation':
          dispatch({ type: 'paired', pairing: await services.pairTranslation(arrival, answer, corrections) });
          break;
        default:
          dispatch({ type: 'joined', taking: await services.joinDocument(arrival, answer) });
      }
    });

  return {
    /** Proposes what a document is; called once it was read. */
    arrive: async (document: Document) => {
      const arrival = await services.arrive(document);
      const { mappingOf } = await revision();
      const answer = proposedAnswer(arrival, mappingOf(arrival.sections), ownParty());
      dispatch({ type: 'document-arrived', arrival, answer });
    },
    /** Shows what the document changes, as what the person says it is. */
    compareDocument: () => compare(correctionsOf(state().takingIn)),
    /** Compares anew with other pairs. */
    correctPairs: (corrections: Corrections) => {
      dispatch({ type: 'corrected', corrections });
      return compare(corrections);
    },
    decideEntries: (decisions: Decisions) => {
      dispatch({ type: 'entries-decided', decisions });
    },
    takeIn: () =>
      attempt(async () => {
        const { takingIn } = state();
        if (takingIn.step === 'nothing' || takingIn.step === 'asking' || takingIn.writing) return;
        dispatch({ type: 'writing-began' });
        const { arrival, answer } = takingIn;
        switch (takingIn.step) {
          case 'comparing':
            return finish(await services.takeRevision(arrival, takingIn.comparison, takingIn.decisions));
          case 'pairing':
            return finish(await services.takeTranslation(arrival, takingIn.pairing));
          case 'joining':
            return finish(await services.takeJoined(arrival, answer, takingIn.taking));
        }
      }),
  };
}

/** The answer as it is proposed. A document with nothing new is still a revision, if a person insists. */
function proposedAnswer({ proposal, holding }: Arrival, mapping: Mapping, ownParty: string): ArrivalAnswer {
  const { kind, of, party, workstream } = proposal;
  const named = holding.documents.find(({ id }) => id === of)?.party;
  return {
    kind: kind === 'same' ? 'revision' : kind,
    of,
    mapping,
    party,
    ownParty: named === undefined || named === '' ? ownParty : named,
    workstream,
  };
}
