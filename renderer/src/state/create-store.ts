import { useSyncExternalStore } from 'react';

/** A value that screens can read and that tells them when it is replaced. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (next) => {
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A store whose readers see what is kept as `show` makes it; only who sets it sees it as it is. */
export interface ShownStore<T> extends Store<T> {
  /** What is kept, for making the next of it: never for the screen. */
  readonly kept: () => T;
  /** Shows anew what is kept, after what `show` looks at has changed. */
  readonly refresh: () => void;
}

/** `show` gives back the same object where there is nothing to change, so that nothing is rendered for it. */
export function createShownStore<T>(initial: T, show: (kept: T) => T): ShownStore<T> {
  let kept = initial;
  const shown = createStore(initial);
  return {
    get: shown.get,
    subscribe: shown.subscribe,
    kept: () => kept,
    set: (next) => {
      kept = next;
      shown.set(show(next));
    },
    refresh: () => shown.set(show(kept)),
  };
}

/** Reads a store in a component, and renders again when it is replaced. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
