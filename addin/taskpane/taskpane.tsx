import { createRoot } from 'react-dom/client';

import { loadWords, spokenLanguage } from '../../shared/words/languages';
import type { Language } from '../../shared/words/languages';
import { registerCommands } from '../commands/commands';
import { watchSight } from '../commands/sight';
import { createActions } from './actions';
import { chosenLanguage } from './chosen-language';
import { keepCurrent } from './keep-current';
import { officeLook } from './office-theme';
import { once } from './once';
import { Pane } from './pane';
import { composeServices } from './compose';
import { initial, next } from './state';
import { createStore } from './store';
import { loadTheme } from './theme';

/** Where the pane starts, in Excel and in the sandbox alike. */

await Office.onReady();
const ofOffice = spokenLanguage(Office.context.displayLanguage);
const chosen = chosenLanguage(() => window.localStorage);
const [spoken, theme] = await Promise.all([loadWords(chosen.get() ?? ofOffice), loadTheme(officeLook())]);
let words = spoken;

const services = composeServices();
const store = createStore(initial, next);
const actions = createActions(services, store.state, store.dispatch, () => words);

const root = document.getElementById('pane');
const drawn = root && createRoot(root);
const draw = () => {
  document.documentElement.lang = words.language;
  const speech = { ofOffice, chosen: chosen.get(), speak };
  const [meetingWords, settingsWords] = [once(words.later.meeting), once(words.later.settings)];
  const tools = { store, actions, account: () => services.account(), words, meetingWords, settingsWords, speech };
  drawn?.render(<Pane tools={tools} theme={theme} officeLook={officeLook} />);
};
const speak = async (language: Language | null) => {
  words = await loadWords(language ?? ofOffice);
  chosen.keep(language);
  draw();
};
draw();

registerCommands({
  actions,
  state: store.state,
  isInSight: watchSight(window),
  notify: async (state) => {
    const { notify } = await import('../commands/notification');
    return notify(state, words, new URL('notice.html', window.location.href).href);
  },
});
await actions.go('home');
await services.watchSelection(() => void actions.followSelection()).catch(() => undefined);
await keepCurrent((onChange) => services.watch(onChange), actions, window);
