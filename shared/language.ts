/** Languages that the interface and the worksheets speak in full. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

/** The language to speak for a BCP 47 tag such as `es-MX`; English where we do not speak it. */
export function spokenLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? 'en';
}
