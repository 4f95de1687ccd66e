/** How Office is shown. */
export type Look = 'light' | 'dark' | 'contrast';

/**
 * Office's theme as it is now. Some hosts tell nothing of their theme, older ones only its colours; none says that it is
 * one of high contrast, which is known by its black and by text in a pure colour on it.
 * https://learn.microsoft.com/javascript/api/office/office.officetheme
 */
export function officeLook(): Look {
  const theme: unknown = Office.context.officeTheme;
  if (typeof theme !== 'object' || theme === null) return 'light';
  const dark: unknown = Reflect.get(theme, 'isDarkTheme');
  const [background, foreground] = ['bodyBackgroundColor', 'bodyForegroundColor'].map((name) =>
    String(Reflect.get(theme, name)),
  );
  if (/^#?0{6}$/.test(background ?? '') && /^#?(00|ff){3}$/i.test(foreground ?? '')) return 'contrast';
  if (typeof dark === 'boolean') return dark ? 'dark' : 'light';
  // Office's backgrounds are greys, so one of the three parts tells.
  return /^#?[0-7]/.test(background ?? '') ? 'dark' : 'light';
}
