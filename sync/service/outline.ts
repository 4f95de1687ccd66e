import type { Document } from '../../shared/model';
import { rowNumber } from '../../shared/worksheet/phase-worksheet';

/** A document as JSON: what other programs read. */
export function outlineInJson({ title, language, phases }: Document): string {
  return `${JSON.stringify({ title, language, phases }, null, 2)}\n`;
}

/** A document as people read it in a terminal; `counts` says how much there is of it. */
export function outlineInWords({ title, language, phases }: Document, counts: Counts): string {
  const all = phases.reduce((sum, { responsibilities }) => sum + responsibilities.length, 0);
  const lines = [`${title} (${language})`, counts(phases.length, all)];
  phases.forEach((phase, index) => {
    lines.push('', `${index + 1}. ${phase.title} [${phase.key}]: ${phase.responsibilities.length}`);
    if (phase.introduction) lines.push(...phase.introduction.split('\n').map((line) => `   ${line}`));
    phase.responsibilities.forEach(({ text, steps }, row) => {
      lines.push(`   ${rowNumber(index + 1, row + 1)}  ${text}`);
      lines.push(...steps.map((step) => `         ${'  '.repeat(step.depth - 1)}- ${step.text}`));
    });
  });
  return `${lines.join('\n')}\n`;
}

export type Counts = (phases: number, responsibilities: number) => string;
