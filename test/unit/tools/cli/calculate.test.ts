import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, type Field } from '#shared/calculators/catalogue.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { run, type Outcome } from '#tools/cli/run.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));

async function calculate(calculator: string, input: unknown, ...options: readonly string[]): Promise<Outcome> {
  await using folder = await temporaryFolder();
  const text = typeof input === 'string' ? input : JSON.stringify(input);
  await writeFile(join(folder.path, 'input.json'), text);
  const surroundings = { root: '', folder: folder.path, today: '2026-11-20', bundle: async () => bundle };
  // Awaited here: the folder is gone once this block is left.
  return await run(['calculate', calculator, '--input', 'input.json', ...options], surroundings);
}

const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const clock = { exportDate: '2026-03-12' };
const tax = { sellerKind: 'enterprise', revenue: yuan(100_000_000) };

/** What must be refused in a field of each kind, whatever else the input holds. */
const wrongValues: Readonly<Record<Field['kind'], readonly unknown[]>> = {
  money: ['12', -1, yuan(-1), yuan(0.5), yuan(1e15), { minor: 1, currency: 'USD' }, { minor: '1', currency: 'CNY' }],
  moneyList: [yuan(1), [yuan(-1)], [{ minor: 1, currency: 'usd' }], ['12'], [{ minor: 1 }], [[yuan(1)]]],
  feeList: [[yuan(1)], [{ kind: 'bribe', amount: yuan(1) }], [{ kind: 'tax', amount: yuan(-1) }], 'tax 5 USD'],
  integer: ['12', -1, 1.5, 1e300, null],
  choice: ['', 'abc', 5, null, ['enterprise']],
  date: ['2026-02-30', '20260305', 20_260_305, '', '1999-12-31', '2101-01-01', null],
  boolean: ['true', 'yes', 1, null],
};

const soundValues: Readonly<Record<Field['kind'], (field: Field) => unknown>> = {
  money: () => yuan(1),
  moneyList: () => [yuan(1)],
  feeList: () => [],
  integer: () => 2026,
  choice: (field) => ('choices' in field ? field.choices[0] : null),
  date: () => '2026-03-12',
  boolean: () => true,
};

describe('the command calculate', () => {
  it('answers with lines and the figures of the law they rest on, with their sources', async () => {
    const { stdout, exitCode } = await calculate('deemed-income-tax', tax, '--json');
    const told = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(told.lines[0]).toMatchObject({
      id: 'taxableIncome',
      value: { kind: 'money', money: yuan(4_000_000) },
      constants: ['cit.deemed.rate'],
    });
    expect(told.constants).toContainEqual(
      expect.objectContaining({
        id: 'cit.deemed.rate',
        value: { basisPoints: 400 },
        citations: expect.arrayContaining([{ rule: 'sta-2019-36', statement: 'rate' }]),
      }),
    );
  });

  it('counts from the day asked for', async () => {
    const { stdout } = await calculate('no-invoice-clock', clock, '--as-of', '2029-03-11');
    expect(stdout).toContain('2029-03-12');
    expect(stdout).toContain('1 days');
  });

  it.each(Object.values(catalogue))('names every field of $id in its help', async ({ id, fields }) => {
    const { stdout } = await calculate(id, {}, '--help');
    expect(fields.filter((field) => !stdout.includes(`${field.id} (`))).toEqual([]);
  });

  const everyField = Object.values(catalogue).flatMap(({ id, fields }) => fields.map((field) => ({ id, field })));

  it.each(everyField)('refuses in $id every wrong value of $field.id, and names it', async ({ id, field }) => {
    const required = catalogue[id].fields.filter((one) => one.required && one.id !== field.id);
    const rest = Object.fromEntries(required.map((one) => [one.id, soundValues[one.kind](one)]));
    for (const wrong of [...wrongValues[field.kind], {}, '#'.repeat(1_000_000)]) {
      const { stdout, stderr, exitCode } = await calculate(id, { ...rest, [field.id]: wrong });
      expect([wrong, stdout, exitCode]).toEqual([wrong, '', 2]);
      expect(stderr).toMatch(new RegExp(`^The field ${field.id}\\b[^\\n]+\\.\\n$`));
      expect(stderr.length).toBeLessThan(300);
    }
  });

  it.each([
    {
      wrong: 'an unknown calculator',
      id: 'vat',
      input: {},
      sentence: 'There is no calculator "vat"; the command calculate --help lists them.',
    },
    {
      wrong: 'a field that is missing',
      id: 'no-invoice-clock',
      input: {},
      sentence: 'The field exportDate is missing; add it.',
    },
    {
      wrong: 'an unknown field',
      id: 'no-invoice-clock',
      input: { ...clock, exportDay: 1 },
      sentence: 'The field exportDay is not known to this calculator; calculate --help lists the fields (exportDay).',
    },
    {
      wrong: 'a day that does not exist',
      id: 'no-invoice-clock',
      input: { exportDate: '2026-02-30' },
      sentence: 'The field exportDate must be a day that exists, as "2026-01-31" (2026-02-30).',
    },
    {
      wrong: 'text for an amount',
      id: 'deemed-income-tax',
      input: { ...tax, revenue: '1000' },
      sentence: 'The field revenue must be an amount such as {"minor": 20000000, "currency": "CNY"} (1000).',
    },
    {
      wrong: 'an amount below 0',
      id: 'deemed-income-tax',
      input: { ...tax, revenue: yuan(-1) },
      sentence: 'The field revenue must not be below 0 (-1).',
    },
    {
      wrong: 'a fraction of a fen',
      id: 'deemed-income-tax',
      input: { ...tax, revenue: yuan(0.5) },
      sentence: 'The field revenue must be a whole number, in minor units where it is money (0.5).',
    },
    {
      wrong: 'an amount in another currency',
      id: 'deemed-income-tax',
      input: { ...tax, revenue: { minor: 1, currency: 'USD' } },
      sentence: 'The field revenue must be in CNY (USD).',
    },
    {
      wrong: 'a choice that is not offered',
      id: 'deemed-income-tax',
      input: { ...tax, sellerKind: 'firm' },
      sentence: 'The field sellerKind must be one of enterprise, individualBusiness, naturalPerson (firm).',
    },
    {
      wrong: 'a megabyte of noise',
      id: 'no-invoice-clock',
      input: '#'.repeat(1_000_000),
      sentence: 'The file "input.json" is not JSON; expected {"field": value}.',
    },
    {
      wrong: 'a day that does not exist to count from',
      id: 'no-invoice-clock',
      input: clock,
      options: ['--as-of', '2026-13-01'],
      sentence: '--as-of "2026-13-01" is not a day that exists; write it as 2026-01-31.',
    },
  ])('answers $wrong with one sentence and nothing else', async ({ id, input, sentence, options = [] }) => {
    expect(await calculate(id, input, ...options)).toEqual({ stdout: '', stderr: `${sentence}\n`, exitCode: 2 });
  });
});
