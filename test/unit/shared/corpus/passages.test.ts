import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Span } from '#shared/corpus/schema.ts';
import { passagesOf } from '#shared/corpus/search/passages.ts';

function passagesIn(text: string, places: readonly Span[], most = 3, longest = 120) {
  const article: Article = {
    id: 'zz-2020#1',
    kind: 'article',
    chapter: '1',
    label: '',
    title: null,
    text,
    agencies: [],
    gaps: [],
  };
  return passagesOf({ article, places }, { most, longest });
}

describe('the passages around hits', () => {
  it('are whole sentences, each with its hits lit', () => {
    const text = '一、标题\n建设海外仓。布局海外仓和海外仓！其他。';
    const passages = passagesIn(text, [
      { start: 7, end: 10 },
      { start: 13, end: 16 },
      { start: 17, end: 20 },
    ]);
    expect(passages).toEqual([
      { text: '建设海外仓。', start: 5, lit: [{ start: 2, end: 5 }], isCutBefore: false, isCutAfter: false },
      {
        text: '布局海外仓和海外仓！',
        start: 11,
        lit: [
          { start: 2, end: 5 },
          { start: 6, end: 9 },
        ],
        isCutBefore: false,
        isCutAfter: false,
      },
    ]);
  });

  it('are pieces of sentences that are too long, and say so', () => {
    const text = `${'前'.repeat(100)}海外仓${'后'.repeat(100)}。`;
    const [passage] = passagesIn(text, [{ start: 100, end: 103 }], 3, 30);
    expect(passage).toMatchObject({ start: 91, isCutBefore: true, isCutAfter: true, lit: [{ start: 9, end: 12 }] });
    expect(passage?.text).toHaveLength(30);
  });

  it('never cut a hit in two: what does not fit has a passage of its own', () => {
    const text = '税税税仓仓税';
    const places = [
      { start: 2, end: 4 },
      { start: 4, end: 6 },
    ];
    const lit = passagesIn(text, places, 3, 3).map(({ text: piece, lit: [span] }) =>
      piece.slice(span?.start, span?.end),
    );
    expect(lit).toEqual(['税仓', '仓税']);
  });

  it('are no more than asked for', () => {
    const places = [0, 2, 4, 6].map((start) => ({ start, end: start + 1 }));
    expect(passagesIn('税。税。税。税。', places, 2)).toHaveLength(2);
    expect(passagesIn('税。', [])).toEqual([]);
  });

  it('light exactly what stands at the places, whatever the text', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('税仓。！\n，')), minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, longest) => {
        const places = [...text.matchAll(/税仓?|仓税/g)].map(({ index, 0: found }) => ({
          start: index,
          end: index + found.length,
        }));
        const passages = passagesIn(text, places, Infinity, longest);
        for (const { text: piece, start, lit } of passages) {
          expect(text.slice(start, start + piece.length)).toBe(piece);
          expect(lit.length).toBeGreaterThan(0);
          for (const span of lit) expect(piece.slice(span.start, span.end)).toMatch(/^(?:税仓?|仓税)$/);
        }
        if (longest >= 80) expect(passages.flatMap(({ lit }) => lit)).toHaveLength(places.length);
      }),
    );
  });
});
