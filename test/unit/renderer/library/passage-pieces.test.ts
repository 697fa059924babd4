import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, type Paragraph } from '#renderer/ui/passage-pieces.ts';
import type { Span } from '#shared/corpus/schema.ts';

const nothing = { lit: [], found: [], gaps: [] };

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ pieces }) => pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join(''))
    .join('');
}

function litText(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .flatMap(({ pieces }) => pieces)
    .map((piece) => (piece.kind === 'text' && piece.isLit ? piece.text : ''))
    .join('');
}

describe('the pieces of an article', () => {
  it('light exactly the quoted words', () => {
    expect(paragraphsOf('甲乙丙丁', { ...nothing, lit: [{ start: 1, end: 3 }] })).toEqual([
      {
        start: 0,
        pieces: [
          { kind: 'text', start: 0, text: '甲', isLit: false, isFound: false },
          { kind: 'text', start: 1, text: '乙丙', isLit: true, isFound: false },
          { kind: 'text', start: 3, text: '丁', isLit: false, isFound: false },
        ],
      },
    ]);
  });

  it('keep a hit of the search apart from the quoted words it overlaps', () => {
    const [paragraph] = paragraphsOf('甲乙丙丁', {
      ...nothing,
      lit: [{ start: 0, end: 2 }],
      found: [{ start: 1, end: 3 }],
    });
    expect(paragraph?.pieces).toEqual([
      { kind: 'text', start: 0, text: '甲', isLit: true, isFound: false },
      { kind: 'text', start: 1, text: '乙', isLit: true, isFound: true },
      { kind: 'text', start: 2, text: '丙', isLit: false, isFound: true },
      { kind: 'text', start: 3, text: '丁', isLit: false, isFound: false },
    ]);
  });

  it('put a gap before the character it stands before, and at the end of a text that breaks off', () => {
    const kinds = (gaps: readonly number[]) =>
      paragraphsOf('甲\n乙', { ...nothing, gaps }).map(({ pieces }) => pieces.map(({ kind }) => kind));
    expect(kinds([0])).toEqual([['gap', 'text'], ['text']]);
    expect(kinds([1])).toEqual([['text', 'gap'], ['text']]);
    expect(kinds([2])).toEqual([['text'], ['gap', 'text']]);
    expect(kinds([3])).toEqual([['text'], ['text', 'gap']]);
  });

  it('show a gap between heading and body once', () => {
    const marks = { ...nothing, gaps: [3] };
    const text = '八、题\n文';
    const heading = paragraphsOf(text, marks, { from: 0, to: 3 });
    const body = paragraphsOf(text, marks, { from: 3, to: text.length });
    const gaps = [...heading, ...body].flatMap(({ pieces }) => pieces).filter(({ kind }) => kind === 'gap');
    expect(gaps).toEqual([{ kind: 'gap', start: 3 }]);
  });

  it('are the text again when put together, whatever is marked', () => {
    const span = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([from, length]): Span => ({ start: from, end: from + length + 1 }));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '。', '\n'), maxLength: 40 }),
        fc.array(span, { maxLength: 3 }),
        fc.array(span, { maxLength: 3 }),
        fc.array(fc.nat(40), { maxLength: 3 }),
        (text, lit, found, gaps) => {
          const paragraphs = paragraphsOf(text, { lit, found, gaps });
          expect(textOf(paragraphs)).toBe(text.replaceAll('\n', ''));
          const wanted = text
            .split('')
            .filter((_, at) => lit.some(({ start, end }) => start <= at && at < end))
            .join('');
          expect(litText(paragraphs)).toBe(wanted.replaceAll('\n', ''));
        },
      ),
    );
  });
});
