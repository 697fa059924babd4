import { describe, expect, it } from 'vitest';
import { characterFold, simplifiedFrom } from '#shared/corpus/search/fold.ts';
import { findInPolicy } from '#renderer/features/library/find-in-policy.ts';

const articles = [
  { id: 'sh-2023#1', text: '鼓励B2B出口。b2b（试点）' },
  { id: 'sh-2023#2', text: '海外仓，海外仓' },
];

const foldCharacter = characterFold(simplifiedFrom('倉仓'));
const find = (words: string) => findInPolicy({ articles }, words, foldCharacter);

describe('find in a document', () => {
  it('finds every place in reading order, whatever the case', () => {
    expect(find('b2B')).toEqual([
      { article: 'sh-2023#1', start: 2, end: 5 },
      { article: 'sh-2023#1', start: 8, end: 11 },
    ]);
    expect(find('海外仓').map(({ start }) => start)).toEqual([0, 4]);
  });

  it('takes signs that mean something to a pattern as they are', () => {
    expect(find('（试点）')).toEqual([{ article: 'sh-2023#1', start: 11, end: 15 }]);
    expect(find('.*')).toEqual([]);
    expect(find('[')).toEqual([]);
  });

  it('takes the scripts and widths for one, and white space for nothing', () => {
    expect(find('海外倉')).toEqual(find('海外仓'));
    expect(find('(试点)')).toEqual(find('（试点）'));
    expect(find('海外\n 仓')).toEqual(find('海外仓'));
    const [hit] = findInPolicy({ articles: [{ id: 'sz-2022#1', text: '海外\n仓' }] }, '海外仓', foldCharacter);
    expect(hit).toEqual({ article: 'sz-2022#1', start: 0, end: 4 });
  });

  it('finds no place twice where the words overlap themselves', () => {
    const twice = [{ id: 'sz-2022#1', text: '税税税' }];
    expect(findInPolicy({ articles: twice }, '税税', foldCharacter)).toHaveLength(1);
  });

  it('finds nothing for no words', () => {
    expect(find('')).toEqual([]);
  });
});
