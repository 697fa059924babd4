import { expect, it } from 'vitest';
import { compileSeeds } from '#tools/seeds/compile.ts';

/** What has changed since the documents: where each must be said, on which rule record, and how that was checked. */
const changes = [
  ['the waiver for returns of 2026', ['sh-2023#13', 'gz-2024#9'], 'mof-2026-16', 'BC'],
  ['the end of the filing of overseas warehouses', ['sz-2022#7'], 'gac-2024-167', 'B'],
  ['returns through any customs area', ['sz-2022#7', 'gz-2024#8'], 'gac-2026-returns', 'C'],
  ['that the exemption is still run', ['sh-2023#13', 'gd-2021#7'], 'sx-2025-170', 'A'],
  ['the 36 months of exempt exports', ['sh-2023#13', 'gd-2021#7'], 'sta-2026-11', 'B'],
  ['refunds on leaving the country', ['sz-2022#8', 'gz-2024#9'], 'sta-2025-3', 'BC'],
  ['netting and what widened it', ['sh-2023#14'], 'safe-2025-47', 'C'],
  ['registration at banks', ['sh-2023#14'], 'safe-2024-11', 'B'],
  ['who an agent exports for', ['gz-2024#9', 'gz-2024#14'], 'sta-2025-17', 'C'],
  ['what platforms report', ['gz-2024#9', 'gz-2024#14'], 'sc-810', 'B'],
] as const;

const compiled = compileSeeds('seeds').then(({ bundle }) => bundle);

it.each(changes)('%s is said where it matters, with how it was checked', async (_, articles, rule, grades) => {
  const { policies, ruleRecords } = await compiled;
  const cited = (article: string) =>
    policies
      .flatMap(({ banners }) => banners)
      .filter((banner) => banner.articles.some((one) => one === article))
      .flatMap(({ cite }) => cite.flatMap((citation) => ('rule' in citation ? [citation] : [])));
  for (const article of articles)
    expect([article, cited(article).map((one) => one.rule)]).toEqual([article, expect.arrayContaining([rule])]);
  const statements = articles.flatMap((article) => cited(article).filter((one) => one.rule === rule));
  const found = statements.map(
    ({ statement }) => ruleRecords.find(({ id }) => id === rule)?.statements.find(({ id }) => id === statement)?.grade,
  );
  const order = (left: string | undefined, right: string | undefined) => (left ?? '').localeCompare(right ?? '');
  expect([...new Set(found)].toSorted(order).join('')).toBe(grades);
});

it('a later document of Shenzhen is said on top of its plan, and four of the five periods have ended', async () => {
  const { policies } = await compiled;
  const shenzhen = policies.find(({ id }) => id === 'sz-2022');
  const whole = shenzhen?.banners.filter(({ articles }) => articles.length === 0) ?? [];
  expect(whole.flatMap(({ cite }) => cite)).toContainEqual(expect.objectContaining({ rule: 'sz-2024-89' }));
  expect(policies.filter(({ period }) => period.to < '2026-11-20').map(({ id }) => id)).toEqual([
    'gd-2016',
    'gd-2021',
    'sh-2023',
    'sz-2022',
  ]);
});
