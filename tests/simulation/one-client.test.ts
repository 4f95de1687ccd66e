import { engineWith, openHistories } from './engine';

const { firstBroken, usualOptions } = openHistories();

/** Still broken (README, Limits): a row that is worded anew after Excel lost its id and its long title. */
const open = [703];

it('one person at the sheet and others at the board: both sides come to agree, nothing is lost and nothing doubled', async () => {
  expect(await firstBroken({ from: 1, count: 1000, open }, engineWith(), { ...usualOptions, clients: 1 })).toBeNull();
}, 600_000);
