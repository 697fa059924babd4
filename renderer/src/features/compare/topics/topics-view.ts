import { createStore } from '#renderer/state/create-store.ts';
import type { GridPlace } from '#renderer/ui/grid-target.ts';
import type { MatrixFilter } from '#shared/measures/topic-matrix.ts';

export const everyArticle: MatrixFilter = { audience: null, kind: null, sellersOnly: false };

/** What the matrix counts and which of its cells is opened; kept outside the screen, for the way back from an article. */
export interface TopicsView {
  readonly filter: MatrixFilter;
  readonly opened: GridPlace | null;
}

export const topicsView = createStore<TopicsView>({ filter: everyArticle, opened: null });
