import { expect, it } from 'vitest';
import { untiled } from '#tools/seeds/tiling.ts';

it('accepts a text that is a row of tiles, in any order and number', () => {
  expect(untiled('甲。乙。甲。', ['乙。', '甲。'])).toBeNull();
});

it('finds the way where a short tile hides a longer one', () => {
  expect(untiled('甲乙丙甲', ['甲', '甲乙', '乙丙甲', '丙甲'])).toBeNull();
});

it('says what nothing covers', () => {
  expect(untiled('甲。丁。乙。', ['甲。', '乙。'])).toBe('nothing covers 「丁。乙。…」');
});

it('says which tile no complete row needs', () => {
  expect(untiled('甲。', ['甲。', '乙。'])).toBe('「乙。…」 is not in it');
});

it('does not count a tile that only leads astray', () => {
  expect(untiled('甲乙丙', ['甲', '甲乙丙', '乙丁'])).toBe('「甲…」 is not in it');
});
