import { expect, test } from 'vitest';
import { contradictionsIn } from '#shared/rules/contradictions.ts';
import type { Answers, Contradiction } from '#shared/rules/schema.ts';
import { cite, is, stated, TODAY } from '#test/unit/shared/rules/support/build.ts';

const text = { 'zh-CN': '矛盾', 'zh-HK': '矛盾', en: 'contradiction' };
const contradictions: readonly Contradiction[] = [
  { id: 'refund', text, holds: { all: [is('voucher', 'none'), is('refunded')] }, facts: ['voucher', 'refunded'] },
  {
    id: 'future',
    text,
    holds: { all: [is('exported'), { fact: 'exportedOn', gt: TODAY, cite }] },
    facts: ['exported', 'exportedOn'],
  },
];
const found = (answers: Answers) => contradictionsIn(contradictions, answers, TODAY).map(({ id }) => id);

test('lists what holds of known answers, and each for itself', () => {
  expect(found(stated({ voucher: 'none', refunded: true }))).toEqual(['refund']);
  expect(found(stated({ voucher: 'none', refunded: true, exported: true, exportedOn: '2026-12-01' }))).toEqual([
    'refund',
    'future',
  ]);
  expect(found(stated({ voucher: 'none', refunded: false, exported: true, exportedOn: TODAY }))).toEqual([]);
});

test('an answer that is missing, unknown or of another type contradicts nothing', () => {
  expect(found(stated({ voucher: 'none' }))).toEqual([]);
  expect(found({ ...stated({ voucher: 'none' }), refunded: { unknown: 'disputed' } })).toEqual([]);
  expect(found(stated({ voucher: 'none', refunded: 'yes' }))).toEqual([]);
});
