import { describe, expect, it } from 'vitest';
import { matchName, readyName, readyWords, type Characters } from '#shared/corpus/search/match-name.ts';
import { rank, type Destination } from '#renderer/features/palette/rank.ts';
import { recentKeys } from '#renderer/features/palette/recent-keys.ts';

const readings: Readonly<Record<string, readonly string[]>> = {
  无: ['wu'],
  票: ['piao'],
  免: ['mian'],
  征: ['zheng'],
  海: ['hai'],
  外: ['wai'],
  仓: ['cang'],
  行: ['xing', 'hang'],
};
const characters: Characters = {
  fold: (character) =>
    character === '無' ? '无' : character === '倉' ? '仓' : character.normalize('NFKC').toLowerCase(),
  readingsOf: (folded) => readings[folded] ?? [],
};
const match = (name: string, words: string) => matchName(readyName(name, characters), readyWords(words, characters));
const litIn = (name: string, words: string) =>
  match(name, words)?.lit.map(({ start, end }) => name.slice(start, end)) ?? null;

describe('a name fits what was typed', () => {
  it.each([
    { how: 'as it is written', words: '票免', lit: ['票免'] },
    { how: 'in the other script', words: '無票', lit: ['无票'] },
    { how: 'by initials', words: 'wpmz', lit: ['无票免征'] },
    { how: 'by initials of a part', words: 'mz', lit: ['免征'] },
    { how: 'by whole readings, the last still incomplete', words: 'wupiaomi', lit: ['无票免'] },
    { how: 'by both mixed', words: 'wu票mz', lit: ['无票免征'] },
    { how: 'in capitals and full width', words: 'ＷＰ', lit: ['无票'] },
    { how: 'by some of its initials in order', words: 'wm', lit: ['无', '免'] },
  ])('$how', ({ words, lit }) => {
    expect(litIn('无票免征', words)).toEqual(lit);
  });

  it('over the signs and spaces in it', () => {
    expect(litIn('FX netting：行', 'fxnet')).toEqual(['FX', 'net']);
    expect(litIn('9610、9710', '97')).toEqual(['97']);
    expect(litIn('行', 'hang')).toEqual(['行']);
  });

  it('or does not', () => {
    expect([match('purchases when back', 'wk'), match('when back', 'wb')?.lit.length]).toEqual([null, 2]);
    expect([match('无票免征', 'zm'), match('无票免征', 'x'), match('无票免征', ''), match('', 'x')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('better as written than as spoken, better at its beginning, better shorter, worst scattered', () => {
    const score = (name: string, words: string) => match(name, words)?.score ?? Infinity;
    const ordered = [
      score('wp', 'wp'),
      score('wp 无', 'wp'),
      score('海 wp', 'wp'),
      score('无票', 'wp'),
      score('海无票', 'wp'),
      score('无海票', 'wp'),
    ];
    expect(ordered).toEqual(ordered.toSorted((left, right) => left - right));
    expect(new Set(ordered).size).toBe(ordered.length);
  });
});

describe('the places offered', () => {
  const place = (kind: Destination['kind'], ...names: readonly string[]): Destination => ({
    key: `${kind}:${names.join()}`,
    kind,
    names: names.map((name) => readyName(name, characters)),
  });

  it('come by kind, the kind with the best first, a checklist before a calculator that fits alike', () => {
    const places = [
      place('calculator', '无票'),
      place('checklist', '无票免征'),
      place('rule', '海外', '无票'),
      place('client', '仓'),
    ];
    const found = rank(places, 'wp');
    expect(found.map(({ destination }) => destination.kind)).toEqual(['checklist', 'calculator', 'rule']);
    expect(found.map(({ lit }) => lit.length)).toEqual([1, 1, 0]);
  });

  it('are at most six of a kind', () => {
    const places = Array.from({ length: 30 }, (_, index) => place('rule', `仓${index}`));
    expect(rank(places, 'c')).toHaveLength(6);
  });
});

it('the places visited last come latest first, each once, without the one that is open', () => {
  const back = [
    { name: 'home' },
    { name: 'checklist', checklist: 'fx-netting' },
    { name: 'library', article: 'sh-2023#13' },
    { name: 'checklist', checklist: 'fx-netting', step: 'two' },
    { name: 'settings' },
  ] as const;
  expect(recentKeys(back, { name: 'settings' })).toEqual(['checklist:fx-netting', 'article:sh-2023#13', 'screen:home']);
});
