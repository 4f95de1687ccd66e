/** State that changes by events alone; `subscribe` returns how to end the subscription. */
export interface Store<S, E> {
  state: () => S;
  dispatch: (event: E) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createStore<S, E>(initial: S, next: (state: S, event: E) => S): Store<S, E> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(event) {
      state = next(state, event);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
