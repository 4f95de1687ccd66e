/** The workbook between two visits, in the browser's own database: one record, of whatever the workbook is made of. */
export interface WorkbookMemory {
  /** What was kept last; null if nothing was. */
  read(): Promise<unknown>;
  keep(snapshot: unknown): Promise<void>;
  forget(): Promise<void>;
}

const databaseName = 'phaseboard-sandbox';
const storeName = 'workbook';
const key = 'current';

/**
 * One connection, so that what is asked first is done first: a workbook that is being kept is what the next reading finds.
 * Errors of all: the database's `DOMException`, for instance where the browser keeps nothing.
 */
export function workbookMemory(databases: IDBFactory): WorkbookMemory {
  let connection: Promise<IDBDatabase> | null = null;

  async function within<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    connection ??= opened(databases);
    const database = await connection;
    return answerOf(ask(database.transaction(storeName, mode).objectStore(storeName)));
  }
  return {
    read: async () => (await within<unknown>('readonly', (store) => store.get(key))) ?? null,
    async keep(snapshot) {
      await within('readwrite', (store) => store.put(snapshot, key));
    },
    async forget() {
      await within('readwrite', (store) => store.delete(key));
    },
  };
}

function opened(databases: IDBFactory): Promise<IDBDatabase> {
  const request = databases.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser’s database did not answer.'));
  });
}
