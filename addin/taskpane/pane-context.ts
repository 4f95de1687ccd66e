import { createContext, use, useSyncExternalStore } from 'react';

import type { Language, MeetingWords, SettingsWords, Words } from '../../shared/words/languages';
import type { Actions } from './actions';
import type { Account } from '../sign-in/sign-in';
import type { PaneEvent, State } from './state';
import type { Store } from './store';

/** What every part of the pane can reach. */
export interface PaneTools {
  store: Store<State, PaneEvent>;
  actions: Actions;
  account: () => Account | null;
  words: Words;
  /** The same promise each time. */
  meetingWords: () => Promise<MeetingWords>;
  settingsWords: () => Promise<SettingsWords>;
  speech: Speech;
}

/** Which language the pane speaks. */
export interface Speech {
  ofOffice: Language;
  /** Null where it follows Office's. */
  chosen: Language | null;
  /** Speaks another one from now on. */
  speak: (language: Language | null) => Promise<void>;
}

export const PaneContext = createContext<PaneTools | null>(null);

export function usePane(): PaneTools & { state: State; language: string } {
  const tools = use(PaneContext);
  if (tools === null) throw new Error('Used outside of the pane');
  return {
    ...tools,
    language: tools.words.language,
    state: useSyncExternalStore(tools.store.subscribe, tools.store.state),
  };
}

/** The texts of meetings, which are loaded with the first screen that shows one of them. */
export function useMeetingWords(): MeetingWords {
  return use(usePane().meetingWords());
}

/** The texts of the settings and of what is decided on a proposal, which are loaded with their screens. */
export function useSettingsWords(): SettingsWords {
  return use(usePane().settingsWords());
}
