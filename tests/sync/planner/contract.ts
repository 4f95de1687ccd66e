import type { Planner, PlannerChange, PlannerReading, TaskValues } from '../../../sync/ports/planner';

/** A plan to try the port on, and whoever tries it. Everything that is made in it is removed again. */
export interface Stage {
  planner: Planner;
  groupId: string;
  planId: string;
  /** Somebody of the group whose mail is known, to be looked for and assigned. */
  mail: string;
  /** Names for what is made, which nobody else uses at the same time. */
  name: (what: string) => string;
}

/**
 * What every Planner behind the port does, the emulated one and Microsoft's: run with the emulator always, and with a
 * tenant when docs/real-tenant.md's variables are set.
 */
export function plannerContract(where: string, open: () => Promise<Stage>) {
  describe(`the port to Planner, ${where}`, () => {
    let stage: Stage;
    let reading: PlannerReading;

    const read = async (known: ReadonlyMap<string, string> = new Map()) => {
      reading = await stage.planner.read(stage, known);
      return reading;
    };
    const write = (...changes: PlannerChange[]) =>
      stage.planner.write({ planId: stage.planId, slots: reading.labels.slots }, changes);
    const one = async (change: PlannerChange) => {
      const [outcome] = await write(change);
      if (!outcome?.done) throw new Error(`Refused: ${JSON.stringify(outcome)}`);
      return outcome;
    };
    const taskOf = (title: string) => {
      const task = reading.tasks.find((found) => found.title === title);
      if (task?.details === undefined) throw new Error(`No task with details is called ${title}`);
      return { ...task, details: task.details };
    };
    const values = (title: string, others: Partial<TaskValues> = {}): TaskValues => ({
      title,
      percentComplete: 0,
      labels: [],
      otherLabels: [],
      assignees: [],
      start: null,
      due: null,
      priority: 'medium',
      ...others,
    });
    const mark = {
      workbookId: 'contract',
      rowId: 'row-1',
      number: '1.01',
      replaces: null,
      creation: { nonce: 'nonce', print: 'print' },
    };
    const made: { bucketId: string } = { bucketId: '' };
    const create = (title: string, others: Partial<TaskValues> = {}): PlannerChange => ({
      kind: 'create-task',
      bucketId: made.bucketId,
      values: values(title, others),
      details: {
        description: 'By the quay\nand back',
        mark,
        checklist: { [lineId]: { title: 'Call', isChecked: false } },
      },
    });
    const lineId = '5a4db0c5-0000-4000-8000-00000000000a';

    beforeAll(async () => {
      stage = await open();
      await read();
      const bucket = await one({ kind: 'create-bucket', name: stage.name('bucket'), after: '' });
      made.bucketId = bucket.bucket?.id ?? '';
    });

    afterAll(async () => {
      await read();
      const ours = reading.tasks.filter(({ bucketId }) => bucketId === made.bucketId);
      await write(...ours.map(({ id, etag }): PlannerChange => ({ kind: 'remove-task', taskId: id, etag })));
    });

    it('knows who asks, their groups and the plans of one', async () => {
      const { planner, groupId, planId, mail } = stage;
      const me = await planner.me();
      expect(me.id).not.toBe('');
      expect((await planner.groups()).map(({ id }) => id)).toContain(groupId);
      expect((await planner.plans(groupId)).find(({ id }) => id === planId)).toMatchObject({ groupId });
      const members = await planner.members(groupId);
      expect(members.map(({ id }) => id)).toContain(me.id);
      expect((await planner.people([me.id]))[0]).toEqual(me);
      const [found] = await planner.peopleByMail([mail]);
      expect(found?.mail.toLowerCase()).toBe(mail.toLowerCase());
      expect((await planner.searchPeople(mail)).map(({ id }) => id)).toContain(found?.id);
      expect((await planner.planAt(`https://planner.cloud.microsoft/webui/plan/${planId}/view/board`)).id).toBe(planId);
    });

    it('makes a task with all that a row has, and gives back what was written', async () => {
      const [owner] = await stage.planner.peopleByMail([stage.mail]);
      const title = stage.name('task');
      const assignees = owner ? [owner.id] : [];
      await one(
        create(title, { assignees, start: '2026-11-30', due: '2026-12-01', priority: 'urgent', percentComplete: 50 }),
      );
      await read();
      const task = taskOf(title);
      expect(task).toMatchObject({ bucketId: made.bucketId, assignees, start: '2026-11-30', due: '2026-12-01' });
      expect(task).toMatchObject({ priority: 'urgent', percentComplete: 50, completedAt: null });
      expect(task.details).toMatchObject({
        description: 'By the quay\nand back',
        mark: { workbookId: 'contract', rowId: 'row-1', number: '1.01', creation: mark.creation },
        checklist: [{ title: 'Call', isChecked: false }],
      });
    });

    it('reads tasks whole whose details it is told to know', async () => {
      const known = new Map((await read()).tasks.map(({ id, etag }) => [id, etag]));
      const again = await read(known);
      expect(again.tasks).toHaveLength(known.size);
    });

    it('changes what is named and keeps the rest, completes and reopens', async () => {
      const title = stage.name('changing');
      await one(create(title));
      await read();
      const task = taskOf(title);
      const done = await one({
        kind: 'update-task',
        taskId: task.id,
        etag: task.etag,
        before: task,
        after: { percentComplete: 100 },
      });
      expect(done.task).toMatchObject({ percentComplete: 100, title });
      expect(done.task?.completedAt).not.toBeNull();
      const open = await one({
        kind: 'update-task',
        taskId: task.id,
        etag: done.task?.etag ?? '',
        before: { ...task, percentComplete: 100 },
        after: { percentComplete: 0, due: '2026-12-02' },
      });
      expect(open.task).toMatchObject({ percentComplete: 0, due: '2026-12-02', completedAt: null, title });
    });

    it('merges changes of different fields, and refuses a change of the same field that met another', async () => {
      const title = stage.name('meeting');
      await one(create(title));
      await read();
      const { id, etag, ...before } = taskOf(title);
      const change = (after: Partial<TaskValues>): PlannerChange => ({
        kind: 'update-task',
        taskId: id,
        etag,
        before: { ...values(title), ...before },
        after,
      });
      await one(change({ due: '2026-12-03' }));
      await one(change({ priority: 'low' }));
      expect(await write(change({ due: '2026-12-04' }))).toMatchObject([{ done: false, why: 'moved' }]);
    });

    it('writes notes and steps with their own etag', async () => {
      const title = stage.name('details');
      await one(create(title));
      await read();
      const { id, details } = taskOf(title);
      const checklist = { [lineId]: { isChecked: true } };
      await one({
        kind: 'write-details',
        taskId: id,
        etag: details.etag,
        details: { description: 'Other', checklist },
      });
      await read();
      expect(taskOf(title).details).toMatchObject({
        description: 'Other',
        checklist: [{ title: 'Call', isChecked: true }],
      });
    });

    it('removes a task, and says of one that is not there that it is gone', async () => {
      const title = stage.name('removed');
      await one(create(title));
      await read();
      const { id, etag } = taskOf(title);
      await one({ kind: 'remove-task', taskId: id, etag });
      expect((await stage.planner.find([id], reading.labels.slots)).get(id)).toBe('gone');
      await expect(stage.planner.read({ ...stage, planId: 'x'.repeat(28) }, new Map())).rejects.toMatchObject({
        name: 'Problem',
      });
    });

    it('stops when it is told to', async () => {
      await expect(stage.planner.read(stage, new Map(), AbortSignal.abort())).rejects.toMatchObject({
        kind: 'cancelled',
      });
    });
  });
}
