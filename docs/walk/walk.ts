import { beginning } from './beginning';
import { documents } from './documents';
import { meetings } from './meetings';
import { questions } from './questions';
import { rows } from './rows';
import type { Stop } from './walker';

/** Every screen of the pane, in one story: each begins where the one before it ended. */
export const stops: readonly Stop[] = [...beginning, ...rows, ...meetings, ...questions, ...documents];
