import { Problem } from '../../shared/errors';
import type { KeptMeeting, KeptRow, Lead, MeetingHead } from '../../shared/meeting';
import { decodeMeetings, encodeHead, encodeRows } from '../../shared/worksheet/meeting-records';
import { encodeSettings } from '../../shared/worksheet/memory-records';
import { run } from './host';
import type { Host } from './host';
import { remember } from './memory';
import { askForMemory, settingsIn } from './memory-cells';

/** The meetings that the workbook remembers. */
export interface Meetings {
  /** Who leads the one that is held, and all that are kept, the latest first. */
  read(): Promise<{ lead: Lead | null; meetings: KeptMeeting[] }>;
  /** Who leads the one that is held, by now. */
  lead(): Promise<Lead | null>;
  /** Keeps what is named and leaves the rest. Resolves when it stands in the workbook; older meetings make room. */
  keep(change: MeetingChange): Promise<void>;
}

export interface MeetingChange {
  /** Null where no meeting is held any more. */
  lead?: Lead | null;
  head?: MeetingHead;
  /** The rows of that meeting. */
  rows?: readonly KeptRow[];
}

/** Errors: `workbook-without-phases`, `memory-unreadable`, `workbook-protected` and those of `run`. */
export function openMeetings(host: Host): Meetings {
  return {
    read: () =>
      run(host, async (context) => {
        const [settings, meetings] = [askForMemory(context, 'settings'), askForMemory(context, 'meetings')];
        await context.sync();
        return { lead: leadIn(settings()), meetings: decodeMeetings((meetings() ?? []).slice(1)) };
      }),
    lead: () =>
      run(host, async (context) => {
        const settings = askForMemory(context, 'settings');
        await context.sync();
        return leadIn(settings());
      }),
    keep: ({ lead, head, rows }) =>
      run(host, async (context) => {
        const settings = lead === undefined ? [] : encodeSettings({ lead });
        const records = head ? [encodeHead(head), ...(rows ? [encodeRows(head.id, rows)] : [])] : [];
        const isKept = await remember(
          context,
          [{ name: 'settings', records: settings, forgotten: new Set() }],
          records.length === 0 ? undefined : { name: 'meetings', records },
        );
        if (!isKept) throw new Problem('workbook-protected', { worksheets: '' });
      }),
  };
}

function leadIn(settings: ReturnType<ReturnType<typeof askForMemory>>): Lead | null {
  if (settings === null) throw new Problem('workbook-without-phases', {});
  return settingsIn(settings).lead;
}
