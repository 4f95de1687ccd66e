import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/**
 * The page where Microsoft's sign-in page ends: it hands the answer to the pane and closes.
 * https://learn.microsoft.com/entra/msal/javascript/browser/redirect-bridge
 */
broadcastResponseToMainFrame().catch(() => {
  const waiting = document.getElementById('waiting');
  // Opened by hand, or a second time: there is no answer in the address.
  if (waiting !== null) waiting.hidden = false;
});
