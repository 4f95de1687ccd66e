import { child, type Element } from './element';
import type { Finding } from './finding';

/** Translations given twice, or given for the language that is the default anyway. */
export function localeFindings(root: Element): Finding[] {
  return below(root, child(root, 'DefaultLocale')?.text.toLowerCase() ?? '');
}

function below(element: Element, standard: string): Finding[] {
  const locales = element.children
    .filter(({ name }) => name === 'Override' || name === 'bt:Override')
    .map(({ attributes }) => (attributes['Locale'] ?? '').toLowerCase());
  const where = element.attributes['id'] ?? element.name;
  return [
    ...locales
      .filter((locale, index) => locales.indexOf(locale) < index)
      .map((locale) => ({ rule: 'locale' as const, where, says: `there are two translations for ${locale}` })),
    ...(locales.includes(standard)
      ? [{ rule: 'locale' as const, where, says: `${standard} is the default and takes no translation` }]
      : []),
    ...element.children.flatMap((inner) => below(inner, standard)),
  ];
}
