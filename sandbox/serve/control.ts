import type { Exchange } from './answer';
import { sandboxPeople } from './people';
import { reply, sentence, type Reply } from './reply';

/** Addresses that Microsoft 365 has not: who one can be, and starting over. */
export async function answerControl({ request, planner, events }: Exchange, address: string): Promise<Reply> {
  const { origin, host, ...headers } = request.headers;
  const foreign = origin !== undefined && origin !== `http://${host ?? ''}`;
  if (foreign || headers['sec-fetch-site'] === 'cross-site') {
    return sentence(403, 'Only the sandbox’s own page may ask this.');
  }
  switch (`${request.method ?? ''} ${address}`) {
    case 'GET /sandbox/people': {
      const people = sandboxPeople(planner.emulator.state());
      return reply(200, 'application/json; charset=utf-8', JSON.stringify(people));
    }
    case 'POST /sandbox/start-over':
      await planner.startOver();
      events.send('reset');
      return sentence(200, 'Planner is as on its first day.');
    default:
      return sentence(404, 'There is nothing at this address.');
  }
}
