/** `count` with its noun: `plural('en', 2, 'row', 'rows')` is `2 rows`. English and Spanish have these two forms. */
export function plural(language: 'en' | 'es', count: number, one: string, other: string): string {
  const words = new Intl.PluralRules(language).select(count) === 'one' ? one : other;
  return `${new Intl.NumberFormat(language).format(count)} ${words}`;
}
