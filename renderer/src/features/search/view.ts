import { createStore } from '#renderer/state/create-store.ts';
import { query } from '#renderer/state/search-query.ts';

/** How the results are looked at: what is selected, unfolded and scrolled to. */
export interface View {
  /** Key of the selected row; null before any was. */
  readonly selected: string | null;
  readonly scrollTop: number;
  /** Documents that are folded up. */
  readonly folded: ReadonlySet<string>;
  /** Articles whose further passages are shown. */
  readonly unfolded: ReadonlySet<string>;
  /** How many of the best hits are laid out. */
  readonly most: number;
  /** A hit was opened from here: the way back leads to the results, not to the field. */
  readonly isLeft: boolean;
}

/** How many of the best hits are laid out at first. */
export const firstMost = 300;

const freshView: View = {
  selected: null,
  scrollTop: 0,
  folded: new Set(),
  unfolded: new Set(),
  most: firstMost,
  isLeft: false,
};

/** Kept outside the screen, as the query is. */
export const view = createStore<View>(freshView);

export function changeView(change: Partial<View>): void {
  view.set({ ...view.get(), ...change });
}

/** The set with the item where it was not, and without it where it was. */
export function flipped(items: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(items);
  if (!next.delete(item)) next.add(item);
  return next;
}

/** Lays out so many more hits than before. */
export function showMore(): void {
  changeView({ most: view.get().most + firstMost });
}

// Other hits are looked at from their beginning.
query.subscribe(() => view.set(freshView));
