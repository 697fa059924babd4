import { describe, expect, it } from 'vitest';
import { firstSentence, steppedSentence, type PickedPart } from '#renderer/features/library/picked.ts';
import { paragraphsOf } from '#renderer/ui/passage-pieces.ts';

const articles = [
  { id: 'a#1', text: '一、题。甲。\n乙。' },
  { id: 'a#2', text: '二、题。丙' },
];

function words(part: PickedPart | null): string | null {
  if (part === null) return null;
  return articles.find(({ id }) => id === part.article)?.text.slice(part.start, part.end) ?? null;
}

describe('picking by sentences', () => {
  it('begins with the first sentence of an article', () => {
    expect(words(firstSentence(articles, 'a#2'))).toBe('二、题。');
    expect(firstSentence(articles, 'a#9')).toBeNull();
  });

  it('goes from sentence to sentence over paragraphs and articles, there and back', () => {
    const seen: (string | null)[] = [];
    let at = firstSentence(articles, 'a#1');
    while (at !== null) {
      seen.push(words(at));
      at = steppedSentence(articles, at, 'next');
    }
    expect(seen).toEqual(['一、题。', '甲。', '乙。', '二、题。', '丙']);
    const back: (string | null)[] = [];
    for (let last = firstSentence(articles, 'a#2'); last !== null; last = steppedSentence(articles, last, 'previous')) {
      back.push(words(last));
    }
    expect(back).toEqual(['二、题。', '乙。', '甲。', '一、题。']);
  });

  it('grows by a sentence within its article only', () => {
    const first = firstSentence(articles, 'a#1');
    if (first === null) throw new Error('no sentence');
    const two = steppedSentence(articles, first, 'extend');
    expect(words(two)).toBe('一、题。甲。');
    expect(words(two === null ? null : steppedSentence(articles, two, 'extend'))).toBe('一、题。甲。\n乙。');
    expect(steppedSentence(articles, { article: 'a#1', start: 0, end: 9 }, 'extend')).toBeNull();
  });
});

describe('the pieces of a text with highlights and figures', () => {
  it('carry both where they meet, and put together again are the text', () => {
    const highlights = [{ id: 'h-1', style: 'teal', hasNote: true, start: 1, end: 5 }];
    const figures = [{ start: 3, end: 7 }];
    const [paragraph] = paragraphsOf('不超过100万元的', { lit: [], found: [], gaps: [], highlights, figures });
    const pieces = paragraph?.pieces.flatMap((piece) => (piece.kind === 'text' ? [piece] : [])) ?? [];
    expect(pieces.map(({ text, highlight, figure }) => [text, highlight?.id, figure])).toEqual([
      ['不', undefined, undefined],
      ['超过', 'h-1', undefined],
      ['10', 'h-1', 3],
      ['0万', undefined, 3],
      ['元的', undefined, undefined],
    ]);
  });

  it('belong to the later of two highlights that overlap', () => {
    const highlights = [
      { id: 'h-1', style: 'teal', hasNote: false, start: 0, end: 3 },
      { id: 'h-2', style: 'amber', hasNote: false, start: 1, end: 2 },
    ];
    const [paragraph] = paragraphsOf('甲乙丙', { lit: [], found: [], gaps: [], highlights });
    expect(paragraph?.pieces.map((piece) => (piece.kind === 'text' ? piece.highlight?.id : null))).toEqual([
      'h-1',
      'h-2',
      'h-1',
    ]);
  });
});
