import { expect, it } from 'vitest';
import { clockTime, dayAndTime, recentTime } from '#renderer/i18n/moments.ts';
import { languages } from '#shared/i18n/languages.ts';

it('says midnight as 00 and the afternoon without a half-day word, in every language', () => {
  const midnight = new Date(2026, 10, 20, 0, 5).getTime();
  const afternoon = new Date(2026, 10, 20, 14, 5).getTime();
  for (const language of languages) {
    expect(clockTime(midnight, language)).toBe('00:05');
    expect(clockTime(afternoon, language)).toBe('14:05');
  }
});

it('writes the day of an instant as every other day is written, and leaves out that of today', () => {
  const instant = new Date(2026, 10, 20, 14, 5).getTime();
  expect(dayAndTime(instant, 'en')).toBe('20 November 2026 14:05');
  expect(dayAndTime(instant, 'zh-CN')).toBe('2026年11月20日 14:05');
  expect(recentTime(instant, 'en')).toMatch(/^(20 November 2026 )?14:05$/);
  expect(recentTime(Date.now(), 'zh-CN')).toMatch(/^\d\d:\d\d$/);
});
