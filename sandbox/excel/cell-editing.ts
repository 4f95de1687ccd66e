import { IEditorBridgeService } from '@univerjs/preset-sheets-core';

import type { Book } from './engine/book';

/** Resolves when no cell of the grid is being edited: at once, or when whoever edits it is done. */
export function editingEnded(book: Book): Promise<void> {
  const editor = book.univer.__getInjector().get(IEditorBridgeService);
  if (!editor.isVisible().visible) return Promise.resolve();
  return new Promise((resolve) => {
    const waiting = editor.visible$.subscribe(({ visible }) => {
      if (visible || editor.isVisible().visible) return;
      // What was typed is in its cell after this.
      setTimeout(() => {
        waiting.unsubscribe();
        resolve();
      });
    });
  });
}

/** Univer forgets what is typed into a cell when any worksheet is written at that place; here it is left alone until it is in its cell. */
export function keepWhatIsTyped(book: Book): void {
  const editor = book.univer.__getInjector().get(IEditorBridgeService);
  const refresh = editor.refreshEditCellState.bind(editor);
  editor.refreshEditCellState = () => {
    if (!editor.isVisible().visible) refresh();
  };
}
