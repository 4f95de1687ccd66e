import { faultSharesIn, type FaultShare } from './faults';
import { isJsonObject } from './json';

/** Where the documentation is silent, where the service differs from place to place, and what goes wrong with it. */
export interface Settings {
  /** POST of a task takes `details`; if not, they are ignored without a word. */
  detailsInCreate: boolean;
  /** `$expand=details` on tasks and plans is followed; if not, it is ignored without a word. */
  expandDetails: boolean;
  /** Somebody of the directory who is not in the plan's group may be given a task; if not, 403. */
  assignOutsiders: boolean;
  /** What Planner says of an item that does not exist: both are seen. */
  missingItem: 404 | 403;
  /** Items of a page of Planner's lists. */
  pageSize: number;
  /** Longest title of a task or plan and name of a bucket, in UTF-16 units. */
  titleLength: number;
  /** Answers of a batch in an order of chance instead of the order of the requests; both are allowed. */
  shuffleBatches: boolean;
  /** Seconds that throttled and unavailable answers name; null for none. */
  retryAfter: number | null;
  /** Milliseconds until what was made is in Planner's lists. */
  visibleAfter: number;
  /** Milliseconds that every request, or whole batch, takes; whoever serves the emulator waits for it. */
  latency: number;
  /** Requests that go wrong by chance. */
  faultShares: readonly FaultShare[];
}

export const USUAL_SETTINGS: Settings = {
  detailsInCreate: true,
  expandDetails: true,
  assignOutsiders: true,
  missingItem: 404,
  // "Around 400", and not the client's to choose: github.com/microsoftgraph/microsoft-graph-docs/issues/6438.
  pageSize: 400,
  titleLength: 255,
  shuffleBatches: false,
  retryAfter: 1,
  visibleAfter: 0,
  latency: 0,
  faultShares: [],
};

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/**
 * The settings that a JSON object names, `faults` as text (`throttle=0.05`); null when it names one that there is not, or
 * gives it a value that it cannot have.
 */
export function settingsIn(value: unknown): Partial<Settings> | null {
  if (!isJsonObject(value)) return null;
  const settings: Partial<Settings> = {};
  for (const [name, given] of Object.entries(value)) {
    if (!read(settings, name, given)) return null;
  }
  return settings;
}

function read(settings: Partial<Settings>, name: string, given: unknown): boolean {
  switch (name) {
    case 'detailsInCreate':
    case 'expandDetails':
    case 'assignOutsiders':
    case 'shuffleBatches':
      if (isFlag(given)) settings[name] = given;
      return isFlag(given);
    case 'pageSize':
    case 'titleLength':
      if (isCount(given) && given > 0) settings[name] = given;
      return isCount(given) && given > 0;
    case 'visibleAfter':
    case 'latency':
      if (isCount(given)) settings[name] = given;
      return isCount(given);
    case 'missingItem':
      if (given === 403 || given === 404) settings.missingItem = given;
      return given === 403 || given === 404;
    case 'retryAfter':
      if (given === null || isCount(given)) settings.retryAfter = given;
      return given === null || isCount(given);
    case 'faults': {
      const shares = typeof given === 'string' ? faultSharesIn(given) : null;
      if (shares !== null) settings.faultShares = shares;
      return shares !== null;
    }
    default:
      return false;
  }
}
