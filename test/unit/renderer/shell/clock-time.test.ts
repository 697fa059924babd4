import { expect, it } from 'vitest';
import { clockTime } from '#renderer/shell/clock-time.ts';
import { languages } from '#shared/i18n/languages.ts';

it('says midnight as 00 and the afternoon without a half-day word, in every language', () => {
  const midnight = new Date(2026, 10, 20, 0, 5).getTime();
  const afternoon = new Date(2026, 10, 20, 14, 5).getTime();
  for (const language of languages) {
    expect(clockTime(midnight, language)).toBe('00:05');
    expect(clockTime(afternoon, language)).toBe('14:05');
  }
});
