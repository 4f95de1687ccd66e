import { officeLook } from '../../../addin/taskpane/office-theme';

/** What the pane takes Office to be shown in, as its host tells it. */
function lookOf(officeTheme: unknown) {
  Object.assign(globalThis, { Office: { context: { officeTheme } } });
  return officeLook();
}

it.each([
  ['light, where the host tells nothing', undefined, 'light'],
  ['light by its colours', { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#242424' }, 'light'],
  ['dark by its colours', { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF' }, 'dark'],
  ['dark by its word', { isDarkTheme: true, bodyBackgroundColor: '#444444', bodyForegroundColor: '#F0F0F0' }, 'dark'],
  ['dark where nearly all is black', { bodyBackgroundColor: '#0A0A0A', bodyForegroundColor: '#FFFFFF' }, 'dark'],
  ['contrast, white on black', { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' }, 'contrast'],
  ['contrast, yellow on black', { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFF00' }, 'contrast'],
])('Office is %s', (_, theme, look) => expect(lookOf(theme)).toBe(look));
