/** A text for each category of number that its language has: `one` and `other`, or also `few` and `many`. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * `count` with its noun: `plural('en', 2, 'row', 'rows')` is `2 rows`. Most languages have these two forms; others give
 * theirs by category: `plural('pl', 2, { one: 'wiersz', few: 'wiersze', many: 'wierszy', other: 'wiersza' })`.
 */
export function plural(language: string, count: number, ...texts: [one: string, other: string] | [Forms]): string {
  const forms: Forms = texts.length === 1 ? texts[0] : { one: texts[0], other: texts[1] };
  const text = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return `${new Intl.NumberFormat(language).format(count)} ${text}`;
}
