import { expect, test } from 'vitest';
import { namesIn, plannedMinutes } from '#renderer/features/sessions/start.ts';

test('names are read from one line, with Chinese and Western marks between them, each once', () => {
  expect(namesIn(' 王总、李会计，王总; Ann ')).toEqual(['王总', '李会计', 'Ann']);
  expect(namesIn('、 ，')).toEqual([]);
  expect(namesIn(Array.from({ length: 50 }, (_, index) => `n${index}`).join(','))).toHaveLength(30);
  expect(namesIn('x'.repeat(500))[0]).toHaveLength(120);
});

test('a planned length is a whole number of minutes of one day, nothing, or refused', () => {
  expect(['', ' ', '60', '６０', '1', '1440'].map(plannedMinutes)).toEqual([null, null, 60, 60, 1, 1440]);
  expect(['0', '1441', '-5', '1.5', '一小时', '99999'].map(plannedMinutes)).toEqual(Array(6).fill(undefined));
});
