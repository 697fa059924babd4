import { describe, expect, it } from 'vitest';
import { findInPolicy } from '#renderer/features/library/find-in-policy.ts';

const articles = [
  { id: 'sh-2023#1', text: '鼓励B2B出口。b2b（试点）' },
  { id: 'sh-2023#2', text: '海外仓，海外仓' },
];

describe('find in a document', () => {
  it('finds every place in reading order, whatever the case', () => {
    expect(findInPolicy({ articles }, 'b2B')).toEqual([
      { article: 'sh-2023#1', start: 2, end: 5 },
      { article: 'sh-2023#1', start: 8, end: 11 },
    ]);
    expect(findInPolicy({ articles }, '海外仓').map(({ start }) => start)).toEqual([0, 4]);
  });

  it('takes signs that mean something to a pattern as they are', () => {
    expect(findInPolicy({ articles }, '（试点）')).toEqual([{ article: 'sh-2023#1', start: 11, end: 15 }]);
    expect(findInPolicy({ articles }, '.*')).toEqual([]);
    expect(findInPolicy({ articles }, '[')).toEqual([]);
  });

  it('finds nothing for no words', () => {
    expect(findInPolicy({ articles }, '')).toEqual([]);
  });
});
