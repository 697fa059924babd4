import type { SessionEntry } from '#shared/sessions/entry.ts';

/** How long a session has run without its pauses, in milliseconds; `now` in milliseconds since the epoch. */
export function elapsed({ spans }: Pick<SessionEntry, 'spans'>, now: number): number {
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? now) - from), 0);
}

/** `1:05:09` or `05:09`, for a clock on the screen. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (part: number): string => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours === 0 ? '' : `${hours}:`}${two(minutes)}:${two(seconds % 60)}`;
}

/** Whole minutes, at least one: nobody meets for none. */
export function minutesOf(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 60_000));
}
