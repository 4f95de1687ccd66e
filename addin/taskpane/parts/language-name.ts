/** What a language is called in the pane's language: `Spanish`, `español`. The tag where it has no name. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
