import { createContext, use, useSyncExternalStore } from 'react';

import type { Language } from '../../shared/language';
import type { Words } from '../../shared/words/words';
import type { Actions } from './actions';
import type { Account } from '../sign-in/sign-in';
import type { PaneEvent, State } from './state';
import type { Store } from './store';

/** What every part of the pane can reach. */
export interface PaneTools {
  store: Store<State, PaneEvent>;
  actions: Actions;
  account: () => Account | null;
  language: Language;
  words: Words;
}

export const PaneContext = createContext<PaneTools | null>(null);

export function usePane(): PaneTools & { state: State } {
  const tools = use(PaneContext);
  if (tools === null) throw new Error('Used outside of the pane');
  return { ...tools, state: useSyncExternalStore(tools.store.subscribe, tools.store.state) };
}
