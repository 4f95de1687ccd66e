import type { Document, DocumentRecord, Phase, RowId } from '../../../shared/model';
import type { Corrections, RevisionComparison } from '../../../shared/revision/comparison';
import type { Decisions } from '../../../shared/revision/decisions';
import type { TranslationPairing } from '../../../shared/revision/pair-translation';
import type { Replacement } from '../../../shared/revision/replacements';
import type { Taking } from '../../../shared/revision/take-revision';
import type { SheetChange } from '../../../shared/row';
import type { WorksheetLanguage } from '../../../shared/language';
import type { Memory, Sheet } from '../../../sync/ports/workbook';
import { once } from '../once';
import type { Arrival, ArrivalAnswer } from './taking-in';

/** What became of taking a document in: rows written, and rows that no longer said what was compared. */
export interface Taken {
  done: number;
  left: number;
}

/** A document that comes into a workbook that holds one: what it changes, and its writing. */
export interface TakingServices {
  arrive(document: Document): Promise<Arrival>;
  compareRevision(
    arrival: Arrival,
    answer: ArrivalAnswer,
    corrections: Corrections,
  ): Promise<{ comparison: RevisionComparison; replacements: Replacement[] }>;
  pairTranslation(arrival: Arrival, answer: ArrivalAnswer, corrections: Corrections): Promise<TranslationPairing>;
  joinDocument(arrival: Arrival, answer: ArrivalAnswer): Promise<Taking>;
  takeRevision(arrival: Arrival, comparison: RevisionComparison, decisions: Decisions): Promise<Taken>;
  takeTranslation(arrival: Arrival, pairing: TranslationPairing): Promise<Taken>;
  takeJoined(arrival: Arrival, answer: ArrivalAnswer, taking: Taking): Promise<Taken>;
}

export interface TakingParts {
  sheet: () => Promise<Sheet>;
  memory: () => Promise<Memory>;
  addPhases: (phases: readonly Phase[]) => Promise<unknown>;
  switchLanguage: (
    language: WorksheetLanguage,
    phases: readonly { key: string; title: string; introduction: string }[],
  ) => Promise<void>;
  newRowId: () => RowId;
}

export function takingServices({ sheet, memory, addPhases, switchLanguage, newRowId }: TakingParts): TakingServices {
  const revision = once(async () => ({
    ...(await import('../../../shared/revision/kind')),
    ...(await import('../../../shared/revision/mapping')),
    ...(await import('../../../shared/revision/compare-revision')),
    ...(await import('../../../shared/revision/replacements')),
    ...(await import('../../../shared/revision/pair-translation')),
    ...(await import('../../../shared/revision/join-document')),
    ...(await import('../../../shared/revision/take-revision')),
    ...(await import('../../../shared/revision/take-translation')),
    ...(await import('../../../shared/revision/document-record')),
  }));

  const write = async ({ phases, changes }: Taking): Promise<Taken> => {
    // An earlier try may have made them and failed afterwards.
    const there = new Set(phases.length > 0 ? (await (await sheet()).read()).phases.map(({ key }) => key) : []);
    const missing = phases.filter(({ key }) => !there.has(key));
    await addPhases(missing.map((phase) => ({ ...phase, responsibilities: [] })));
    const outcomes = changes.length > 0 ? await (await sheet()).write(changes) : [];
    // Where the document now has a row is noted besides, and not told.
    const told = outcomes.filter((_, at) => !isNote(changes[at]));
    const done = told.filter((outcome) => outcome.done).length;
    return { done, left: told.length - done };
  };
  const remember = async (documents: DocumentRecord[]) => (await memory()).write({ documents });

  return {
    async arrive(document) {
      const { proposeKind, mapSections } = await revision();
      const [{ phases, rows }, { documents }] = [await (await sheet()).read(), await (await memory()).read()];
      const holding = { documents, phases, rows };
      return {
        document,
        holding,
        proposal: proposeKind(document, holding),
        sections: mapSections(document, phases, rows),
      };
    },
    async compareRevision(arrival, answer, corrections) {
      const { compareRevision, replacementsIn } = await revision();
      const comparison = compareRevision(revisionOf(arrival, answer, corrections));
      return { comparison, replacements: replacementsIn(comparison) };
    },
    async pairTranslation(arrival, answer, corrections) {
      return (await revision()).pairTranslation(revisionOf(arrival, answer, corrections));
    },
    async joinDocument({ document, holding }, { party, workstream, kind, mapping }) {
      const { joinDocument } = await revision();
      const id = nextDocument(holding.documents);
      const isParty = kind === 'other-party';
      const names = { party: isParty ? party.trim() : '', workstream: isParty ? '' : workstream.trim() };
      return joinDocument({ document, id, ...names, phases: holding.phases, mapping }, newRowId);
    },
    async takeRevision({ document, holding }, comparison, decisions) {
      const { takeRevision, recordOf } = await revision();
      const taken = await write(takeRevision(comparison, decisions, newRowId));
      await remember([recordOf(document, known(holding, comparison.document))]);
      return taken;
    },
    async takeTranslation({ document, holding }, pairing) {
      const { worksheetLanguage } = await import('../../../shared/language');
      const { takeTranslation, recordOf } = await revision();
      const { phases, changes } = takeTranslation(pairing);
      // The texts first: should the rest fail, headings and statuses of another language are still understood.
      const taken = await write({ phases: [], changes });
      await switchLanguage(worksheetLanguage(document.language), phases);
      const responsibilities = pairing.pairs.map((pair) => pair.responsibility);
      await remember([recordOf(document, known(holding, pairing.document), responsibilities)]);
      return taken;
    },
    async takeJoined({ document, holding }, { party, ownParty, kind }, { phases, changes }) {
      const { recordOf } = await revision();
      const isParty = kind === 'other-party';
      const ours = isParty ? namedParty(holding, ownParty.trim()) : [];
      const taken = await write({ phases, changes: [...changes, ...ours] });
      const record = recordOf(document, {
        id: nextDocument(holding.documents),
        party: isParty ? party.trim() : '',
      });
      const others = isParty ? holding.documents.map((one) => ({ ...one, party: one.party || ownParty.trim() })) : [];
      await remember([...others, record]);
      return { done: taken.done - ours.length, left: taken.left };
    },
  };
}

function isNote(change: SheetChange | undefined): boolean {
  return change?.kind === 'update-row' && change.move === undefined && Object.keys(change.after).join() === 'document';
}

function revisionOf({ document, holding }: Arrival, { of, mapping }: ArrivalAnswer, corrections: Corrections) {
  return { document, of, rows: holding.rows, phases: holding.phases, mapping, corrections };
}

/** Ids of documents are counted; a workbook of an older version has one without saying so. */
function nextDocument(documents: readonly DocumentRecord[]): string {
  return String(1 + Math.max(1, ...documents.map(({ id }) => Number(id))));
}

/** The document of this id; workbooks of an older version have it without saying so. */
function known({ documents }: Arrival['holding'], id: string): Pick<DocumentRecord, 'id' | 'party'> {
  return documents.find((one) => one.id === id) ?? { id, party: '' };
}

/** The rows that say nobody's party say from now on that they are ours. */
function namedParty({ rows }: Arrival['holding'], party: string): SheetChange[] {
  return rows
    .filter((row) => row.party === '')
    .map(({ id }) => ({ kind: 'update-row', rowId: id, before: { party: '' }, after: { party } }));
}
