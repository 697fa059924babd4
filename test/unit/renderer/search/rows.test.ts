import { describe, expect, it } from 'vitest';
import { beginningOf, bodyPassages, placeOf } from '#renderer/features/search/article-passages.ts';
import { stepOf } from '#renderer/features/search/move-selection.ts';
import { isOpenRow, rowsOf } from '#renderer/features/search/rows.ts';
import { answer, article, hit, policy } from '#test/unit/renderer/search/made-up.ts';

const [first, second] = [policy('zz-2020'), policy('zz-2021')];
const long = article('zz-2020#1', '建仓', '支持建仓。不提此事。再建仓。');
const short = article('zz-2020#2', '其他', '也许建仓。');
const other = article('zz-2021#1', '其他', '建仓。');
const hits = [hit(first, long, '建仓'), hit(second, other, '建仓'), hit(first, short, '建仓')];
const asIs = { folded: new Set<string>(), unfolded: new Set<string>() };

describe('the rows of results', () => {
  it('stand by document, documents by their best hit, hits in the order given', () => {
    const rows = rowsOf(answer(hits), asIs);
    expect(rows.map(({ key, level, at, of }) => [key, level, at, of])).toEqual([
      ['zz-2020', 1, 1, 2],
      ['zz-2020#1', 2, 1, 2],
      ['zz-2020#2', 2, 2, 2],
      ['zz-2021', 1, 2, 2],
      ['zz-2021#1', 2, 1, 1],
    ]);
    expect(rows.map(isOpenRow)).toEqual([true, false, null, true, null]);
  });

  it('leave out what is folded, and show further passages of what is unfolded', () => {
    const folded = { folded: new Set(['zz-2020']), unfolded: new Set<string>() };
    expect(rowsOf(answer(hits), folded).map(({ key }) => key)).toEqual(['zz-2020', 'zz-2021', 'zz-2021#1']);
    const unfolded = { folded: new Set(['zz-2021']), unfolded: new Set(['zz-2020#1']) };
    const rows = rowsOf(answer(hits), unfolded);
    expect(rows.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'document 1',
      'article 2',
      'passage 3',
      'article 2',
      'document 1',
    ]);
    expect(rows[2]).toMatchObject({ at: 1, of: 1, passage: { text: '再建仓。' } });
  });

  it('say how many hits of a document were not laid out', () => {
    const rows = rowsOf(answer(hits, { 'zz-2020': 30 }), asIs);
    expect(rows[0]).toMatchObject({ kind: 'document', count: 32 });
    expect(rows[3]).toMatchObject({ kind: 'rest', count: 30, at: 3, of: 3 });
  });
});

describe('the passages of an article', () => {
  it('leave out its heading, which stands above them', () => {
    expect(bodyPassages(hit(first, long, '建仓')).map(({ text }) => text)).toEqual(['支持建仓。', '再建仓。']);
  });

  it('are its beginning where only the heading holds the words', () => {
    const named = article('zz-2020#3', '建仓', '不提此事。');
    expect(bodyPassages(hit(first, named, '建仓'))).toEqual([]);
    expect(beginningOf(hit(first, named, '建仓'))).toMatchObject({ text: '不提此事。', start: 5, lit: [] });
  });

  it('say where the reader opens: at the words that were shown, else at the first', () => {
    const found = hit(first, long, '建仓');
    const passages = bodyPassages(found);
    expect(passages.map((passage) => placeOf(found, passage))).toEqual(found.places.slice(1));
    expect(placeOf(found, undefined)).toEqual(found.places[0]);
    expect(placeOf({ ...found, places: [] }, undefined)).toBeUndefined();
  });
});

describe('moving through the rows', () => {
  const rows = rowsOf(answer(hits), asIs);
  const press = (key: string, at: number) => stepOf(key, rows, at, 3);

  it('goes a row, a page, or to an end, and from the first back to the field', () => {
    expect(['ArrowDown', 'PageDown', 'End'].map((key) => press(key, 1))).toEqual([{ to: 2 }, { to: 4 }, { to: 4 }]);
    expect(['ArrowUp', 'PageUp', 'Home'].map((key) => press(key, 4))).toEqual([{ to: 3 }, { to: 1 }, { to: 0 }]);
    expect([press('ArrowDown', 4), press('ArrowUp', 0)]).toEqual([{ to: 4 }, { leave: true }]);
    expect([press('ArrowDown', -1), press('PageDown', -1)]).toEqual([{ to: 0 }, { to: 3 }]);
  });

  it('folds and unfolds as a tree does', () => {
    expect(press('ArrowLeft', 0)).toEqual({ flip: rows[0] });
    expect(press('ArrowRight', 0)).toEqual({ to: 1 });
    expect(press('ArrowRight', 1)).toEqual({ flip: rows[1] });
    expect(press('ArrowLeft', 2)).toEqual({ to: 0 });
    expect(press('ArrowRight', 2)).toBeNull();
    expect(press('x', 2)).toBeNull();
  });
});
