import { firstDocument } from '../document/origin';
import { saidOf } from './standing';
import type { StandingRow } from './standing';

/** Between the workstream that a document joined as and a sub-heading of its own. */
const joint = ': ';

/** The workstream of a responsibility under a sub-heading, in a document that joined as a workstream; each may be empty. */
export function joinedWorkstream(document: string, heading: string): string {
  return [document, heading].filter((name) => name !== '').join(joint);
}

/** True if a row is already in the workstream that the document has it in, with or without what the document joined as. */
export function isInWorkstream(standing: string, heading: string): boolean {
  return heading === '' || standing === heading || standing.endsWith(`${joint}${heading}`);
}

/** The party of most rows of a document and the workstream that it joined as, for the rows that its revision adds. */
export function usualNames(document: string, rows: readonly StandingRow[]): { party: string; workstream: string } {
  const party = usual(rows.map((row) => row.party));
  // What rows of the first document have is a sub-heading of its own, or people's.
  const workstream = document === firstDocument ? '' : usual(rows.map(joinedAs));
  return { party, workstream };
}

function joinedAs(row: StandingRow): string {
  const [name = ''] = saidOf(row)(row.workstream) ? [] : row.workstream.split(joint);
  return name;
}

/** What more than half of them say. */
function usual(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > names.length)?.[0] ?? '';
}
