import type { WorkbookDescription } from '../../shared/worksheet/description';

import { describeBook } from './describe';
import type { Book } from './engine/book';
import { createCalculation } from './engine/calculation';
import { shifted } from './engine/shift';
import { watchShifts } from './engine/shift-watch';
import { growTables } from './engine/table-growth';
import { keepTables } from './engine/table-keeping';
import { evaluate } from './evaluate';
import { watchHappenings, type Happening } from './happenings';
import { Kept } from './kept';
import { RangeRef } from './objects/range-ref';
import { workbookFor, type Session } from './objects/workbook';
import { services } from './objects/services';
import { readBatch, type BatchAnswer, type Json } from './wire';

/** An event as its handlers get it. */
export interface EventMessage {
  type: number;
  target: string;
  arguments: Json;
  /** Whether somebody else's client made it happen. */
  remote: boolean;
}

/** One Office.js client at the host: a task pane somewhere. */
export interface Client {
  /** Answers one batch; batches of all clients are done one after another. */
  execute: (body: string) => Promise<BatchAnswer>;
  detach: () => void;
}

/** Excel, as far as its clients can tell. */
export interface Host {
  readonly book: Book;
  attach: (notify: (events: EventMessage[]) => void) => Client;
  /** Whose person works in the grid from now on: for this client those edits are local, for the others remote. At first, the first client's. */
  seat: (client: Client) => void;
  /** Resolves when all results of formulas are current. */
  calculated: () => Promise<void>;
  /** Everything in the workbook as plain JSON, for `openHeadlessBook` or `openPageBook`. */
  snapshot: () => unknown;
  /** The workbook for a writer of files; results of formulas included. */
  describe: () => Promise<WorkbookDescription>;
  /** Hears of anything that would make another snapshot. */
  onChange: (listener: () => void) => () => void;
  /** Hears of each workbook that a client opens in a window of its own, as a file. */
  onFile: (listener: (file: Uint8Array) => void) => () => void;
  /** Ends the workbook too. */
  close: () => void;
}

interface Seat {
  client: Client;
  session: Session;
  kept: Kept;
  notify: (events: EventMessage[]) => void;
}

/**
 * `undisturbed` resolves when nobody edits a cell, for which a batch waits as it does in Excel with `delayForCellEdit`:
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-delay-in-cell-edit
 */
export function createHost(book: Book, undisturbed = () => Promise.resolve()): Host {
  const calculation = createCalculation(book);
  const seats = new Set<Seat>();
  const eventRanges = new Map<string, RangeRef>();
  const readers = new Set<(file: Uint8Array) => void>();
  let atGrid: Seat | undefined;
  let writing: Seat | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let pending: { seat: Seat; event: EventMessage }[] = [];

  const deliver = () => {
    const due = pending;
    pending = [];
    for (const seat of seats) {
      const events = due.filter((entry) => entry.seat === seat).map((entry) => entry.event);
      if (events.length > 0) seat.notify(events);
    }
  };
  const tell = (happening: Happening) => {
    const maker = writing ?? atGrid;
    const referenceId = keepRange(book, eventRanges, happening);
    for (const seat of seats) {
      if (!seat.session.events) continue;
      const own = seat === maker;
      const triggerSource = own && writing ? 'ThisLocalAddin' : 'Unknown';
      const args = { ...happening.arguments, source: own ? 'Local' : 'Remote', triggerSource, referenceId };
      for (const target of happening.targets) {
        pending.push({ seat, event: { type: happening.type, target, arguments: args, remote: !own } });
      }
    }
    // As in Excel, handlers hear of it after the batch that did it has been answered.
    setTimeout(deliver, 0);
  };
  // Tables are put right before anybody is told: handlers see them as they have become.
  const stops = [keepTables(book), growTables(book), watchHappenings(book, tell), moveKept(book, seats)];

  const run = async (seat: Seat, body: string): Promise<BatchAnswer> =>
    evaluate(readBatch(body), {
      root: workbookFor(seat.session),
      services,
      kept: seat.kept,
      settled: () => calculation.settled(),
      asClient: (step) => as(seat, step),
    });
  const as = <T>(seat: Seat, step: () => T): T => {
    writing = seat;
    const release = () => {
      writing = undefined;
    };
    let result: T;
    try {
      result = step();
    } catch (error) {
      release();
      throw error;
    }
    if (result instanceof Promise) void result.then(release, release);
    else release();
    return result;
  };
  const find = (client: Client) => [...seats].find((seat) => seat.client === client);

  return {
    book,
    attach(notify) {
      const client: Client = {
        execute(body) {
          const answer = queue.then(undisturbed).then(() => run(seat, body));
          queue = answer.catch(() => undefined);
          return answer;
        },
        detach() {
          seats.delete(seat);
          if (atGrid === seat) [atGrid] = seats;
        },
      };
      const session: Session = {
        book,
        events: true,
        eventRange: (id) => eventRanges.get(id),
        openFile: (file) => readers.forEach((listener) => listener(file)),
      };
      const seat: Seat = { client, session, kept: new Kept(), notify };
      seats.add(seat);
      atGrid ??= seat;
      return client;
    },
    seat(client) {
      atGrid = find(client) ?? atGrid;
    },
    calculated: () => calculation.settled(),
    snapshot: () => book.facade.getWorkbook(book.unitId)?.save(),
    async describe() {
      await calculation.settled();
      return describeBook(book);
    },
    onChange: (listener) => book.after(({ id }) => (id.includes('.mutation.') ? listener() : undefined)),
    onFile(listener) {
      readers.add(listener);
      return () => readers.delete(listener);
    },
    close() {
      stops.forEach((stop) => stop());
      seats.clear();
      calculation.stop();
      book.close();
    },
  };
}

/** Handlers may ask for the cells of an event for a while. */
function keepRange(book: Book, ranges: Map<string, RangeRef>, { cells }: Happening): string | undefined {
  if (!cells) return undefined;
  const id = `event${ranges.size === 0 ? 1 : Number([...ranges.keys()].at(-1)?.slice(5)) + 1}`;
  ranges.set(id, new RangeRef(book, cells.sheetId, cells.area));
  const [oldest] = ranges.keys();
  if (ranges.size > 200 && oldest !== undefined) ranges.delete(oldest);
  return id;
}

/** A range that a client holds stays with its cells when rows come and go above it. */
function moveKept(book: Book, seats: Set<Seat>): () => void {
  return watchShifts(book, (shift) => {
    for (const seat of seats) {
      for (const { target } of seat.kept.all()) {
        if (target instanceof RangeRef && target.sheetId === shift.sheetId) {
          target.area = shifted(target.area, shift) ?? target.area;
        }
      }
    }
  });
}
