/** What the service refuses with, as HTTP statuses and Graph's error bodies. Thrown by handlers, written out by the emulator. */

/**
 * One refusal. Planner leaves `code` empty for everything but limits; the directory and the gateway name theirs.
 * https://learn.microsoft.com/graph/api/resources/planner-overview#common-planner-error-conditions
 * https://learn.microsoft.com/graph/errors
 */
export class GraphError extends Error {
  override readonly name = 'GraphError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** Planner's 400: the request says something that cannot be. */
export function invalidRequest(what: string): GraphError {
  return new GraphError(400, '', `The request is invalid:\n${what}`);
}

/** The wording of github.com/microsoftgraph/microsoft-graph-docs/issues/12264, with the service's own field names. */
export function schemaViolation(entity: string, field: string, what: string): GraphError {
  return new GraphError(
    400,
    '',
    `Schema validation has failed. Validation for field '${field}', on entity '${entity}' has failed: ${what}`,
  );
}

/** The gateway's 400, before any service is asked. */
export function badRequest(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}

/** Planner's 403 for somebody who is outside the plan's group, or whose token lacks the scope: the same words for both. */
export function noAccess(): GraphError {
  return new GraphError(403, '', 'You do not have the required permissions to access this item.');
}

/** Planner's 403 where it does not say which of the two it is (github.com/pnp/cli-microsoft365/issues/4400). */
export function noAccessOrMissing(): GraphError {
  return new GraphError(
    403,
    '',
    'You do not have the required permissions to access this item, or the item may not exist.',
  );
}

export function itemNotFound(): GraphError {
  return new GraphError(404, '', 'The requested item is not found.');
}

/** The directory's 404. */
export function resourceNotFound(id: string): GraphError {
  return new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** The directory's 403 for a missing scope. */
export function insufficientPrivileges(): GraphError {
  return new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

/** 401 of https://learn.microsoft.com/graph/resolve-auth-errors. */
export function invalidToken(message: string): GraphError {
  return new GraphError(401, 'InvalidAuthenticationToken', message, { 'WWW-Authenticate': 'Bearer realm=""' });
}

/** Not Microsoft's: what the emulator says of anything it does not imitate, so that no client mistakes silence for an answer. */
export function notImitated(what: string): GraphError {
  return new GraphError(501, 'NotImitated', `The emulator does not imitate ${what}.`);
}
