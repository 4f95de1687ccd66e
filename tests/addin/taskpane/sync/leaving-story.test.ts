import { createSyncing } from '../../../support/syncing';
import { openPane } from '../../../support/open-pane';

/** A pane whose service answers nothing on these paths; what is asked there ends only if it is given up. */
function slow(path: RegExp) {
  const open = new Set<string>();
  const asked: string[] = [];
  const syncing = createSyncing({
    network: (fetch) => async (input, init) => {
      const address = input instanceof Request ? input.url : input.toString();
      const text = typeof init?.body === 'string' ? init.body : '';
      if (!path.test(`${address} ${text}`)) return fetch(input, init);
      asked.push(address);
      open.add(address);
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => {
          open.delete(address);
          reject(new DOMException('', 'AbortError'));
        });
      });
    },
  });
  const pane = openPane(syncing);
  const until = async (count: number) => {
    while (asked.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  return { syncing, ...pane, open, until };
}

describe('what is read for a screen is given up', () => {
  it('when the person leaves it: groups', async () => {
    const { actions, store, open, until } = slow(/memberOf/);
    const asking = actions.go('plan');
    await until(1);
    await actions.go('home');
    await asking;
    expect([open.size, store.state().screen, store.state().trouble]).toEqual([0, 'home', null]);
  });

  it('when the person chooses another group: plans', async () => {
    const { syncing, actions, store, open, until } = slow(/groups\/[^/]+\/planner\/plans/);
    await syncing.workbook.memory.write({ plan: null });
    const asking = actions.go('plan');
    await until(1);
    await actions.chooseGroup('other');
    await asking;
    expect(open.size).toBe(0);
    expect(store.state()).toMatchObject({
      trouble: null,
      connecting: { group: 'other', plans: expect.any(Array) as [] },
    });
  });

  it('when the person leaves it: the members and tasks of the plan', async () => {
    const { syncing, actions, store, open, until } = slow(/planner\/plans|members/);
    syncing.workbook.type('p1', 'Order the crane');
    const comparing = actions.go('sync');
    await until(2);
    expect(open.size).toBe(2);
    await actions.go('home');
    await comparing;
    expect([open.size, store.state().trouble]).toEqual([0, null]);
  });
});
