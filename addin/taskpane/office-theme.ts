/** True while Office is shown in a dark theme. Some hosts tell nothing of their theme, older ones only its colours. */
export function isOfficeDark(): boolean {
  const theme: unknown = Office.context.officeTheme;
  if (typeof theme !== 'object' || theme === null) return false;
  const dark: unknown = Reflect.get(theme, 'isDarkTheme');
  const background: unknown = Reflect.get(theme, 'bodyBackgroundColor');
  if (typeof dark === 'boolean') return dark;
  return typeof background === 'string' && isDark(background);
}

/** `#RRGGBB`, darker than the middle. */
function isDark(colour: string): boolean {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i
    .exec(colour)
    ?.slice(1)
    .map((part) => parseInt(part, 16));
  return parts !== undefined && parts.reduce((sum, part) => sum + part, 0) < 3 * 128;
}
