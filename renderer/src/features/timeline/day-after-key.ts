import { earliestDay, latestDay } from '#renderer/state/as-of-day.ts';
import { addDays, addMonths, type CivilDate } from '#shared/calendar/civil-date.ts';

/** What has to be known of a key press. */
interface Stroke {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/**
 * Where a key moves the line: arrows by a day, with Shift by a month, Page keys by a year, Home to the as-of date.
 * Null for any other key; never outside the days that may be looked at.
 */
export function dayAfterKey(stroke: Stroke, day: CivilDate, asOf: CivilDate): CivilDate | null {
  if (stroke.altKey || stroke.ctrlKey || stroke.metaKey) return null;
  const next = stepped(stroke, day, asOf);
  if (next === null) return null;
  if (next < earliestDay) return earliestDay;
  return next > latestDay ? latestDay : next;
}

function stepped({ key, shiftKey }: Stroke, day: CivilDate, asOf: CivilDate): CivilDate | null {
  const arrow = (direction: 1 | -1) => (shiftKey ? addMonths(day, direction) : addDays(day, direction));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return arrow(1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return arrow(-1);
    case 'PageUp':
      return addMonths(day, 12);
    case 'PageDown':
      return addMonths(day, -12);
    case 'Home':
      return asOf;
    default:
      return null;
  }
}
