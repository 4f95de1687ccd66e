import type { DocumentInput } from '../source';

/** What a new version says otherwise: each passage of the sample and what stands in its place. */
type Edits = readonly (readonly [from: string, to: string])[];

/** The sample as its authors might publish it half a year later. */
export function revisedSample(sample: { name: string; text: string }, edits: Edits): DocumentInput {
  const text = edits.reduce((before, [from, to]) => before.replaceAll(from, to), sample.text);
  return { name: sample.name.replace(/\.md$/, '-2.md'), text };
}
