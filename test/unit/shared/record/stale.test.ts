import { assert, property, array, constantFrom, dictionary, record, uniqueArray, boolean } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroundsBook } from '#shared/corpus/grounds.ts';
import { fold } from '#shared/record/fold.ts';
import type { Operation } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';
import { marksOf, staleAnswers, standingState } from '#shared/record/stale.ts';

const device = 'd-00000000';

/** A client with these answers, each given to the words with these marks; null for an answer without marks. */
function clientOf(answers: Readonly<Record<string, readonly string[] | null>>, isKnown = true): ClientState | null {
  const operations = Object.entries(answers).map(([fact, grounds], index): Operation => ({
    id: `${device}-${index + 1}`,
    at: `${String(index + 1).padStart(15, '0')}-000000-${device}`,
    by: '',
    prev: null,
    ...(isKnown
      ? { kind: 'answer.set', payload: { fact, value: true, basis: 'stated' } }
      : { kind: 'answer.unknown', payload: { fact, reason: 'notSure' } }),
    ...(grounds === null ? {} : { grounds: [...grounds] }),
  }));
  return fold(operations);
}

const mark = constantFrom('a', 'b', 'c', 'd', 'e');
const marks = uniqueArray(mark, { minLength: 1, maxLength: 4 });
const fact = constantFrom('one', 'two', 'three', 'constructor', '__proto__', 'toString');
const book = dictionary(constantFrom('first', 'second'), dictionary(fact, marks, { noNullPrototype: true }), {
  noNullPrototype: true,
});

describe('an answer', () => {
  const now: GroundsBook = { tax: { voucher: ['new', 'same'], zone: ['zone'] }, fx: { voucher: ['same'] } };

  it('is stale where words are gone and others came, and only where the checklist asks by the new ones', () => {
    const state = clientOf({ voucher: ['old', 'same'], zone: ['zone'] });
    expect(staleAnswers(state, now)).toEqual([{ fact: 'voucher', gone: ['old'], come: ['new'], checklists: ['tax'] }]);
  });

  it('stands where words were only added, or only taken away', () => {
    expect(staleAnswers(clientOf({ voucher: ['same'] }), now)).toEqual([]);
    expect(staleAnswers(clientOf({ voucher: ['new', 'old', 'same'] }), now)).toEqual([]);
  });

  it('stands where it is not known, where it carries no marks, and where nothing asks for it any more', () => {
    expect(staleAnswers(clientOf({ voucher: ['old'] }, false), now)).toEqual([]);
    expect(staleAnswers(clientOf({ voucher: null }), now)).toEqual([]);
    expect(staleAnswers(clientOf({ gone: ['old'] }), now)).toEqual([]);
    expect(staleAnswers(null, now)).toEqual([]);
  });

  it('is withheld from the checklists that ask by new words, and from no other', () => {
    const state = clientOf({ voucher: ['old', 'same'], zone: ['zone'] });
    const stale = staleAnswers(state, now);
    expect(Object.keys(standingState(state, stale, 'tax')?.answers ?? {})).toEqual(['zone']);
    expect(standingState(state, stale, 'fx')).toBe(state);
    expect(standingState(null, stale, 'tax')).toBeNull();
  });
});

describe('over all clients and editions', () => {
  const answers = dictionary(fact, marks, { noNullPrototype: true });

  it('an answer given to exactly the words of an edition is not stale under it', () => {
    assert(
      property(book, uniqueArray(fact), (edition, facts) => {
        const state = clientOf(Object.fromEntries(facts.map((id) => [id, marksOf(edition, id)])));
        expect(staleAnswers(state, edition)).toEqual([]);
      }),
    );
  });

  it('going to another edition and back makes nothing stale, and giving an answer again settles it', () => {
    assert(
      property(book, book, uniqueArray(fact), (first, second, facts) => {
        const given = Object.fromEntries(facts.map((id) => [id, marksOf(first, id)]));
        const stale = staleAnswers(clientOf(given), second);
        expect(staleAnswers(clientOf(given), first)).toEqual([]);
        const again = Object.fromEntries(stale.map(({ fact: id }) => [id, marksOf(second, id)]));
        expect(staleAnswers(clientOf({ ...given, ...again }), second)).toEqual([]);
      }),
    );
  });

  it('what is gone was given, what came was not, and a checklist is named exactly where it asks by what came', () => {
    assert(
      property(book, answers, (edition, given) => {
        for (const { fact: id, gone, come, checklists } of staleAnswers(clientOf(given), edition)) {
          const before: readonly string[] = Object.entries(given).find(([name]) => name === id)?.[1] ?? [];
          expect(gone.every((one) => before.includes(one) && !marksOf(edition, id).includes(one))).toBe(true);
          expect(come.every((one) => !before.includes(one) && marksOf(edition, id).includes(one))).toBe(true);
          const asking = Object.entries(edition).filter(([, facts]) =>
            Object.entries(facts).some(([name, all]) => name === id && all.some((one) => come.includes(one))),
          );
          expect(checklists.toSorted()).toEqual(asking.map(([name]) => name).toSorted());
        }
      }),
    );
  });

  it('the order of answering and of the checklists does not matter', () => {
    assert(
      property(book, array(record({ fact, marks, first: boolean() }), { maxLength: 6 }), (edition, given) => {
        const entries = [...new Map(given.map((one) => [one.fact, one.marks]))];
        const turned = Object.fromEntries(Object.entries(edition).toReversed());
        const sorted = (some: ReturnType<typeof staleAnswers>) =>
          some.map((one) => ({ ...one, checklists: one.checklists.toSorted() }));
        expect(sorted(staleAnswers(clientOf(Object.fromEntries(entries.toReversed())), turned))).toEqual(
          sorted(staleAnswers(clientOf(Object.fromEntries(entries)), edition)),
        );
      }),
    );
  });
});
