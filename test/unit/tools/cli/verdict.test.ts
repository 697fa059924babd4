import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Fact } from '#shared/rules/schema.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { run } from '#tools/cli/run.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { currenciesOfFacts } from '#tools/seeds/currencies.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));
const currencies = currenciesOfFacts(bundle);
const texts = new Map(bundle.policies.flatMap(({ articles }) => articles.map(({ id, text }) => [id, text] as const)));
const records = new Set(bundle.ruleRecords.map(({ id }) => id));

const Citation = z.union([
  z.strictObject({ doc: z.string(), article: z.string(), quote: z.string() }),
  z.strictObject({ rule: z.string(), statement: z.string() }),
]);
const Told = z.object({
  rules: z.array(
    z.object({
      id: z.string(),
      verdict: z.enum(['likely', 'unlikely', 'notInvolved', 'undetermined']),
      why: z.array(z.object({ fact: z.string(), citations: z.array(Citation).min(1) })),
      stillMissing: z.object({
        toLikely: z.array(z.array(z.object({ fact: z.string() }))),
        toNo: z.array(z.unknown()),
      }),
      citations: z.array(Citation).min(1),
      deadlines: z.array(
        z.object({
          id: z.string(),
          since: z.string().nullable(),
          marks: z.enum(['lastDay', 'dayAfter', 'firstDay']),
          day: z.string().nullable(),
          citations: z.array(Citation).min(1),
        }),
      ),
    }),
  ),
});

function values(fact: Fact): fc.Arbitrary<unknown> {
  const amounts = fc.constantFrom(0, 1, 20_000_000, 500_000_000);
  switch (fact.type) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(fact.choices ?? []).map(({ value }) => value));
    case 'date':
      return fc.constantFrom('2018-09-30', '2025-12-31', '2026-01-01', '2026-03-12', '2028-01-01');
    case 'money':
      return amounts.map((minor) => ({ minor, currency: currencies.get(fact.id) ?? 'CNY' }));
    default:
      return amounts;
  }
}

describe.each(bundle.checklists)('the verdicts of $id', (checklist) => {
  const asked = new Set(checklist.steps.flatMap((step) => step.facts));
  const answers = fc.record(
    Object.fromEntries(
      bundle.facts
        .filter(({ id }) => asked.has(id))
        .map((fact) => [fact.id, fc.oneof(values(fact), fc.constant({ unknown: 'notSure' }))] as const),
    ),
    { requiredKeys: [] },
  );

  it('cite words that stand where they say, whatever is answered', async () => {
    await using folder = await temporaryFolder();
    const surroundings = { root: '', folder: folder.path, today: '2026-11-20', bundle: async () => bundle };
    await fc.assert(
      fc.asyncProperty(answers, async (told) => {
        await writeFile(join(folder.path, 'case.json'), JSON.stringify(told));
        const line = ['verdict', '--checklist', checklist.id, '--facts', 'case.json', '--json'];
        const { stdout, stderr } = await run(line, surroundings);
        expect(stderr).toBe('');
        const { rules } = Told.parse(JSON.parse(stdout));
        expect(rules.map(({ id }) => id)).toEqual(checklist.rules.map(({ id }) => id));
        for (const { verdict, why, stillMissing, citations, deadlines } of rules) {
          expect(why.length > 0).toBe(verdict !== 'undetermined');
          expect(stillMissing.toNo.length > 0).toBe(verdict === 'undetermined');
          const named = [...why, ...deadlines].flatMap((one) => one.citations);
          const cited = [...citations, ...named];
          expect(cited.filter((citation) => !stands(citation))).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });
});

it('tell the days of a case, what each is and where it stands', async () => {
  await using folder = await temporaryFolder();
  const surroundings = { root: '', folder: folder.path, today: '2026-11-20', bundle: async () => bundle };
  const told = {
    sellerKind: 'enterprise',
    exportMode: 'm9610',
    purchaseVoucher: 'none',
    registeredInPilotZone: true,
    zoneCity: 'shenzhen',
    customsOfZone: true,
    refundCancelled: false,
    exportDate: '2026-03-12',
    moduleBookedOn: '2026-11-19',
    exemptionDeclared: false,
  };
  await writeFile(join(folder.path, 'case.json'), JSON.stringify(told));
  const line = ['verdict', '--checklist', 'vat-no-invoice', '--facts', 'case.json'];
  const { rules } = Told.parse(JSON.parse((await run([...line, '--json'], surroundings)).stdout));
  expect(rules[0]?.deadlines.map(({ id, since, marks, day }) => [id, since, marks, day])).toEqual([
    ['declare-within-36-months', 'exportDate', 'lastDay', '2029-03-12'],
    ['shenzhen-data-opens', 'moduleBookedOn', 'firstDay', '2026-11-21'],
    ['taxed-after-36-months', 'exportDate', 'dayAfter', '2029-03-13'],
  ]);
  const { stdout } = await run(line, surroundings);
  expect(stdout.split('\n').filter((one) => /^ {2}(deadline|opens|due) /.test(one))).toEqual([
    '  deadline declare-within-36-months: 2029-03-12 (843 days)  [sta-2026-11 (months-36)]',
    '  opens shenzhen-data-opens: 2026-11-21 (1 day)  [sz-vat-module (timing)]',
    '  due taxed-after-36-months: 2029-03-13 (844 days)  [sta-2026-11 (months-36)]',
  ]);
});

function stands(citation: z.infer<typeof Citation>): boolean {
  if ('rule' in citation) return records.has(citation.rule);
  return texts.get(`${citation.doc}#${citation.article}`)?.includes(citation.quote) === true;
}
