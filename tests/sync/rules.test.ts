import { changes, newcomers, newRules, rules, rulesAsMarkdown } from '../../sync/rules';
import type { Change } from '../../sync/rules';
import type { Operation } from '../../sync/proposal';
import type { Syncing } from '../support/syncing';
import { createSyncing } from '../support/syncing';

/** What somebody does to the row on a side so that this becomes of it there. */
const inSheet: Record<Change, (syncing: Syncing) => void> = {
  unchanged: () => undefined,
  edited: ({ workbook }) => (workbook.row('Watched').status = 'inProgress'),
  gone: ({ workbook }) => workbook.remove('Watched'),
};
const inPlanner: Record<Change, (syncing: Syncing) => Promise<void>> = {
  unchanged: () => Promise.resolve(),
  edited: ({ edit, tenant }) => edit(tenant.luis, 'Watched', { dueDateTime: '2026-05-01T10:00:00Z' }),
  gone: ({ remove, tenant }) => remove(tenant.luis, 'Watched'),
};

/** What each decision of the table comes to: operations, or a question. */
const meaning: Record<(typeof rules)[Change][Change], (Operation['kind'] | 'row-gone' | 'task-gone')[]> = {
  nothing: [],
  'change-row': ['update-row'],
  'update-task': ['update-task'],
  merge: ['update-task', 'update-row'],
  'ask-row': ['task-gone'],
  'ask-task': ['row-gone'],
  'make-again': ['create-task'],
  'bring-back': ['add-row'],
  forget: [],
};

describe('the rules', () => {
  const cells = changes.flatMap((sheet) => changes.map((planner) => [sheet, planner] as const));

  it.each(cells)('sheet %s, planner %s', async (sheet, planner) => {
    const syncing = createSyncing();
    for (const text of ['Watched', 'One', 'Two']) syncing.workbook.type('p1', text);
    await syncing.run();
    const { id } = syncing.workbook.row('Watched');
    inSheet[sheet](syncing);
    await inPlanner[planner](syncing);
    const { proposal } = await syncing.run();
    const said = [...proposal.operations.map(({ kind }) => kind), ...proposal.asks.map(({ because }) => because)];
    expect(said).toEqual(meaning[rules[sheet][planner]]);
    expect(proposal.forget).toEqual(rules[sheet][planner] === 'forget' ? [id] : []);
  });

  it('of newcomers are told by the stories of new rows, new tasks and lost memories', () => {
    expect(newcomers.map((newcomer) => newRules[newcomer])).toEqual(['create-task', 'add-row', 'remember', 'conflict']);
  });

  it('are printed as the README shows them', () => {
    const lines = rulesAsMarkdown().split('\n');
    expect(lines[0]).toBe('| known row: sheet \\ planner | unchanged | edited | gone |');
    expect(lines).toContain('| **gone** | ask: remove the task, or bring the row back | bring the row back | forget |');
    expect(lines).toContain('| only in the sheet | create the task |');
  });
});
