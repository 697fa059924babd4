import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Policy } from '#shared/corpus/schema.ts';
import { findSupport } from '#shared/measures/find-support.ts';
import type { Measure } from '#shared/measures/schema.ts';
import type { Answers, Expression } from '#shared/rules/schema.ts';
import { truthOf } from '#shared/rules/truth.ts';
import { cite, is, stated, TODAY } from '#test/unit/shared/rules/support/build.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));

function policyOf(id: string): Policy {
  const policy = bundle.policies.find((one) => one.id === id);
  if (policy === undefined) throw new Error(`No policy ${id}`);
  return policy;
}

const text = { 'zh-CN': '词', 'zh-HK': '詞', en: 'word' };
const measure = (article: string, concerns: Expression | null): Measure => ({
  article,
  kinds: ['support'],
  audiences: ['seller'],
  topics: ['finance'],
  amounts: [],
  summary: text,
  concerns,
  ask: null,
  waiver: null,
});

describe('over a few made-up rows', () => {
  const source = {
    policies: [policyOf('gz-2024'), policyOf('sh-2023')],
    facts: [],
    measures: [
      measure('sh-2023#1', is('inShanghai')),
      measure('gz-2024#1', { all: [is('inGuangzhou'), is('sellsAbroad')] }),
      measure('gz-2024#2', null),
      measure('gz-2024#3', is('inGuangzhou')),
      measure('gz-2024#4', { any: [is('inGuangzhou'), is('rents')] }),
      measure('gz-2024#5', { any: [is('rents'), { not: is('rents') }] }),
    ],
  };
  const found = (answers: Answers, asOf = TODAY) => {
    const { live, ended, ruledOut } = findSupport(source, answers, asOf);
    const outline = (items: typeof live) =>
      items.map(({ article, truth, missingFacts }) => [article, truth, ...missingFacts]);
    return { live: outline(live), ended: outline(ended), ruledOut };
  };

  test('what concerns the seller comes first, what may concern it names what is missing, the rest is counted', () => {
    expect(found(stated({ inGuangzhou: true }))).toEqual({
      live: [
        ['gz-2024#3', 'true'],
        ['gz-2024#4', 'true'],
        ['gz-2024#5', 'true'],
        ['gz-2024#1', 'unknown', 'sellsAbroad'],
      ],
      ended: [['sh-2023#1', 'unknown', 'inShanghai']],
      ruledOut: 0,
    });
    expect(found(stated({ inGuangzhou: false, inShanghai: false, rents: false }))).toEqual({
      live: [['gz-2024#5', 'true']],
      ended: [],
      ruledOut: 4,
    });
  });

  test('an answer that is not known rules nothing in or out', () => {
    expect(found({ inGuangzhou: { unknown: 'notSure' } })).toEqual(found({}));
    expect(found({}).live.map(([article]) => article)).toEqual(['gz-2024#5', 'gz-2024#1', 'gz-2024#3', 'gz-2024#4']);
  });

  test('a document is live up to the last day of its period', () => {
    const { until } = findSupport(source, {}, TODAY).live[0]?.status ?? {};
    expect(until).toBe('2027-03-05');
    expect(found({}, '2027-03-05').live).toHaveLength(4);
    expect(found({}, '2027-03-06')).toMatchObject({ live: [], ruledOut: 0 });
    expect(found({}, '2025-12-31').ended).toEqual([]);
  });

  test('a fact that another has made idle is not missing', () => {
    const absorbing = { ...source, measures: [measure('gz-2024#1', { any: [is('x'), { all: [is('x'), is('y')] }] })] };
    expect(findSupport(absorbing, {}, TODAY).live[0]?.missingFacts).toEqual(['x']);
  });

  test('a comparison that nothing can settle leaves its article in doubt', () => {
    const doubtful = { ...source, measures: [measure('gz-2024#1', { fact: 'x', lt: 'b', cite })] };
    expect(findSupport(doubtful, stated({ x: 'a' }), TODAY).live.map(({ truth }) => truth)).toEqual(['unknown']);
  });
});

describe('over the real documents', () => {
  const concerning = bundle.measures.filter(({ concerns }) => concerns !== null);
  const sellers: Readonly<Record<string, Answers>> = {
    nobody: {},
    sample: bundle.samples[0]?.answers ?? {},
    guangzhou: stated({ registeredCity: 'guangzhou', sellerKind: 'enterprise', sellsAbroad: true }),
    shenzhen: stated({
      registeredCity: 'shenzhen',
      sellerKind: 'individualBusiness',
      sellsAbroad: true,
      isPlatform: false,
    }),
  };

  test.each(Object.entries(sellers))(
    'every article that speaks to sellers is found or counted, for %s',
    (_, answers) => {
      const { live, ended, ruledOut } = findSupport(bundle, answers, TODAY);
      expect(live.length + ended.length + ruledOut).toBe(concerning.length);
      for (const {
        measure: { concerns },
        truth,
        missingFacts,
      } of [...live, ...ended]) {
        if (concerns === null) throw new Error('An article that does not speak to sellers was found');
        const plain = truthOf(concerns, answers, new Map(), TODAY);
        if (plain !== 'unknown') expect(truth).toBe(plain);
        expect(
          missingFacts.filter((fact) => {
            const answer = answers[fact];
            return answer !== undefined && 'known' in answer;
          }),
        ).toEqual([]);
        expect(missingFacts.length > 0).toBe(truth === 'unknown');
      }
    },
  );

  test('a seller in Guangzhou is told of its own city, and one in Shenzhen is not', () => {
    const articles = (answers: Answers = {}) =>
      findSupport(bundle, answers, TODAY)
        .live.filter(({ policy }) => policy === 'gz-2024')
        .map(({ article }) => article);
    expect(articles(sellers['guangzhou'])).toContain('gz-2024#1');
    expect(articles(sellers['shenzhen'])).not.toContain('gz-2024#1');
  });

  test('only documents whose period runs are live', () => {
    const { live, ended } = findSupport(bundle, {}, TODAY);
    expect(new Set(live.map(({ policy }) => policy))).toEqual(new Set(['gz-2024']));
    expect(ended.every(({ status }) => status.kind === 'periodEnded' && status.daysLeft < 0)).toBe(true);
  });
});
