import { describe, expect, it } from 'vitest';
import {
  byTopic,
  everything,
  regionsOf,
  saysAll,
  wantedOf,
  type Region,
} from '#renderer/features/checklist/catalogue/filter.ts';
import type { Policy, RuleRecord, Topic } from '#shared/corpus/schema.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import { checklistOf, condition, is, ruleOf } from '#test/unit/shared/rules/support/build.ts';

const returns = checklistOf([ruleOf([], [is('a')])], ['a'], {
  id: 'export-returns',
  title: { 'zh-CN': '出口退运', 'zh-HK': '出口退運', en: 'Goods that come back' },
  summary: { 'zh-CN': '退回来的货要不要交税', 'zh-HK': '退回來的貨要不要交稅', en: 'Is import tax due?' },
  topics: ['returns', 'tax'],
});
const fx = checklistOf([ruleOf([], [is('b')])], ['b'], {
  id: 'fx',
  title: { 'zh-CN': '轧差结算', 'zh-HK': '軋差結算', en: 'Netting' },
  summary: { 'zh-CN': '境外费用', 'zh-HK': '境外費用', en: 'Costs abroad' },
  topics: ['fx', 'tax'],
});
const all = [returns, fx];
const everywhere = () => new Set<Region>(['national']);

describe('searching the catalogue', () => {
  it.each(['退运', '退運', 'COME back', '交税', '交稅', 'ｔａｘ', '出口 交税', '  退运  ', ''])(
    'finds what the title or the summary says in any of the three languages: %s',
    (words) => {
      expect(saysAll(returns, words)).toBe(true);
    },
  );

  it('wants every word, not any of them', () => {
    expect(saysAll(returns, '退运 境外')).toBe(false);
    expect(saysAll(fx, '退运')).toBe(false);
  });
});

describe('the filters', () => {
  const idsFor = (change: Partial<typeof everything>, regions: (checklist: Checklist) => Set<Region> = everywhere) =>
    wantedOf(all, { ...everything, ...change }, regions).map(({ id }) => id);

  it('let everything through while nothing is chosen', () => {
    expect(idsFor({})).toEqual(['export-returns', 'fx']);
  });

  it('narrow by any topic of a checklist, not only its first', () => {
    expect(idsFor({ topic: 'tax' })).toEqual(['export-returns', 'fx']);
    expect(idsFor({ topic: 'fx' })).toEqual(['fx']);
  });

  it('narrow by region, and all of them together', () => {
    const regions = ({ id }: Checklist) => new Set<Region>(id === 'fx' ? ['shanghai'] : ['shenzhen']);
    expect(idsFor({ region: 'shanghai' }, regions)).toEqual(['fx']);
    expect(idsFor({ region: 'shanghai', topic: 'tax', words: '退运' }, regions)).toEqual([]);
  });
});

describe('the region of a checklist', () => {
  // Only what the region is read from; the rest of a document plays no part.
  const policies = [{ id: 'sh-2023', region: 'shanghai' }] as Partial<Policy>[] as Policy[];
  const records = [
    { id: 'tax-law', region: 'national' },
    { id: 'beijing-costs', region: 'beijing' },
    { id: 'unused', region: 'guangzhou' },
  ] as Partial<RuleRecord>[] as RuleRecord[];

  it('is that of the documents it leans on and of the rules it cites, as far as it can be chosen', () => {
    const cites = (rule: string) => ({ ...condition(rule, is('a')), cite: [{ rule, statement: 's' }] });
    const rule = { ...ruleOf([], []), appliesIf: [cites('tax-law')], requires: [cites('beijing-costs')] };
    const checklist = checklistOf([rule], ['a'], { leansOn: ['sh-2023#13'] });
    expect([...regionsOf(checklist, { policies, ruleRecords: records })]).toEqual(['national', 'shanghai']);
  });
});

describe('the groups', () => {
  const grouped = (topic: Topic | null) =>
    byTopic(all, topic).map(([name, checklists]) => [name, checklists.map(({ id }) => id)]);

  it('are by main topic', () => {
    expect(grouped(null)).toEqual([
      ['returns', ['export-returns']],
      ['fx', ['fx']],
    ]);
  });

  it('are one where a topic is wanted', () => {
    expect(grouped('tax')).toEqual([['tax', ['export-returns', 'fx']]]);
  });
});
