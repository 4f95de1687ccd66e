import { engineWith, openHistories } from './engine';

/** In one file, because a process lives through them twice as fast once it has lived through some hundred. */
const { firstBroken, usualOptions } = openHistories();
const engine = engineWith();

it('one person at the sheet and others at the board: both sides come to agree, nothing is lost and nothing doubled', async () => {
  /**
   * Still broken (README, Limits): a row that is worded anew while Excel takes back its id, or has lost it and its long
   * title, and a copied task that outlives the one that it was copied from while the memory of that is taken back.
   */
  const open = [703, 1604, 1615];
  expect(await firstBroken({ from: 1, count: 2000, open }, engine, { ...usualOptions, clients: 1 })).toBeNull();
}, 600_000);

it('two people at the sheet and others at the board: the same', async () => {
  /** Still broken (README, Limits): a row that one knows with other words or another number when both give it an id. */
  const open = [38, 113];
  expect(await firstBroken({ from: 1, count: 120, open }, engine, usualOptions)).toBeNull();
}, 600_000);
