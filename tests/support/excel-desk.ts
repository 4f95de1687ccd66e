import { openHeadlessBook } from '../../sandbox/excel/engine/headless';
import { createHost, type Host } from '../../sandbox/excel/host';
import { openOfficeClient, type OfficeClient, type OfficeClientOptions } from './office-client';

/** A workbook and the task panes at it, closed together. */
export interface Desk {
  host: Host;
  /** One more task pane; the first one's person sits at the grid. */
  pane: (options?: OfficeClientOptions) => Promise<OfficeClient>;
  close: () => void;
}

export function openDesk(snapshot: unknown = null): Desk {
  const host = createHost(openHeadlessBook(snapshot));
  const panes: OfficeClient[] = [];
  return {
    host,
    async pane(options) {
      const pane = await openOfficeClient(host, options);
      panes.push(pane);
      return pane;
    },
    close() {
      panes.forEach((pane) => pane.close());
      host.close();
    },
  };
}

/** Events come after the batch that made them. */
export function afterEvents(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 10);
  });
}
