import { describe, expect, it } from 'vitest';
import { hidden, letterOf, maskChange, wordsIn } from '#shared/privacy/mask.ts';
import { maskOperations } from '#shared/privacy/mask-operations.ts';
import { fold } from '#shared/record/fold.ts';
import type { Operation } from '#shared/record/schema.ts';

function operation(number: number, kind: string, payload: unknown, by = ''): Operation {
  const at = `${String(1_700_000_000_000 + number).padStart(15, '0')}-000000-d-aaaaaaaa`;
  return { id: `d-aaaaaaaa-${number}`, at, by, kind, payload, prev: null };
}

const operations = [
  operation(1, 'client.create', { name: '琅琊听涛', colour: 3, sample: null }, '周老师'),
  operation(2, 'answer.set', { fact: 'sellerKind', value: 'enterprise', basis: 'stated' }),
  operation(3, 'note.add', { note: 'n1', fact: 'sellerKind', text: '暗号苜蓿' }),
  operation(4, 'profile.set', { field: 'brands', value: '霁月' }),
  operation(5, 'something.newer', { words: '琅琊台路' }),
];

describe('masking', () => {
  it('leaves no word of a client in its operations, whoever wrote them and whatever kind they are', () => {
    const text = JSON.stringify(maskOperations(operations, '客户 A'));
    for (const word of ['琅琊', '听涛', '苜蓿', '霁月', '周老师']) expect(text).not.toContain(word);
  });

  it('folds to the same answers, so that no outcome changes', () => {
    const masked = fold(maskOperations(operations, '客户 A'));
    expect(masked?.name).toBe('客户 A');
    expect(masked?.colour).toBe(3);
    expect(masked?.notes).toMatchObject([{ id: 'n1', text: hidden }]);
    expect(masked?.answers['sellerKind']?.answer).toEqual(fold(operations)?.answers['sellerKind']?.answer);
  });

  it('gives the same objects again, and others once the client is called otherwise', () => {
    const [first, again, other] = ['客户 A', '客户 A', 'Client A'].map((name) => maskOperations(operations, name));
    expect(again?.every((one, place) => one === first?.[place])).toBe(true);
    expect(other?.[0]).not.toBe(first?.[0]);
  });

  it('knows the words it hides', () => {
    expect(wordsIn({ kind: 'note.add', payload: { note: 'n1', fact: 'f', text: '暗号' } })).toEqual(['暗号']);
    expect(wordsIn({ kind: 'answer.clear', payload: { fact: 'f' } })).toEqual([]);
    expect(maskChange({ kind: 'profile.set', payload: { field: 'brands', value: '' } }, 'A').payload).toMatchObject({
      value: '',
    });
  });

  it('tells any number of clients apart', () => {
    expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
    expect(new Set(Array.from({ length: 900 }, (_, place) => letterOf(place))).size).toBe(900);
  });
});
