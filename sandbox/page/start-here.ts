import { forgetVisit } from './kept';
import { workbookMemory } from './workbook-memory';

let begun = false;

/** True once everything is being cleared: from then on nothing may be kept any more. */
export function isStartingOver(): boolean {
  return begun;
}

/** Forgets the workbook and what the pane kept, and loads the page anew. */
export async function startHere(): Promise<void> {
  begun = true;
  forgetVisit();
  await workbookMemory(indexedDB, localStorage)
    .forget()
    .catch(() => undefined);
  location.reload();
}
