/** What a test asks of the simulation. */
export { brokenHistory } from './broken-history';
export { firstBroken } from './first-broken';
export { usualOptions } from './history';
export { simulate } from './simulation';
