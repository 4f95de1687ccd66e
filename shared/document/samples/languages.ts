/** Languages that there is a sample in. */
export const sampleLanguages = ['en', 'es'] as const;

export type SampleLanguage = (typeof sampleLanguages)[number];

/** The sample for a reader of that language; the English one where there is none. */
export function sampleLanguage(spoken: string): SampleLanguage {
  return sampleLanguages.find((known) => known === spoken) ?? 'en';
}
