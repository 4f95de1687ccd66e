import type { FoundMark, MarkToSet } from '../ports/planner';
import { isObject, textIn } from './json';
import type { JsonObject } from './json';

/**
 * A row's mark in its task: an attached link that leads back to the row and bears its number. People may rename it;
 * it is known by its address alone, which also says how the task was created.
 */
export function referenceOf(mark: MarkToSet, linkBase: string): JsonObject {
  // Excel tells the address of a workbook with the spaces and accents of its folders as they are.
  const base = new URL(linkBase.replace(/#.*$/, '')).href;
  const created = mark.creation ? `,${mark.creation.nonce},${mark.creation.print}` : '';
  const row = `${encodeURIComponent(mark.workbookId)}.${encodeURIComponent(mark.rowId)}`;
  const key = keyOf(`${base}#phaseboard=${row}${created}`);
  return {
    ...(mark.replaces !== null && mark.replaces !== key && { [mark.replaces]: null }),
    [key]: {
      '@odata.type': '#microsoft.graph.plannerExternalReference',
      alias: mark.number === '' ? 'Phaseboard' : mark.number,
      type: 'Other',
    },
  };
}

/** The mark among a task's references, or null. */
export function markIn(references: JsonObject): FoundMark | null {
  for (const [reference, link] of Object.entries(references)) {
    if (!isObject(link)) continue;
    const [, address = '', workbookId, rowId, nonce, print] =
      /^(.*)#phaseboard=([^.,]+)\.([^,]+)(?:,([^,]+),([^,]+))?$/.exec(decoded(reference)) ?? [];
    if (workbookId === undefined || rowId === undefined) continue;
    const creation = nonce === undefined || print === undefined ? null : { nonce, print };
    const number = textIn(link, 'alias') ?? '';
    return { workbookId: decoded(workbookId), rowId: decoded(rowId), creation, reference, number, address };
  }
  return null;
}

/**
 * An address as the name of a property: `%` first, then `.`, `:`, `@` and `#` are percent-encoded, nothing else.
 * https://learn.microsoft.com/graph/api/resources/plannerexternalreferences
 */
function keyOf(address: string): string {
  const encode = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return address.replace(/[%.:@#]/g, encode);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
