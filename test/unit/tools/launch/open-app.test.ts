import { expect, it } from 'vitest';
import { inPlainWords } from '#tools/launch/open-app.mjs';
import { duration } from '#tools/launch/say.mjs';

it('tells in plain words how long the first content took, and passes every other line on', () => {
  expect([inPlainWords('portolan first-content milliseconds=812'), inPlainWords('portolan ready')]).toEqual([
    'First content after 812 ms.',
    'portolan ready',
  ]);
});

it('says a duration as a person reads it', () => {
  expect([840, 12_340, 185_000].map(duration)).toEqual(['840 ms', '12.3 s', '3 min 05 s']);
});
