import type { Fault } from '../../sandbox/graph/faults';
import type { Reply, Sent } from '../../sandbox/graph/call';
import type { Chance } from './chance';

type Answering = (request: Sent) => Promise<Reply>;

/** What goes wrong between clients and Planner. */
export class Weather {
  /** Good weather: nothing. */
  chance: Chance | null = null;
  /** The pages of lists as they were answered before, by their addresses. */
  private readonly earlier = new Map<string, Reply[]>();

  /** What goes wrong with a request, or with one within a batch. */
  fault(): Fault | undefined {
    if (!this.chance?.oneIn(14)) return undefined;
    return this.chance.of<Fault>(['lost-answer', 'lost-request', 'throttle', 'unavailable', 'lost-answer']);
  }

  /** Answers a request, and a page of a list at times with what was true before, without the next one, or twice. */
  async answer(request: Sent, answer: Answering): Promise<Reply> {
    const isPage = request.method === 'GET' && request.url.includes('/tasks?');
    const reply = await answer(request);
    if (!isPage || reply.status !== 200) return reply;
    const known = this.earlier.get(request.url) ?? [];
    this.earlier.set(request.url, [...known.slice(-3), reply]);
    if (!this.chance?.oneIn(5)) return reply;
    switch (this.chance.below(3)) {
      case 0:
        return this.chance.of(known) ?? reply;
      case 1:
        return { ...reply, text: changed(reply.text, (page) => ({ ...page, '@odata.nextLink': undefined })) };
      default:
        return { ...reply, text: changed(reply.text, (page) => onceMore(page, request.url)) };
    }
  }
}

/** The page leads to itself, and only then to the next. */
function onceMore(page: Page, url: string): Page {
  const next = page['@odata.nextLink'];
  return next === undefined || url.includes('again') ? page : { ...page, '@odata.nextLink': `${url}&again=1` };
}

type Page = Record<string, unknown>;

function changed(text: string, change: (page: Page) => Page): string {
  const page: unknown = JSON.parse(text);
  return typeof page === 'object' && page !== null ? JSON.stringify(change({ ...page })) : text;
}
