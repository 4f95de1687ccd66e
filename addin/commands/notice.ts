import { toldIn } from './notice-message';

/** The page inside the small dialog that says what a sync came to. It knows no texts: the pane tells it all of them. */

await Office.onReady();
const tell = (message: string) => Office.context.ui.messageParent(message, { targetOrigin: window.location.origin });

Office.context.ui.addHandlerAsync(
  Office.EventType.DialogParentMessageReceived,
  ({ message, origin }: Office.DialogParentMessageReceivedEventArgs) => {
    if (origin !== undefined && origin !== window.location.origin) return;
    const told = toldIn(message);
    if (told === null) return;
    document.documentElement.lang = told.language;
    document.title = told.title;
    const lines = told.lines.map((line) => Object.assign(document.createElement('p'), { textContent: line }));
    document.getElementById('said')?.replaceChildren(...lines);
    named('show', told.show).addEventListener('click', () => tell('show'));
    const close = named('close', told.close);
    close.addEventListener('click', () => tell('close'));
    close.focus();
  },
  () => tell('ready'),
);
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') tell('close');
});

function named(id: string, name: string): HTMLElement {
  const button = document.getElementById(id) ?? document.createElement('button');
  button.textContent = name;
  button.hidden = false;
  return button;
}
