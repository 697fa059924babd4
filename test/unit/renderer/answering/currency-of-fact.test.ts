import { expect, it } from 'vitest';
import { currencyOfFact } from '#renderer/answering/currency-of-fact.ts';
import { checklistOf, cite, is, ruleOf } from '#test/unit/shared/rules/support/build.ts';

const limit = { fact: 'yearly', lt: { minor: 20_000_000, currency: 'USD' }, cite };
const checklists = [checklistOf([ruleOf([is('a')], [limit])], ['a', 'yearly'])];

it('an amount is asked in the currency it is compared in', () => {
  expect(currencyOfFact(checklists, 'yearly')).toBe('USD');
});

it('an amount that nothing compares is asked in CNY', () => {
  expect(currencyOfFact(checklists, 'a')).toBe('CNY');
  expect(currencyOfFact([], 'yearly')).toBe('CNY');
});
