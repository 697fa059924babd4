const pattern = /^(\d{15})-(\d{6})-(d-[0-9a-z]{8})$/;
const lastCounter = 999_999;

/**
 * The reading for the next operation: later than `latest` even where the wall clock `now` (milliseconds since the
 * epoch) stands still or was set back. A `latest` that is not a reading counts as none.
 */
export function tick(latest: string | null, now: number, device: string): string {
  const previous = latest === null ? null : parse(latest);
  const wall = Math.max(0, Math.trunc(now));
  if (previous === null || wall > previous.milliseconds) return write(wall, 0, device);
  return previous.counter < lastCounter
    ? write(previous.milliseconds, previous.counter + 1, device)
    : write(previous.milliseconds + 1, 0, device);
}

/** Milliseconds since the epoch of a reading, for showing when something was done; null for what is not a reading. */
export function millisecondsOf(reading: string): number | null {
  return parse(reading)?.milliseconds ?? null;
}

function parse(reading: string): { readonly milliseconds: number; readonly counter: number } | null {
  const parts = pattern.exec(reading);
  return parts === null ? null : { milliseconds: Number(parts[1]), counter: Number(parts[2]) };
}

function write(milliseconds: number, counter: number, device: string): string {
  return `${String(milliseconds).padStart(15, '0')}-${String(counter).padStart(6, '0')}-${device}`;
}
