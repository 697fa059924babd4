import fc from 'fast-check';
import { expect, test } from 'vitest';
import { millisecondsOf, tick } from '#shared/record/clock.ts';

const device = 'd-00000000';
const other = 'd-zzzzzzzz';

test('a reading carries the wall clock, a counter and the device', () => {
  expect(tick(null, 1_795_000_000_000, device)).toBe('001795000000000-000000-d-00000000');
});

test('a clock that was set back never sends a reading back', () => {
  const latest = tick(null, 1_795_000_000_000, other);
  expect(tick(latest, 1_600_000_000_000, device)).toBe('001795000000000-000001-d-00000000');
});

test('a full counter borrows from the millisecond', () => {
  expect(tick('001795000000000-999999-d-00000000', 0, device)).toBe('001795000000001-000000-d-00000000');
});

test('what is not a reading counts as none', () => {
  expect(tick('yesterday', 5, device)).toBe('000000000000005-000000-d-00000000');
  expect(millisecondsOf('yesterday')).toBeNull();
});

test('whatever the clocks of two devices do, each reading is later than the one before as a string', () => {
  const moment = fc.tuple(fc.integer({ min: -5, max: 2_000_000_000_000 }), fc.constantFrom(device, other));
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 40 }), (moments) => {
      let latest: string | null = null;
      for (const [now, who] of moments) {
        const next: string = tick(latest, now, who);
        expect(next).toMatch(/^\d{15}-\d{6}-d-[0-9a-z]{8}$/);
        if (latest !== null) expect(latest < next).toBe(true);
        expect(millisecondsOf(next)).toBeGreaterThanOrEqual(now);
        latest = next;
      }
    }),
  );
});
