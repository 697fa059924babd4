import { createStore } from '#renderer/state/create-store.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { TimelineZoom } from '#shared/corpus/timeline-scale.ts';

/** How the timeline is looked at; kept outside the screen, for the way back from a document. */
export interface TimelineView {
  readonly zoom: TimelineZoom;
  readonly form: 'picture' | 'table';
  /** A day looked at without making it the as-of date; null while that one is shown. */
  readonly previewed: CivilDate | null;
}

export const timelineView = createStore<TimelineView>({ zoom: 'all', form: 'picture', previewed: null });

/** Changes parts of the view. */
export function look(change: Partial<TimelineView>): void {
  timelineView.set({ ...timelineView.get(), ...change });
}
