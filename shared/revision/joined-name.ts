import { firstDocument } from '../document/origin';
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

/** The party and the workstream that every row of a document has, for the rows that its revision adds. */
export function commonNames(document: string, rows: readonly StandingRow[]): { party: string; workstream: string } {
  const party = common(rows.map((row) => row.party));
  // What the first document has in all rows is a sub-heading of its own.
  const workstream = document === firstDocument ? '' : common(rows.map((row) => row.workstream.split(joint)[0] ?? ''));
  return { party, workstream };
}

function common([first = '', ...others]: readonly string[]): string {
  return others.every((other) => other === first) ? first : '';
}
