import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftFrom, emptyDraft, typedAmount, type Draft, type Row } from '#renderer/features/calculators/draft.ts';
import { readDraft } from '#renderer/features/calculators/read-draft.ts';
import { catalogue } from '#shared/calculators/catalogue.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import type { Answers } from '#shared/rules/schema.ts';

function typed(texts: Draft['texts'], rows: Draft['rows'] = {}): Draft {
  return { texts, rows };
}

function row(amount: string, currency = 'USD', kind: Row['kind'] = 'logistics'): Row {
  return { key: `${kind}-${currency}-${amount}`, kind, currency, amount };
}

function read(calculator: CalculatorId, draft: Draft, answers: Answers = {}) {
  return readDraft(catalogue[calculator].fields, draft, answers);
}

describe('what was typed into a form', () => {
  test('is read by kind: days as people write them, amounts with marks, whole numbers, yes and no', () => {
    const { input, problems } = read(
      'export-returns',
      typed({
        exportMode: 'm9810',
        exportDeclaredOn: '2026/3/5',
        exportDate: '２０２６-03-06',
        returnCause: 'unsold',
        goodsAreFood: 'false',
        importVat: '12,345.60',
      }),
    );
    expect(problems).toEqual([]);
    expect(input).toEqual({
      exportMode: 'm9810',
      exportDeclaredOn: '2026-03-05',
      exportDate: '2026-03-06',
      returnCause: 'unsold',
      goodsAreFood: false,
      importVat: { minor: 1_234_560, currency: 'CNY' },
    });
  });

  test('is left out where it is empty, whatever stands around it', () => {
    const { input, problems } = read(
      'fx-netting',
      typed({ nettedOn: '   ' }, { grossProceeds: [row(''), row('  ')], fees: [] }),
    );
    expect({ input, problems }).toEqual({ input: {}, problems: [] });
  });

  test('names the field, the row as it is shown, and what stood there', () => {
    const rows = [row(''), row('12'), row('1.234,50'), row('5', 'usd'), row('7', 'dollars'), row('0.5', 'JPY')];
    const { input, problems, rowOf } = read('fx-netting', typed({ nettedOn: '2026-02-30' }, { fees: rows }));
    expect(problems).toEqual([
      { field: 'fees', item: 3, reason: 'notMoney', got: '1.234,50', limit: '' },
      { field: 'fees', item: 5, reason: 'unknownCurrency', got: 'dollars', limit: '' },
      { field: 'fees', item: 6, reason: 'tooPrecise', got: '0.5', limit: '' },
      { field: 'nettedOn', item: null, reason: 'notADay', got: '2026-02-30', limit: '' },
    ]);
    expect(input['fees']).toEqual([
      { kind: 'logistics', amount: { minor: 1200, currency: 'USD' } },
      { kind: 'logistics', amount: { minor: 500, currency: 'USD' } },
    ]);
    expect(rowOf['fees']).toEqual([2, 4]);
  });

  test.each([
    ['text for a number', 'twelve', 'notMoney'],
    ['a negative amount', '-5', 'negative'],
    ['a third decimal', '1.005', 'tooPrecise'],
    ['an amount beyond reason', '9'.repeat(30), 'tooLarge'],
    ['noise', 'x'.repeat(1_000_000), 'notMoney'],
  ])('refuses %s', (_, text, reason) => {
    const { input, problems } = read('deemed-income-tax', typed({ revenue: text }));
    expect(input).toEqual({});
    expect(problems).toMatchObject([{ field: 'revenue', reason }]);
    expect(problems[0]?.got.length).toBeLessThan(100);
  });

  test('refuses a count that is no whole number', () => {
    expect(read('deemed-income-tax', typed({ staff: '12.5' })).problems).toMatchObject([{ reason: 'notWhole' }]);
  });
});

describe('answers of the client', () => {
  const answers: Answers = {
    exportDate: { known: '2026-03-05', basis: 'stated' },
    goodsAreFood: { known: true, basis: 'evidenced' },
    exportMode: { unknown: 'notSure' },
    returnCause: { known: 'moved away', basis: 'stated' },
  };

  test('fill the fields that ask the same, where they are known and fit', () => {
    expect(read('export-returns', emptyDraft, answers).input).toEqual({
      exportDate: '2026-03-05',
      goodsAreFood: true,
    });
  });

  test('give way to what is typed, and to a field that was emptied', () => {
    const draft = typed({ exportDate: '2026-04-01', goodsAreFood: '' });
    expect(read('export-returns', draft, answers).input).toEqual({ exportDate: '2026-04-01' });
  });
});

describe('fields that hang on another', () => {
  test('are left out while it is open, even where an answer would fill them', () => {
    const answers: Answers = { qilinPaid: { known: 'otherCity', basis: 'stated' } };
    expect(read('support-gz', emptyDraft, answers).input).toEqual({});
    expect(read('support-gz', typed({ qilinFirstListed: 'true' }), answers).input).toEqual({
      qilinFirstListed: true,
      qilinPaid: 'otherCity',
    });
  });

  test('stand or fall through every field between', () => {
    const other = { brandPaid: 'otherCity', brandOtherCity: '100' };
    expect(read('support-gz', typed(other)).input).toEqual({});
    expect(read('support-gz', typed({ ...other, brandPromotionCosts: '500' })).input).toMatchObject({
      brandOtherCity: { minor: 10_000, currency: 'CNY' },
    });
  });
});

test('an amount comes back from the form as it went in, in every number of decimals', () => {
  const amounts = fc.record({
    minor: fc.integer({ min: 0, max: 10_000_000_000_000 }),
    currency: fc.constantFrom('CNY', 'USD', 'JPY', 'KWD'),
  });
  fc.assert(
    fc.property(amounts, (amount) => {
      const rows = [row(typedAmount(amount), amount.currency)];
      expect(read('fx-netting', typed({}, { grossProceeds: rows })).input).toEqual({ grossProceeds: [amount] });
    }),
  );
});

test('a kept input fills the form so that the same is reckoned again, whatever was answered since', () => {
  const input = {
    grossProceeds: [{ minor: 12_000_050, currency: 'USD' }],
    fees: [{ kind: 'tax', amount: { minor: 860, currency: 'JPY' } }],
    nettingPilotFirm: false,
    nettedOn: '2026-01-02',
  };
  const answers: Answers = {
    nettingPilotFirm: { known: true, basis: 'stated' },
    advancePaidOn: { known: '2025-01-01', basis: 'stated' },
  };
  expect(read('fx-netting', draftFrom('fx-netting', input), answers)).toMatchObject({ input, problems: [] });
  expect(read('fx-netting', draftFrom('fx-netting', input), answers).input).toEqual(input);
});
