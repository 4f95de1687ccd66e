import { engineWith, openHistories } from './engine';

/** In one file, because a process lives through them twice as fast once it has lived through some hundred. */
const { firstBroken, usualOptions } = openHistories();
const engine = engineWith();

it('one person at the sheet and others at the board: both sides come to agree, nothing is lost and nothing doubled', async () => {
  expect(await firstBroken({ from: 1, count: 2000 }, engine, { ...usualOptions, clients: 1 })).toBeNull();
}, 600_000);

it('two people at the sheet and others at the board: the same', async () => {
  expect(await firstBroken({ from: 1, count: 120 }, engine, usualOptions)).toBeNull();
}, 600_000);
