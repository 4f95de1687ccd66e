import type { Host } from './host';

/**
 * `Office.context.document.getFileAsync` and what follows it, by the client's numbers: a copy of the whole file that is
 * handed out in pieces until it is let go. https://learn.microsoft.com/javascript/api/office/office.document
 */
const [takeCopy, givePiece, letGo] = [77, 80, 81] as const;

/** The client's number for an Office Open XML file. */
const compressed = 5;
/** More are not kept at a time. */
const mostCopies = 2;
/** Office's code for what it cannot do. https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes */
const failed = 5001;

/** Answers with a code of Office's (0 for success) and what it stands before; undefined for what is none of these requests. */
export type DocumentCopies = (id: number, parameters: unknown) => Promise<unknown[]> | undefined;

export function documentCopies({ describe }: Pick<Host, 'describe'>): DocumentCopies {
  const copies = new Map<number, Uint8Array>();
  let last = 0;
  const take = async (type: unknown) => {
    if (type !== compressed || copies.size >= mostCopies) return [failed];
    const { writeXlsx } = await import('../../shared/worksheet/xlsx');
    const file = await writeXlsx(await describe());
    copies.set((last += 1), file);
    return [0, [last, file.length]];
  };
  const piece = (handle: unknown, offset: unknown, size: unknown) => {
    const file = copies.get(Number(handle));
    if (!file) return [failed];
    const bytes = file.slice(Number(offset), Number(offset) + Number(size));
    return [0, [[...bytes], bytes.length]];
  };
  return (id, parameters) => {
    const given: readonly unknown[] = Array.isArray(parameters) ? parameters : [];
    const [first, second, third] = given;
    if (id === takeCopy) return take(first).catch(() => [failed]);
    if (id === givePiece) return Promise.resolve(piece(first, second, third));
    if (id !== letGo) return undefined;
    copies.delete(Number(first));
    return Promise.resolve([0]);
  };
}
