/** What the command line needs of the process that runs it. */
export interface World {
  stdout: { write: (text: string) => unknown };
  stderr: { write: (text: string) => unknown };
  environment: Readonly<Record<string, string | undefined>>;
  /** Path of the program itself: the manifest lies in a folder above it. */
  program: string;
  /** Aborted when the process is asked to end; from the first call on, that no longer ends the process by itself. */
  interruption: () => AbortSignal;
  /** Waits so many milliseconds. */
  sleep: (milliseconds: number) => Promise<void>;
  newId: () => string;
  now: () => Date;
}
