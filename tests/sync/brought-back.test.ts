import { createSyncing, settled } from '../support/syncing';

/** What a cut title and owners outside the plan say stands above the notes of the description. */
it('a row that nobody remembers comes back with its whole text and all its owners, and without them in its notes', async () => {
  const syncing = createSyncing();
  const { workbook } = syncing;
  const long = `Check${' the cables of the second floor'.repeat(12)}`;
  workbook.type('p1', long, { owners: ['Ana Prueba', 'network team'], notes: 'Bring a lamp.' });
  await syncing.run();
  workbook.remove('Check');
  workbook.loseMemory();
  // What was made a moment ago may be a colleague's, whose row has not arrived.
  syncing.ports.now = () => new Date('2026-03-02T09:30:00Z');
  await syncing.run();
  expect(workbook.row('Check')).toMatchObject({
    responsibility: long,
    owners: ['Ana Prueba', 'network team'],
    notes: 'Bring a lamp.',
  });
  await settled(syncing);
});
