/** Languages of worksheets, which follow the document: headings, statuses, dates, and what is written into tasks. */
export const worksheetLanguages = [
  'en',
  'es',
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
export function localeOf(tag: string): { language?: string; script?: string | undefined } {
  try {
    const { language, script } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return { language, script };
  } catch {
    return {};
  }
}
