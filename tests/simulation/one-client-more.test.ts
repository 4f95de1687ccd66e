import { engineWith, openHistories } from './engine';

const { firstBroken, usualOptions } = openHistories();

/**
 * Still broken (README, Limits): a row that is worded anew while Excel takes back its id, and a copied task that outlives
 * the one that it was copied from while the memory of that is taken back.
 */
const open = [1604, 1615];

it('more of the same: both sides come to agree, nothing is lost and nothing doubled', async () => {
  expect(
    await firstBroken({ from: 1001, count: 1000, open }, engineWith(), { ...usualOptions, clients: 1 }),
  ).toBeNull();
}, 600_000);
