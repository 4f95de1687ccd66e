/**
 * What can go wrong, with the facts that its sentence needs. Words for each kind, in each language, are in `words`
 * under `problem`; nothing here is shown to people as it stands.
 */
export interface ProblemFacts {
  /** Reading a document. */
  'document-empty': { name: string };
  'document-binary': { name: string };
  'document-damaged': { name: string };
  'document-old-format': { name: string };
  'document-without-list': { name: string };
  'document-too-large': { name: string; megabytes: number; limit: number };
  'document-missing': { name: string };
  'document-folder': { name: string };
  'document-unreadable': { name: string };
  /** Writing worksheets. */
  'worksheet-exists': { name: string };
  'nothing-chosen': object;
  /** Writing files. */
  'file-exists': { name: string };
  'file-is-folder': { name: string };
  'file-is-device': { name: string };
  'file-is-source': { name: string };
  'file-not-written': { name: string };
  'folder-missing': { name: string };
  /** Reading a saved workbook. */
  'workbook-foreign': { name: string };
  'workbook-damaged': { name: string };
  'workbook-not-ours': { name: string };
  /** `known`: the meetings that there are, as a day and a title each. */
  'meeting-unknown': { meant: string; known: string };
  /** The workbook. */
  'workbook-busy': object;
  /** `worksheets`: the names of those that are, as far as that is known. */
  'workbook-protected': { worksheets: string };
  'workbook-read-only': object;
  /** Somebody else leads the meeting by now. */
  'meeting-led-by': { by: string };
  /** Somebody else is syncing the workbook. */
  'sync-under-way': { by: string };
  'workbook-without-phases': object;
  'table-unreadable': { worksheet: string };
  'memory-unreadable': { worksheet: string };
  'host-too-old': { requirement: string };
  'host-trouble': { code: string };
  /** Signing in and Graph. */
  'signed-out': object;
  'sign-in-refused': object;
  'consent-missing': { permission: string };
  'not-a-member': object;
  'plan-gone': object;
  /** Text that should be the address of a plan's page. */
  'not-a-plan-link': object;
  'limit-reached': { limit: string };
  throttled: { seconds: number };
  offline: { host: string };
  /** A list came with fewer entries than the service says it has. */
  'reading-incomplete': { seen: number; count: number };
  'service-trouble': { status: number };
  'not-configured': { setting: string };
  'run-not-kept': object;
  cancelled: object;
  /** The command line. */
  'port-taken': { port: number };
  'manifest-missing': object;
  'seed-unreadable': { name: string };
  'output-lost': object;
  'site-invalid': { site: string };
  unexpected: object;
}

export type ProblemKind = keyof ProblemFacts;

/** Everything the product refuses with; `kind` and `facts` decide the sentence, `cause` keeps the original. */
export class Problem<K extends ProblemKind = ProblemKind> extends Error {
  override readonly name = 'Problem';
  readonly kind: K;
  readonly facts: ProblemFacts[K];

  constructor(kind: K, facts: ProblemFacts[K], cause?: unknown) {
    super(kind, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.facts = facts;
  }
}

/** True for a problem of any kind; by shape, because a problem may come from another frame. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'kind' in error && 'facts' in error;
}
