/**
 * Whether the person sees the pane: Office tells when it is shown or hidden, and whoever works in it sees it. Until one of
 * the two happens it counts as hidden, because a button can start the runtime without it.
 */
export function watchSight(page: { addEventListener: (type: 'focus', listener: () => void) => void }): () => boolean {
  let isInSight = false;
  page.addEventListener('focus', () => {
    isInSight = true;
  });
  // A host that does not tell leaves what is known from the focus.
  void Office.addin
    .onVisibilityModeChanged(({ visibilityMode }) => {
      isInSight = visibilityMode === Office.VisibilityMode.taskpane;
    })
    .catch(() => undefined);
  return () => isInSight;
}
