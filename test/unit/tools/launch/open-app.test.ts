import { expect, it } from 'vitest';
import { inPlainWords } from '#tools/launch/open-app.mjs';
import { duration } from '#tools/launch/say.mjs';

it('tells in plain words how long the first content took, keeps a noise back, and passes every other line on', () => {
  const log = [
    'portolan first-content milliseconds=812',
    '[18413:1121/034633.285546:ERROR:dbus/bus.cc:405] Failed to connect to the bus',
    'portolan ready',
  ];
  expect(log.map(inPlainWords)).toEqual(['First content after 812 ms.', null, 'portolan ready']);
});

it('says a duration as a person reads it', () => {
  expect([840, 12_340, 185_000].map(duration)).toEqual(['840 ms', '12.3 s', '3 min 05 s']);
});
