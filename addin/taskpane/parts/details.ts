import { isProblem } from '../../../shared/errors';

/**
 * What a person can hand to whoever helps: kinds and codes down the chain of causes, and where it ran. Facts may name
 * documents, worksheets or people, so of them only numbers are told, and of foreign errors no message.
 */
export function detailsOf(error: unknown, agent = ''): string {
  const lines: string[] = [];
  for (let at = error; at !== undefined && at !== null && lines.length < 5; at = causeOf(at)) lines.push(lineOf(at));
  return [...lines, ...(agent === '' ? [] : [agent])].join('\n');
}

function lineOf(error: unknown): string {
  if (isProblem(error)) {
    const numbers = Object.entries(error.facts).filter(([, value]) => typeof value === 'number');
    return [error.kind, ...numbers.map(([name, value]) => `${name}=${String(value)}`)].join(' ');
  }
  const said = ['name', 'code', 'errorCode', 'statusCode'].flatMap((member) => {
    const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, member) : undefined;
    return typeof value === 'number' || (typeof value === 'string' && /^[\w.-]{1,60}$/.test(value))
      ? [String(value)]
      : [];
  });
  return said.length > 0 ? said.join(' ') : typeof error;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}
