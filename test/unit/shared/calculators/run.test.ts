import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#shared/calculators/catalogue.ts';
import { figure, figureKinds } from '#shared/calculators/figures.ts';
import { problemsOf } from '#shared/calculators/read-input.ts';
import { runCalculator } from '#shared/calculators/run.ts';
import { CalculatorId, CalculatorInputs } from '#shared/calculators/schema.ts';
import words from '#shared/i18n/locales/zh-CN/calculators.json' with { type: 'json' };
import { bundle, calculate, refusals, today } from './bundle.ts';
import { anyValue, inputsOf } from './inputs.ts';

const ids = CalculatorId.options;

function noticeWord(calculator: CalculatorId, notice: string): string {
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = words.notice;
  return all[calculator]?.[notice] ?? '';
}

describe.each(ids)('%s', (id) => {
  const { fields, figures } = catalogue[id];
  const parts: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries([
    ...fields.map((field) => [field.id, anyValue(field)] as const),
    ['surplus', fc.constant(1)] as const,
  ]);
  const requiredKeys = fields.filter((field) => field.required).map((field) => field.id);
  const raws = fc.record(parts, { requiredKeys });

  test('takes exactly what its schema takes', () => {
    fc.assert(
      fc.property(fc.oneof(raws, inputsOf(id)), (raw) => {
        const problems = problemsOf(fields, raw);
        const parsed = CalculatorInputs.shape[id].safeParse(raw);
        expect({ raw, isSound: problems.length === 0 }).toEqual({ raw, isSound: parsed.success });
      }),
      { numRuns: 1500 },
    );
  });

  test('never throws, and answers the same twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), raws, inputsOf(id)), (raw) => {
        expect(calculate(id, raw)).toEqual(calculate(id, structuredClone(raw)));
      }),
      { numRuns: 300 },
    );
  });

  test('asks for no figure that its description does not name', () => {
    const constants = bundle.constants.filter((constant) => figures.some((named) => named === constant.id));
    fc.assert(
      fc.property(inputsOf(id), (raw) => {
        const calculated = runCalculator(id, raw, { constants }, today);
        if (!calculated.ok) return;
        const used = [...calculated.result.lines, ...calculated.result.notices].flatMap((one) => one.constants);
        expect(used.filter((one) => !figures.includes(one))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('refuses to reckon where a figure of the law is missing, and names it', () => {
    for (const missing of figures) {
      const constants = bundle.constants.filter((constant) => constant.id !== missing);
      const calculated = runCalculator(id, {}, { constants }, today);
      const problems = calculated.ok ? [] : calculated.problems;
      expect(problems[0]).toMatchObject({ field: '', reason: 'figureMissing', got: missing });
    }
  });

  test('refers only to lines and fields that are there', () => {
    fc.assert(
      fc.property(inputsOf(id), (raw) => {
        const calculated = calculate(id, raw);
        const lines = calculated.ok ? calculated.result.lines : [];
        const places = lines.map((line) => `${line.block}/${line.id}`);
        expect(new Set(places).size).toBe(places.length);
        for (const operand of lines.flatMap((line) => line.operands)) {
          if ('line' in operand) expect(places).toContain(`${operand.block}/${operand.line}`);
          if ('field' in operand) expect(Object.keys(raw)).toContain(operand.field);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('proves every day, number and year of a document that its lines and notices say', () => {
    fc.assert(
      fc.property(inputsOf(id), (raw) => {
        const calculated = calculate(id, raw);
        if (!calculated.ok) return;
        const { lines, notices } = calculated.result;
        const saysOfLaw = [
          ...lines.filter(({ value, operands }) => value.kind === 'text' || operands.some((one) => 'constant' in one)),
          ...notices.filter((notice) => /\d/.test(noticeWord(id, notice.id))),
        ];
        expect(saysOfLaw.filter(({ constants }) => constants.length === 0)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [null, [' notAnObject']],
    ['x'.repeat(1_000_000), [' notAnObject']],
    [42, [' notAnObject']],
    [[], [' notAnObject']],
  ])('refuses what is no set of fields', (raw, expected) => {
    expect(refusals(id, raw)).toEqual(expected);
  });

  test('names what is missing and what is unknown', () => {
    const missing = fields.filter((field) => field.required).map((field) => `${field.id} missing`);
    expect(refusals(id, { rate: 4 })).toEqual([...missing, 'rate unknownField']);
    expect(refusals(id, JSON.parse('{"__proto__": 1, "constructor": 2}'))).toEqual([
      ...missing,
      '__proto__ unknownField',
      'constructor unknownField',
    ]);
  });

  test('names at most twenty of many faults, briefly', () => {
    const raw = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`${'noise\n'.repeat(3)}${index}`, index]),
    );
    const calculated = calculate(id, raw);
    const problems = calculated.ok ? [] : calculated.problems;
    expect(problems).toHaveLength(20);
    expect(problems.every(({ field, got }) => field.length <= 61 && got.length <= 61 && !got.includes('\n'))).toBe(
      true,
    );
  });

  test('refuses a day asked for that does not exist', () => {
    expect(refusals(id, {}, '2026-02-30')[0]).toBe('asOf notADay');
  });
});

describe('a figure of the law', () => {
  test('that is missing is named in the error', () => {
    expect(() => figure([], 'fx.advance.months')).toThrow('The constant fx.advance.months is missing');
  });

  test('that counts something else is named as well', () => {
    const constants = bundle.constants.map((one) =>
      one.id === 'gz.brand.cap' ? { ...one, value: { months: 1 } } : one,
    );
    expect(() => figure(constants, 'gz.brand.cap')).toThrow(
      'The constant gz.brand.cap in seeds/constants.yaml must give `money`.',
    );
  });

  test('belongs to a calculator', () => {
    const used = new Set(ids.flatMap((id) => catalogue[id].figures));
    expect(Object.keys(figureKinds).filter((id) => ![...used].some((one) => one === id))).toEqual([]);
  });
});
