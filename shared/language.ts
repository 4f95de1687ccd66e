/** Languages that the interface speaks: the pane, the command line, every sentence. */
export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

/** Languages of worksheets, which follow the document: headings, statuses, dates, and what is written into tasks. */
export const worksheetLanguages = [
  ...languages,
  'de',
  'fr',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'tr',
  'ru',
  'ja',
  'ko',
  'zh',
  'zh-Hant',
  'ar',
  'he',
  'th',
] as const;

export type WorksheetLanguage = (typeof worksheetLanguages)[number];

/** The language to speak for a BCP 47 tag such as `es-MX`; English where we do not speak it. */
export function spokenLanguage(tag: string): Language {
  const { language } = localeOf(tag);
  return languages.find((known) => known === language) ?? 'en';
}

/**
 * The language of worksheets for a BCP 47 tag; English where there is none. Chinese is in simplified characters unless
 * the tag or the place it names says otherwise (`zh-Hant`, `zh-TW`).
 */
export function worksheetLanguage(tag: string): WorksheetLanguage {
  const { language, script } = localeOf(tag);
  if (language === 'zh' && script === 'Hant') return 'zh-Hant';
  return worksheetLanguages.find((known) => known === language) ?? 'en';
}

/** What no locale is made of, such as `C` or the empty text, is in no language. */
function localeOf(tag: string): { language?: string; script?: string | undefined } {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return { language, script };
  } catch {
    return {};
  }
}
