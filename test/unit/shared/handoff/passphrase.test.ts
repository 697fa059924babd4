import { expect, test } from 'vitest';
import { weaknessOf } from '#shared/handoff/passphrase.ts';

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['abc', 'short'],
  ['海外仓', 'short'],
  ['aaaaaaaaaaaa', 'plain'],
  ['1234567890', 'plain'],
  ['abcdefghijkl', 'plain'],
  ['password123', 'known'],
  ['Qwertyuiop1', 'known'],
  ['深圳甲贸易有限公司', 'name'],
])('the passphrase %j is refused as %s', (passphrase, weakness) => {
  expect(weaknessOf(passphrase, '深圳甲贸易有限公司')).toBe(weakness);
});

test.each(['correct horse battery', '三月出口退税单', 'tr0mbone-Lantern'])(
  'the passphrase %j will do',
  (passphrase) => {
    expect(weaknessOf(passphrase, '深圳甲贸易有限公司')).toBeNull();
  },
);
