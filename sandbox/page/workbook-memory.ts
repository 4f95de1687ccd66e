/** The workbook between two visits, in the browser's own database: one record, of whatever the workbook is made of. */
export interface WorkbookMemory {
  /** What was kept last; null if nothing was. */
  read(): Promise<unknown>;
  keep(snapshot: unknown): Promise<void>;
  /** For a page that is going away: done before this returns, where the browser has the room. */
  keepAtOnce(snapshot: unknown): void;
  forget(): Promise<void>;
}

const databaseName = 'phaseboard-sandbox';
const storeName = 'workbook';
const key = 'current';
/** The database may not finish once the page is gone; the small storage does, and is believed first. */
const lastMoment = 'phaseboard.last-moment';

/**
 * One connection, so that what is asked first is done first: a workbook that is being kept is what the next reading finds.
 * Errors of all: the database's `DOMException`, for instance where the browser keeps nothing.
 */
export function workbookMemory(databases: IDBFactory, storage: Storage): WorkbookMemory {
  let connection: Promise<IDBDatabase> | null = null;
  let lastMoments = 0;

  /** Resolves when the database will not forget it any more. */
  async function within<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    connection ??= opened(databases);
    const transaction = (await connection).transaction(storeName, mode);
    const [answer] = await Promise.all([answerOf(ask(transaction.objectStore(storeName))), completed(transaction)]);
    return answer;
  }
  async function keep(snapshot: unknown): Promise<void> {
    const moments = lastMoments;
    await within('readwrite', (store) => store.put(snapshot, key));
    // What was kept at the last moment since then is newer.
    if (moments === lastMoments) storage.removeItem(lastMoment);
  }
  return {
    async read() {
      const last = parsed(storage.getItem(lastMoment));
      if (last !== null) return last;
      return (await within<unknown>('readonly', (store) => store.get(key))) ?? null;
    },
    keep,
    keepAtOnce(snapshot) {
      lastMoments += 1;
      try {
        storage.setItem(lastMoment, JSON.stringify(snapshot));
      } catch {
        // Too large for it: then the database has to be quick enough.
        storage.removeItem(lastMoment);
      }
      keep(snapshot).catch(() => undefined);
    },
    async forget() {
      storage.removeItem(lastMoment);
      await within('readwrite', (store) => store.delete(key));
    },
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function opened(databases: IDBFactory): Promise<IDBDatabase> {
  const request = databases.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return answerOf(request);
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser’s database gave up.'));
  });
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser’s database did not answer.'));
  });
}
