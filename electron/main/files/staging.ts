import { randomUUID } from 'node:crypto';

/** Holds one thing that was looked at and waits for a person's yes; looking at another lets go of it. */
export interface Staging<T> {
  /** Names the thing until the next one is put here. */
  readonly put: (thing: T) => string;
  /** The thing, once; null where the name is not that of the latest, or it was taken. */
  readonly take: (token: string) => T | null;
}

export function createStaging<T>(): Staging<T> {
  let held: { readonly token: string; readonly thing: T } | null = null;
  return {
    put: (thing) => {
      held = { token: randomUUID(), thing };
      return held.token;
    },
    take: (token) => {
      if (held?.token !== token) return null;
      const { thing } = held;
      held = null;
      return thing;
    },
  };
}
