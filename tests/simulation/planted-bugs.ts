/** A bug as somebody might write it: a piece of one file's text that is replaced by another. */
export interface PlantedBug {
  name: string;
  /** A history that it breaks, where the search begins. */
  seed: number;
  file: string;
  find: string;
  replace: string;
  /** How many people have the workbook open where it shows; one if absent. */
  clients?: number;
}

/** Bugs that a sync between two sides is prone to. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'a creation is sent again after a lost answer',
    seed: 1,
    file: 'sync/planner/batch.ts',
    find: 'const repeatable = items.every(isHarmless);',
    replace: 'const repeatable = true;',
  },
  {
    name: 'what is meant is not remembered before it is asked for',
    seed: 162,
    clients: 2,
    file: 'sync/apply/creations.ts',
    find: 'await run.remember();\n    const changes',
    replace: 'const changes',
  },
  {
    name: 'the memory is written at the end only',
    seed: 85,
    file: 'sync/apply/run.ts',
    find: 'const { rows, forgotten, intents, settled } = this.ledger.take();',
    replace: 'if (this.lease) return;\nconst { rows, forgotten, intents, settled } = this.ledger.take();',
  },
  {
    name: 'the snapshot advances before the outcome is there',
    seed: 67,
    file: 'sync/apply/updates.ts',
    find: 'let moved = await writeUpdates(',
    replace:
      'for (const { subject, after } of operations) run.ledger.confirm(subject.rowId, after);\nlet moved = await writeUpdates(',
  },
  {
    name: 'the snapshot advances by row instead of by field',
    seed: 97,
    file: 'sync/apply/updates.ts',
    find: 'run.ledger.confirm(subject.rowId, said, agreed);',
    replace:
      'const told = run.of("update-row").find((one) => one.subject.rowId === subject.rowId);\n' +
      'run.ledger.confirm(subject.rowId, { ...told?.after, ...said }, agreed);',
  },
  {
    name: 'a refused etag is fetched anew and the write forced',
    seed: 26,
    file: 'sync/apply/again.ts',
    find: "if (next) return isSame(operation, next, wanted, said) ? { kind: 'same', next } : { kind: 'moved' };",
    replace:
      'const details = operation.details && { ...operation.details, etag: fresh.details.etag };\n' +
      "return { kind: 'same', next: { ...operation, etag: fresh.etag, details } };",
  },
  {
    name: 'a stale etag is taken for a success',
    seed: 67,
    file: 'sync/planner/write.ts',
    find: "if (status === 409 || status === 412) return { done: false, why: 'moved' };",
    replace: 'if (status === 409 || status === 412) return { done: true };',
  },
  {
    name: 'a colleague’s edit of the details is swallowed with the new etag',
    seed: 26,
    file: 'sync/snapshot.ts',
    find: 'if (!detailFields.every((key) => isAgreed(key, said, snapshot)) || !snapshot.steps) return;',
    replace: 'if (!snapshot.steps) return;',
  },
  {
    name: 'details that were not read are taken for empty',
    seed: 46,
    file: 'sync/planner/tasks.ts',
    find: '...(details && { details }),',
    replace: "details: details ?? { etag: '', description: '', mark: null, checklist: [] },",
  },
  {
    name: 'details that never arrived are remembered as said',
    seed: 6,
    clients: 2,
    file: 'sync/pairs.ts',
    find: 'if (task?.details?.mark === null) for (const key of detailFields) Reflect.deleteProperty(told, key);',
    replace: '',
  },
  {
    name: 'row and task are matched by title',
    seed: 46,
    file: 'sync/rivals.ts',
    find: "const task = tasks.get(taskIdOf(rowId) ?? '') ?? null;",
    replace:
      'const titles = new Map(sheet.rows.map(({ id, responsibility }) => [id, responsibility]));\n' +
      'const task = planner.tasks.find(({ title }) => title === titles.get(rowId)) ?? null;',
  },
  {
    name: 'only the first page of tasks is read',
    seed: 83,
    file: 'sync/planner/reader.ts',
    find: 'if (next === null) return complete([...items.values()], page);',
    replace: 'return [...items.values()];',
  },
  {
    name: 'a task that was moved is taken for gone',
    seed: 85,
    file: 'sync/rivals.ts',
    find: "const task = tasks.get(taskIdOf(rowId) ?? '') ?? null;",
    replace:
      'const agreed = new Map(memory.rows.map(({ rowId, snapshot }) => [rowId, snapshot.phase]));\n' +
      'const bucketOf = (rowId) => bucketsOf(readings).get(agreed.get(rowId));\n' +
      'const task =\n' +
      '  planner.tasks.find(({ id, bucketId }) => id === taskIdOf(rowId) && bucketId === bucketOf(rowId)) ?? null;',
  },
  {
    name: 'a copied task is taken for a double and removed',
    seed: 83,
    file: 'sync/pairs.ts',
    find: 'const doubles = survival?.doubles ?? [];',
    replace:
      'const doubles = planner.tasks.filter(({ id, details }) =>\n' +
      '  id !== found?.id && isOwnMark(details?.mark, memory) && details.mark.rowId === rowId);',
  },
  {
    name: 'a copied row keeps the id of the other',
    seed: 46,
    file: 'addin/excel/identity.ts',
    find: "const needsId = id === '' || copied;",
    replace: "const needsId = id === '';",
  },
  {
    name: 'a removal is taken for granted',
    seed: 97,
    file: 'sync/judge.ts',
    find: "if (removals[question.subject.rowId] === 'remove') verdict.operations",
    replace: "if (removals[question.subject.rowId] !== 'restore') verdict.operations",
  },
  {
    name: 'a cell is written whatever it says by now',
    seed: 85,
    file: 'addin/excel/row-changes.ts',
    find: "return isElsewhere || fields.some(differs) ? refuse('moved') : null;",
    replace: 'return null;',
  },
  {
    name: 'a row is moved to another phase wherever it stands by now',
    seed: 85,
    file: 'addin/excel/row-changes.ts',
    find: 'const isElsewhere = move !== undefined && ![move.from, move.to].includes(row.phase);',
    replace: 'const isElsewhere = false;',
  },
  {
    name: 'a row is written as a whole, as it was when it was read',
    seed: 97,
    file: 'sync/sheet-changes.ts',
    find: 'const before = row ? cellsOf(row, after) : {};',
    replace:
      'const before = row ? cellsOf(row, after) : {};\n' +
      'const { id, phase, number, computed, unreadable, ...cells } = row ?? {};\n' +
      'Object.assign(after, { ...cells, ...after });',
  },
  {
    name: 'a conflict is decided for the sheet without a question',
    seed: 83,
    file: 'sync/merge.ts',
    find: "else if (decision === undefined || decision === 'before') {",
    replace: "else if (decision === undefined) settle(sheet); else if (decision === 'before') {",
  },
  {
    name: 'owners are merged as one value',
    seed: 83,
    file: 'sync/fields.ts',
    find: 'merge: mergeOwners,',
    replace: 'merge: (_, sheet) => sheet,',
  },
  {
    name: 'a workstream keeps the label of the one before',
    seed: 85,
    file: 'sync/planner/tasks.ts',
    find: '...before.filter((name) => !has(after, name)).map((name): [string, boolean] => [name, false]),',
    replace: '',
  },
  {
    name: 'removed steps are left out of what the checklist is told',
    seed: 140,
    file: 'sync/planner/tasks.ts',
    find: 'map(([id, line]) => [id, line && typed(line)])',
    replace: 'flatMap(([id, line]) => (line ? [[id, typed(line)]] : []))',
  },
  {
    name: 'a status keeps the label of the one before',
    seed: 172,
    file: 'sync/planner/tasks.ts',
    find: 'if (slot !== undefined && applied !== before.labels.includes(label)) appliedCategories[slot] = applied;',
    replace: 'if (slot !== undefined && applied) appliedCategories[slot] = applied;',
  },
  {
    name: 'cleared worksheets do not stop the run',
    seed: 26,
    file: 'sync/guards.ts',
    find: 'seen[side] * 2 < together.length && !believe.includes(side)',
    replace: 'seen[side] < 0',
  },
  {
    name: 'each client gives rows ids of its own',
    seed: 9,
    clients: 2,
    file: 'addin/excel/identity.ts',
    find: 'const id = `row-${fingerprintOf(`${count} ${responsibility}`)}`;',
    replace: 'const id = `row-${Object.assign(newIds, { last: (newIds.last ?? 0) + 1 }).last}`;',
  },
  {
    name: 'a title that was cut is taken for an edit',
    seed: 26,
    file: 'sync/fields.ts',
    find: '[snapshot, sheet].find((text) => text !== undefined && titleOf(text) === title) ??',
    replace: 'title ??',
  },
];
