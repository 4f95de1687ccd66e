/** The seed of a run's random tests: `SEED=123 npx jest …` repeats one. It is printed so that it can be. */
export function printedSeed(of: string): number {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`${of}: SEED=${seed}\n`);
  return seed;
}
