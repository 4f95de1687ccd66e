import { appendToLog } from '../../../addin/excel/log-sheet';
import { openMeetings } from '../../../addin/excel/meetings';
import type { Meetings } from '../../../addin/excel/meetings';
import { meetingServices } from '../../../addin/taskpane/meeting/meeting-services';
import { keptRow } from '../../../shared/meeting';
import type { KeptRow, MeetingHead } from '../../../shared/meeting';
import { memoryWorksheets } from '../../../shared/worksheet/memory-layout';
import { openPhases } from '../../support/phases';
import type { Phases } from '../../support/phases';
import { newSession } from '../../support/session';

let phases: Phases;
let meetings: Meetings;

beforeAll(async () => {
  phases = await openPhases();
  meetings = openMeetings(phases.ana);
});

afterAll(() => phases.close());

const noted = { present: ['=Ana'], decisions: [], actions: ['row-1'] };

function head(minute: number, values: Partial<MeetingHead> = {}): MeetingHead {
  const at = new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
  return { id: `${at} x`, at, day: '2026-03-02', title: '=Weekly', by: 'Ana Ruiz', endedAt: null, ...noted, ...values };
}

const titles = async () => (await meetings.read()).meetings.map(({ title }) => title);

async function tripsToBegin(at: Phases): Promise<number> {
  const services = meetingServices({
    sheet: () => Promise.resolve(at.sheet),
    meetings: () => Promise.resolve(openMeetings(at.ana)),
    language: () => Promise.resolve('en'),
    addToLog: (lines) => appendToLog(at.ana, lines, 'en'),
    writeMinutes: () => Promise.resolve(),
    newRowId: at.ana.newRowId,
    now: () => new Date(Date.UTC(2026, 2, 2, 9)),
    newId: at.ana.newRowId,
    session: newSession,
  });
  const before = at.ana.trips();
  const { role } = await services.startMeeting({ title: 'Weekly', by: 'Ana' });
  expect(role).toBe('leads');
  return at.ana.trips() - before;
}

it('a meeting of 60 rows begins in as many round trips as one of five', async () => {
  const [few, many] = [await openPhases(), await openPhases([60])];
  const trips = await tripsToBegin(few);
  expect(await tripsToBegin(many)).toBe(trips);
  expect(trips).toBeLessThan(12);
  await Promise.all([few.close(), many.close()]);
});

describe('the meetings of a workbook', () => {
  it('are none before the first, and are kept with their rows, whatever their length, for another client too', async () => {
    // A workbook of an older version has no place for them.
    await phases.ana.edit(({ worksheets }) => {
      const place = worksheets.getItem(memoryWorksheets.meetings);
      place.visibility = 'Visible';
      place.delete();
    });
    expect(await meetings.read()).toEqual({ lead: null, meetings: [] });
    const rows: KeptRow[] = (await phases.sheet.read()).rows.map(keptRow);
    const long = rows.map((row) => ({ ...row, remark: `'${'é'.repeat(20_000)}😀`, due: '2026-03-04' }));
    const lead = { meeting: head(1).id, holder: 'pane-1', by: 'Ana Ruiz' };
    await meetings.keep({ lead, head: head(1), rows: long });
    const luis = openMeetings(await phases.open());
    expect(await luis.read()).toEqual({ lead, meetings: [{ ...head(1), rows: long }] });
    const { worksheets } = await phases.host.describe();
    expect(worksheets.find(({ name }) => name === memoryWorksheets.meetings)?.visibility).toBe('veryHidden');
  });

  it('keep their rows when only who leads or the title is written anew', async () => {
    await meetings.keep({ lead: null, head: head(1, { endedAt: head(2).at }) });
    const { lead, meetings: kept } = await meetings.read();
    expect(lead).toBeNull();
    expect(kept.map(({ endedAt, rows }) => [endedAt, rows.length])).toEqual([[head(2).at, 5]]);
  });

  it('are both kept when two people begin at the same moment', async () => {
    const luis = openMeetings(await phases.open());
    const target = phases.ana.trips() + 2;
    const lead = (holder: string) => ({ meeting: head(3).id, holder, by: holder });
    phases.ana.beforeTrip((at) =>
      at === target
        ? luis.keep({ lead: lead('Luis'), head: head(4, { title: 'Luis’s' }), rows: [] })
        : Promise.resolve(),
    );
    await meetings.keep({ lead: lead('Ana'), head: head(3, { title: 'Ana’s' }), rows: [] });
    phases.ana.beforeTrip(null);
    expect(await titles()).toEqual(['Luis’s', 'Ana’s', '=Weekly']);
    expect((await meetings.lead())?.holder).toBe('Ana');
  });

  it('make room for later ones', async () => {
    for (let minute = 10; minute < 31; minute += 1)
      await meetings.keep({ head: head(minute, { title: String(minute) }), rows: [] });
    expect(await titles()).toEqual(Array.from({ length: 20 }, (_, at) => String(30 - at)));
  });
});
