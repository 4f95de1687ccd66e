import type { Document, Phase } from '../../../shared/model';
import { blankRow } from '../../../shared/row';
import type { RowValues, SheetChange } from '../../../shared/row';
import { compareRevision } from '../../../shared/revision/compare-revision';
import type { ComparisonEntry, Corrections, RevisionComparison } from '../../../shared/revision/comparison';
import { noCorrections } from '../../../shared/revision/comparison';
import { mappingOf, mapSections } from '../../../shared/revision/mapping';
import type { Mapping } from '../../../shared/revision/mapping';
import { pairTranslation } from '../../../shared/revision/pair-translation';
import { valuesOf } from '../../../shared/revision/responsibility-values';
import { originCellOf } from '../../../shared/revision/row-origin';
import type { StandingPhase, StandingRow } from '../../../shared/revision/standing';
import { documentWith, duty } from '../../support/duty';

/** A workbook as the comparison sees it, with all values of its rows. */
export interface Standing {
  phases: StandingPhase[];
  rows: (RowValues & StandingRow)[];
}

/** Phases by their keys, each a list of texts. */
export function documentOf(phases: Record<string, string[]>, more: Partial<Document> = {}): Document {
  return documentWith(
    Object.entries(phases).map(([key, texts]): Phase => {
      return { key, title: key, introduction: '', responsibilities: texts.map((text) => duty(text)) };
    }),
    more,
  );
}

/** The workbook that was made from a document; its rows are known by their numbers. */
export function standingOf({ phases }: Document, document = '1'): Standing {
  let count = 0;
  return {
    phases: phases.map(({ key, title }) => ({ key, title })),
    rows: phases.flatMap(({ key, responsibilities }, position) =>
      responsibilities.map((responsibility, index) => {
        const number = `${position + 1}.${String(index + 1).padStart(2, '0')}`;
        const origin = originCellOf(document, { position: ++count, phase: key, responsibility });
        return { ...valuesOf(responsibility), id: number, number, phase: key, document: origin };
      }),
    ),
  };
}

/** The workbook after somebody worked on one of its rows. */
export function worked(standing: Standing, id: string, work: Partial<RowValues & StandingRow>): Standing {
  return { ...standing, rows: standing.rows.map((row) => (row.id === id ? { ...row, ...work } : row)) };
}

interface More {
  corrections?: Partial<Corrections>;
  mapping?: Mapping;
  of?: string;
}

function revisionOf({ phases, rows }: Standing, document: Document, { corrections, mapping, of = '1' }: More) {
  return {
    document,
    of,
    rows,
    phases,
    mapping: mapping ?? mappingOf(mapSections(document, phases, rows)),
    corrections: { ...noCorrections, ...corrections },
  };
}

export function compared(standing: Standing, document: Document, more: More = {}): RevisionComparison {
  return compareRevision(revisionOf(standing, document, more));
}

export function translated(standing: Standing, document: Document, more: More = {}) {
  return pairTranslation(revisionOf(standing, document, more));
}

/** A comparison in a line for each row or responsibility that is not unchanged. */
export function told({ entries }: RevisionComparison): string[] {
  return entries.filter(({ kind }) => kind !== 'unchanged').map(lineOf);
}

function lineOf(entry: ComparisonEntry): string {
  if (entry.kind === 'added') return `added to ${entry.phase}: ${entry.responsibility.text}`;
  if (entry.kind === 'withdrawn') return `withdrawn ${entry.id}`;
  const to = entry.phase === entry.toPhase ? '' : ` to ${entry.toPhase}`;
  return `${entry.kind} ${entry.id}${to}${entry.rewording ? `: ${entry.responsibility.text}` : ''}`;
}

/** The workbook after changes were written to it, as the worksheets would have it. */
export function written(standing: Standing, changes: readonly SheetChange[], phases: StandingPhase[] = []): Standing {
  const rows = standing.rows.map((row) => ({ ...row }));
  for (const change of changes) {
    if (change.kind === 'add-row') {
      rows.push({ ...blankRow, ...change.values, id: change.rowId, number: '', phase: change.phase });
    } else if (change.kind === 'update-row') {
      const row = rows.find(({ id }) => id === change.rowId);
      if (!row) throw new Error(`There is no row ${change.rowId}.`);
      expect(row).toMatchObject(change.before);
      Object.assign(row, change.after, change.move && { phase: change.move.to });
    }
  }
  return { phases: [...standing.phases, ...phases], rows };
}

/** Ids for new rows, counting upwards. */
export function counting(): () => string {
  let ids = 0;
  return () => `new-${++ids}`;
}
