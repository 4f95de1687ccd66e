import { createRoot } from 'react-dom/client';

import { loadWords, spokenLanguage } from '../../shared/words/languages';
import { registerCommands } from '../commands/commands';
import { watchSight } from '../commands/sight';
import { createActions } from './actions';
import { keepCurrent } from './keep-current';
import { isOfficeDark } from './office-theme';
import { once } from './once';
import { Pane } from './pane';
import { composeServices } from './compose';
import { initial, next } from './state';
import { createStore } from './store';

/** Where the pane starts, in Excel and in the sandbox alike. */

await Office.onReady();
const language = spokenLanguage(Office.context.displayLanguage);
document.documentElement.lang = language;
const words = await loadWords(language);

const services = composeServices();
const store = createStore(initial, next);
const actions = createActions(services, store.state, store.dispatch, words);
const tools = { store, actions, account: () => services.account(), words, meetingWords: once(words.later.meeting) };

const root = document.getElementById('pane');
if (root !== null) createRoot(root).render(<Pane tools={tools} isDark={isOfficeDark} />);

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
