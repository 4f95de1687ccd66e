/** A text in each of its forms, by media type: `text/plain`, `text/html`. */
export type Copied = Record<string, string>;

/** Puts a text on the clipboard in all its forms. False where the program around the add-in does not let it. */
export async function copy(forms: Copied): Promise<boolean> {
  try {
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent(forms);
  }
}

/** Frames of another site, as in Excel on the web, are refused the clipboard's interface, but not a copy of their own. */
function copyByEvent(forms: Copied): boolean {
  let isDone = false;
  const put = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    isDone = true;
  };
  document.addEventListener('copy', put);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the clipboard's interface is refused
  document.execCommand('copy');
  document.removeEventListener('copy', put);
  return isDone;
}
