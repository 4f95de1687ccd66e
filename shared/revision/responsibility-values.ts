import type { Responsibility } from '../model';
import { blankRow } from '../row';
import type { RowValues } from '../row';
import { readOwnerNames } from '../worksheet/cell-values';

/** What the cells of a row say of a responsibility when it is made from it. */
export function valuesOf(responsibility: Responsibility): RowValues {
  const { text, workstream, steps, done, source, owner, due } = responsibility;
  return {
    ...blankRow,
    responsibility: text,
    wording: text,
    owners: readOwnerNames(owner),
    status: done ? 'completed' : 'notStarted',
    due,
    steps,
    workstream,
    source,
    ...notesOf(responsibility),
  };
}

/** The first link that can be followed is the row's; the others are notes, a line each, with their words. */
export function notesOf({ notes, links }: Responsibility): Pick<RowValues, 'notes' | 'link'> {
  const own = links.find(({ address }) => /^(?:https?|mailto):/i.test(address));
  const others = links.filter((link) => link !== own && link.address !== own?.address);
  const lines = others.map(({ text, address }) => (text === '' || text === address ? address : `${text}: ${address}`));
  return { notes: [...notes, ...lines].join('\n'), link: own?.address ?? '' };
}

/** The lines of a cell that say something. */
export function linesOf(cell: string): string[] {
  return cell.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
}
