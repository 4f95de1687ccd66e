import type { SentHeaders } from './call';
import { GraphError } from './errors';
import type { Revision } from './state';

/**
 * Etags and If-Match, after https://learn.microsoft.com/graph/api/resources/planner-overview#planner-resource-versioning:
 * each resource has an etag of its own; a change made against an older one is merged unless it collides.
 */

/** Names of resources inside etags, padded as in the documentation's examples (`1-Task  `, `1-TaskDetails `, `1-Bucket`). */
const KINDS = {
  plan: '1-Plan  ',
  planDetails: '1-PlanDetails ',
  bucket: '1-Bucket',
  task: '1-Task  ',
  taskDetails: '1-TaskDetails ',
  bucketTaskBoardFormat: '1-BucketTaskBoardTaskFormat ',
  progressTaskBoardFormat: '1-ProgressTaskBoardTaskFormat ',
  assignedToTaskBoardFormat: '1-AssignedToTaskBoardTaskFormat ',
};
type EtagKind = keyof typeof KINDS;

const DIGITS = 16;
/** The examples count by four in base 64, with digits from `@` on: …D, …H, …L. */
const STEP = 4;
const ZERO = '@'.charCodeAt(0);

/** The etag of a version (1 for the first) of a resource of that kind: `W/"base64"`. */
export function formatEtag(kind: EtagKind, version: number): string {
  let counter = '';
  for (let rest = version * STEP; counter.length < DIGITS; rest = Math.floor(rest / 64)) {
    counter = String.fromCharCode(ZERO + (rest % 64)) + counter;
  }
  return `W/"${btoa(`'${KINDS[kind]}${counter}'`)}"`;
}

/** The version an etag stands for, or null if it is no etag of that kind. */
function readVersion(kind: EtagKind, etag: string): number | null {
  const [, encoded] = /^W\/"([A-Za-z0-9+/]+={0,2})"$/.exec(etag) ?? [];
  if (encoded === undefined || encoded.length % 4 !== 0) return null;
  const text = atob(encoded);
  const start = `'${KINDS[kind]}`;
  if (!text.startsWith(start) || !text.endsWith("'") || text.length !== start.length + DIGITS + 1) return null;
  let counter = 0;
  for (let at = start.length; at < text.length - 1; at += 1) counter = counter * 64 + text.charCodeAt(at) - ZERO;
  return Number.isInteger(counter / STEP) && counter > 0 ? counter / STEP : null;
}

/**
 * The version that a PATCH or DELETE was based on.
 * Errors: 412 without If-Match and for an etag that is malformed, of another kind or never issued; 400 for `*`
 * (github.com/pnp/cli-microsoft365/pull/2877).
 */
export function baseVersion(headers: SentHeaders, kind: EtagKind, revision: Revision): number {
  const etag = headers.get('If-Match');
  if (etag === null || etag.trim() === '') {
    throw new GraphError(412, '', 'The If-Match header must be specified for this kind of request.');
  }
  if (etag.trim() === '*') throw new GraphError(400, '', 'The given key was not present in the dictionary.');
  const version = readVersion(kind, etag.trim());
  if (version === null || version > revision.version) {
    throw new GraphError(412, '', 'The If-Match header contains an invalid value.');
  }
  return version;
}

/** A resource that was just created. */
export function firstRevision(): Revision {
  return { version: 1, changes: {} };
}

/** The revision after a change of those fields; without any, the same one. */
export function advance(revision: Revision, fields: readonly string[]): Revision {
  if (fields.length === 0) return revision;
  const version = revision.version + 1;
  const changes = { ...revision.changes };
  for (const field of fields) changes[field] = version;
  return { version, changes };
}

/** An entry and what is within it (`checklist/ID`, `checklist/ID/title`) stand in each other's way. */
function collide(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** Errors: 409 if one of the fields was changed after the version that the request was based on. */
export function refuseCollision(revision: Revision, base: number, fields: readonly string[]): void {
  const later = Object.entries(revision.changes).filter(([, version]) => version > base);
  if (later.some(([changed]) => fields.some((field) => collide(field, changed)))) throw conflict();
}

/** Errors: 409 if anything changed after that version, which is what a deletion collides with (python-o365 issue 1082). */
export function refuseAnyChange(revision: Revision, base: number): void {
  if (revision.version > base) throw conflict();
}

function conflict(): GraphError {
  return new GraphError(
    409,
    '',
    'The attempted changes conflicted with already accepted changes. Read the latest state and resolve differences.',
  );
}
