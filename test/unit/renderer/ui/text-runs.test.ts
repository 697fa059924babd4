import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { textRuns } from '#renderer/ui/text-runs.ts';

it('marks whole words, Chinese ones too', () => {
  expect(textRuns('鼓励外贸企业投保', '支持外贸企业自愿投保')).toEqual([
    { kind: 'old', text: '鼓励' },
    { kind: 'new', text: '支持' },
    { kind: 'both', text: '外贸企业' },
    { kind: 'new', text: '自愿' },
    { kind: 'both', text: '投保' },
  ]);
});

it('gives back both texts whole, whatever they are', () => {
  assert(
    property(string({ unit: 'grapheme' }), string({ unit: 'grapheme' }), (before, after) => {
      const runs = textRuns(before, after);
      const side = (without: 'old' | 'new'): string =>
        runs.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
      expect([side('new'), side('old')]).toEqual([before, after]);
    }),
  );
});
